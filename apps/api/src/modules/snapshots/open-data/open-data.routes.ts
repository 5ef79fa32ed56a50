import { createHash } from 'node:crypto';
import type { RequestContext } from '../../../platform/context/request-context';
import { thrown } from '../../../platform/errors/thrown';
import { addressBucket } from '../../../platform/http/client-address';
import { type HttpReply, type HttpRoute, jsonReply, type RouteRequest } from '../../../platform/http/route';
import { claimAttempt, hashToken, type ThrottleRule } from '../../identity';
import { OPEN_DATA_FILES, readKeptFile } from './kept-files';
import { citationOf, labelOf, OPEN_DATA_LICENCE } from './open-data-files';
import { openDataPage } from './open-data-page';
import { findPublished, listPublished } from './published-snapshots';

const OPEN: HttpRoute['access'] = {
  kind: 'public',
  reason: 'figures that a district has published are for everybody, without a key',
};

/** How often one address may ask; files may be kept for good, so that nobody needs to ask twice. */
const ASKING: ThrottleRule = { failures: 300, windowMinutes: 15, lockMinutes: 15 };

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
        files: Object.keys(OPEN_DATA_FILES).map((name) => `/open-data/snapshots/${row.globalId}/${name}`),
      })),
    },
    { 'cache-control': 'public, max-age=300' },
  );
}

async function file({ context, params, incoming }: RouteRequest): Promise<HttpReply> {
  await demandPatience(context);
  const name = params['file'] ?? '';
  const type = Object.hasOwn(OPEN_DATA_FILES, name) ? OPEN_DATA_FILES[name] : undefined;
  const row = type === undefined ? undefined : await findPublished(context, params['id']);
  if (type === undefined || !row) throw thrown('NOT_FOUND');
  const body = await readKeptFile(context, row, name);
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
      'content-type': type,
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
