import { createHash } from 'node:crypto';
import type { RequestContext } from '../../../platform/context/request-context';
import { thrown } from '../../../platform/errors/thrown';
import { addressBucket } from '../../../platform/http/client-address';
import { type HttpReply, type HttpRoute, jsonReply, type RouteRequest } from '../../../platform/http/route';
import { claimAttempt, hashToken, type ThrottleRule } from '../../identity';
import {
  citationOf,
  codebookFile,
  codebookText,
  figuresFile,
  labelOf,
  OPEN_DATA_LICENCE,
} from './open-data-files';
import { openDataPage } from './open-data-page';
import {
  findPublished,
  listPublished,
  type PublishedSnapshot,
  readPublishedDefinitions,
  readPublishedFigures,
} from './published-snapshots';

const OPEN: HttpRoute['access'] = {
  kind: 'public',
  reason: 'figures that a district has published are for everybody, without a key',
};

/** How often one address may ask; files may be kept for good, so that nobody needs to ask twice. */
const ASKING: ThrottleRule = { failures: 300, windowMinutes: 15, lockMinutes: 15 };

/** The files of a published snapshot by name. */
const FILES: Readonly<
  Record<
    string,
    {
      readonly type: string;
      readonly read: (context: RequestContext, row: PublishedSnapshot) => Promise<string>;
    }
  >
> = {
  'figures.csv': {
    type: 'text/csv; charset=utf-8',
    read: async (context, row) => figuresFile(row, await readPublishedFigures(context, row)),
  },
  'codebook.csv': {
    type: 'text/csv; charset=utf-8',
    read: async (context, row) => codebookFile(await readPublishedDefinitions(context, row)),
  },
  'codebook.md': {
    type: 'text/markdown; charset=utf-8',
    read: async (context, row) => codebookText(row, await readPublishedDefinitions(context, row)),
  },
};

/** Published figures (公开数据) for everybody: a page, a list, and the files of each snapshot, which never change. */
export const OPEN_DATA_ROUTES: readonly HttpRoute[] = [
  { method: 'GET', path: '/open-data/', access: OPEN, handle: page },
  { method: 'GET', path: '/open-data/snapshots', access: OPEN, handle: list },
  { method: 'GET', path: '/open-data/snapshots/:id/:file', access: OPEN, handle: file },
];

async function page({ context }: RouteRequest): Promise<HttpReply> {
  await demandPatience(context);
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=300' },
    body: openDataPage(await listPublished(context)),
  };
}

async function list({ context }: RouteRequest): Promise<HttpReply> {
  await demandPatience(context);
  const snapshots = await listPublished(context);
  return jsonReply(
    200,
    {
      licence: OPEN_DATA_LICENCE,
      snapshots: snapshots.map((row) => ({
        ...{ id: row.globalId, number: row.number, district: row.district, place: row.place },
        ...{
          period: row.period,
          periodLabel: labelOf(row),
          takenAt: row.takenAt,
          publishedAt: row.publishedAt,
        },
        ...{ isWithdrawn: row.isWithdrawn, isDemonstration: row.isDemonstration, citation: citationOf(row) },
        files: Object.keys(FILES).map((name) => `/open-data/snapshots/${row.globalId}/${name}`),
      })),
    },
    { 'cache-control': 'public, max-age=300' },
  );
}

async function file({ context, params, incoming }: RouteRequest): Promise<HttpReply> {
  await demandPatience(context);
  const name = params['file'] ?? '';
  const wanted = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  const row = wanted && (await findPublished(context, params['id']));
  if (!row) throw thrown('NOT_FOUND');
  const body = await wanted.read(context, row);
  const hash = createHash('sha256').update(body).digest('hex');
  const headers = {
    etag: `"${hash}"`,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    link: `<${OPEN_DATA_LICENCE.address}>; rel="license"`,
  };
  if (incoming.headers['if-none-match'] === headers.etag) return { status: 304, headers };
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': wanted.type,
      'content-disposition': `attachment; filename="snapshot-${String(row.number)}-${name}"`,
    },
    body,
  };
}

/** @throws TOO_MANY_REQUESTS for an address that asks too often */
async function demandPatience(context: RequestContext): Promise<void> {
  const bucket = `openData:${hashToken(addressBucket(context.clientAddress))}`;
  const attempt = await context.transaction((tx) =>
    claimAttempt(tx, { bucket, rule: ASKING, now: context.clock.now() }),
  );
  if (!attempt.allowed) throw thrown('TOO_MANY_REQUESTS');
}
