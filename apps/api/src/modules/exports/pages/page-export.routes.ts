import { createHash } from 'node:crypto';
import { dateInShanghai, type DivisionKind } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import { dataScope } from '../../../platform/database/data-scope';
import { thrown } from '../../../platform/errors/thrown';
import { bookStream } from '../../../platform/exports';
import { downloadHeaders } from '../../../platform/http/download-headers';
import { type HttpReply, type HttpRoute, jsonReply, type RouteRequest } from '../../../platform/http/route';
import { claimAttempt, type ThrottleRule } from '../../identity';
import { District, divisionLoader, findPlaces } from '../../divisions';
import { momentInShanghai, natureOf, operatorOf } from '../export-guide';
import { type ExportStamp, formsOf, pageSheets } from './page-workbook';
import { readTakenPage, type TakenForm, type TakenPage } from './taken-page';

const LARGEST = 4 * 1_048_576;
/** How often one person may take something away; a morning's work with every chart of a page is far below. */
const TAKING: ThrottleRule = { failures: 120, windowMinutes: 15, lockMinutes: 15 };
const NUMBER_DIGITS = 10;
const LONGEST_REASON = 300;
const ABOVE_DISTRICT: ReadonlySet<DivisionKind> = new Set(['country', 'province', 'prefecture']);

const FORM_WORDS: Readonly<Record<TakenForm, string>> = {
  xlsx: 'Excel',
  csv: 'CSV',
  png: 'PNG 图片',
  print: '打印',
};

/**
 * `POST /exports/page`: something of a page of the analytics is taken away. The log hears of it first; the workbook is
 * written here from the tables that the page showed, with what the server knows of whoever exports, the place and the
 * definitions, and for the other forms the answer is the stamp that they carry. The log holds the digest of what leaves.
 */
export const PAGE_EXPORT_ROUTES: readonly HttpRoute[] = [
  {
    method: 'POST',
    path: '/exports/page',
    access: { kind: 'requires', permission: 'indicator.read' },
    handle: serve,
  },
];

async function serve(request: RouteRequest): Promise<HttpReply> {
  const { context } = request;
  // A page is looked at by a person; who has a key asks for the figures themselves.
  if (!context.session) throw thrown('FORBIDDEN', { reason: 'SESSION_ONLY' });
  await demandPatience(context);
  const page = readTakenPage(await request.readJson(LARGEST));
  const subject = await subjectOf(context, page.divisionId);
  const stamp = await stampOf(context, page, subject);
  const file = page.form === 'xlsx' ? await workbookOf(page, stamp) : undefined;
  await record(context, {
    ...{ page, stamp, districtIds: subject.districtIds },
    digest: digestWords(page.form, file ?? page.content),
  });
  const { number, operator, at, nature } = stamp;
  if (!file) return jsonReply(201, { number, operator, at });
  const mark = subject.isDemonstration ? `${nature}-` : '';
  return {
    status: 200,
    headers: {
      ...downloadHeaders(`${mark}${page.title.replaceAll(' · ', '-')}-${stamp.today}.xlsx`),
      'x-weizhi-export': number,
    },
    body: file,
  };
}

/** The workbook as a whole, for the log holds its digest before it leaves; what a page may send bounds it. */
async function workbookOf(page: TakenPage, stamp: ExportStamp): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bookStream(pageSheets(page, stamp), formsOf(page.tables))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The SHA-256 of what leaves, by which a file is told from another; nothing of paper, which the browser makes. */
function digestWords(form: TakenForm, content: Buffer | string): string {
  if (form === 'print') return '';
  const digest = createHash('sha256').update(content).digest('hex');
  return `${form === 'png' ? '图中数据 ' : ''}SHA-256：${digest}`;
}

/** Counts before anything is read. @throws TOO_MANY_REQUESTS with the moment from which it is possible again */
async function demandPatience(context: RequestContext): Promise<void> {
  const claim = { bucket: `pageExport:${context.actor.id}`, rule: TAKING, now: context.clock.now() };
  const attempt = await context.transaction((tx) => claimAttempt(tx, claim));
  if (!attempt.allowed) throw thrown('TOO_MANY_REQUESTS', { lockedUntil: attempt.lockedUntil.toISOString() });
}

/** What a page is about, as the caller may see it. */
interface Subject {
  readonly place: string;
  readonly districtIds: readonly string[];
  readonly nature: string;
  readonly isDemonstration: boolean;
}

/** @throws FORBIDDEN for a place outside the caller's divisions */
async function subjectOf(context: RequestContext, divisionId: string | null): Promise<Subject> {
  const places = divisionId === null ? undefined : await findPlaces(context, { divisionIds: [divisionId] });
  if (divisionId !== null && !places) throw thrown('FORBIDDEN');
  const districtIds = places ? [places.districtId] : dataScope(context.actor, 'indicator.read').districtIds;
  const districts = await context.reads
    .repository(District)
    .query('row')
    .andWhere('row.id = any(:ids)', { ids: districtIds })
    .getMany();
  const { text, isDemonstration } = natureOf(districts.map(({ kind }) => kind));
  const place = await wayTo(context, places?.divisionIds[0]);
  return { place, districtIds, nature: text.zh, isDemonstration };
}

/** Names of a place and of those above it, down from the district. */
async function wayTo(context: RequestContext, id: string | undefined): Promise<string> {
  const loader = divisionLoader(context);
  const row = id === undefined ? undefined : await loader.load(id);
  const steps = await Promise.all(
    (row?.path ?? '')
      .split('/')
      .filter((each) => each !== '')
      .map((each) => loader.load(each)),
  );
  return steps.flatMap((step) => (step && !ABOVE_DISTRICT.has(step.kind) ? [step.name] : [])).join(' / ');
}

async function stampOf(
  context: RequestContext,
  page: TakenPage,
  { place, nature }: Subject,
): Promise<ExportStamp> {
  const now = context.clock.now();
  const operator = await operatorOf(context);
  const digest = createHash('sha256')
    .update(JSON.stringify([page, operator, now]))
    .digest('hex');
  return {
    number: digest.slice(0, NUMBER_DIGITS).toUpperCase(),
    operator,
    at: momentInShanghai(now),
    place,
    nature,
    today: dateInShanghai(now.getTime()),
  };
}

interface Recorded {
  readonly page: TakenPage;
  readonly stamp: ExportStamp;
  readonly districtIds: readonly string[];
  readonly digest: string;
}

/** The log of each district that the page may tell of hears of it, with what was asked and by which number it is known. */
async function record(
  context: RequestContext,
  { page, stamp, districtIds, digest }: Recorded,
): Promise<void> {
  const what = page.tables.map(({ title }) => title).join('、');
  const words = [FORM_WORDS[page.form], page.title, page.period, page.form === 'xlsx' ? '' : what];
  const why = words.filter((word) => word !== '').join('；');
  const said = [why.slice(0, LONGEST_REASON - digest.length), digest]
    .filter((part) => part !== '')
    .join('；');
  await context.transaction(async (tx) => {
    for (const districtId of districtIds)
      await tx.audit({
        districtId,
        action: 'page.export',
        subject: { type: 'PageExport', id: stamp.number },
        fieldsAfter: page.codes,
        why: said,
        requestId: context.requestId,
      });
  });
}
