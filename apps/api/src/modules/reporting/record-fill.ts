import { accepted, addDays, type FillRow, isoDate, refused, type Result } from '@weizhi/domain';
import { type Attachment, findOwnUpload } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { recordDeltas } from '../../platform/rollups';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  unknownReference,
} from '../../platform/errors/refusal';
import { districtRowKey, toGlobalId } from '../../platform/graphql/global-id';
import { type AnsweredDemands, answerDemands } from './answer-demands';
import { CANONICAL_ELEMENT } from './canonical-element.type';
import { type FillableCommunity, findFillableCommunity, holdFills } from './community';
import { CommunityFill, CommunityFillRow } from './fill.entity';
import { FILL_ROLLUP } from './fill-rollup';
import { COMMUNITY_FILL } from './fill.type';
import type { AnswerFromHeldInput, RecordFillInput } from './fill.inputs';
import { FillRecorded } from './fill-results';
import { ElementRecord } from './form-demand.entity';
import { toFormDemand } from './form-demand.type';
import { readFillWorkbook } from './layout/read-fill-workbook';
import { type FillSheetTyped, readFillRows } from './read-fill-rows';
import { todayOf } from './today';

const MOST_ELEMENTS = 60;
const LONGEST_AGO = 366;

/** Records what a community fills in, and answers every open demand that lacks nothing any more. */
export async function recordFill(context: RequestContext, input: RecordFillInput): Promise<object> {
  const problems = problemsOf(context, input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  const opened = await context.transaction((tx) => open(tx, input));
  if (!('community' in opened)) return opened;
  // Between two transactions: nobody waits for a row while a file is read.
  const sheet = await sheetOf(context, opened, input);
  if (!sheet.ok) return sheet.refusal;
  const rows = readFillRows(sheet.value.elements, sheet.value.typed);
  if (!rows.ok) return rows.refusal;
  if (rows.value.length === 0) return new InvalidInput({ fieldErrors: [fieldError('rows', 'REQUIRED')] });
  return context.transaction((tx) =>
    record(tx, context, { input, rows: rows.value, community: opened.community }),
  );
}

function problemsOf(context: RequestContext, input: RecordFillInput): FieldError[] {
  const today = todayOf(context);
  const earliest = addDays(today, -LONGEST_AGO);
  const problems = idempotencyKeyProblems(input.idempotencyKey);
  if (input.statedOn > today || input.statedOn < earliest)
    problems.push(fieldError('statedOn', 'OUT_OF_RANGE', { minimum: earliest, maximum: today }));
  if ((input.rows == null) === (input.attachmentId == null)) problems.push(fieldError('rows', 'REQUIRED'));
  if ((input.elementIds ?? []).length > MOST_ELEMENTS)
    problems.push(fieldError('elementIds', 'TOO_LONG', { maximum: MOST_ELEMENTS }));
  return problems;
}

interface Opened {
  readonly community: FillableCommunity;
  readonly known: readonly ElementRecord[];
  readonly upload?: Attachment;
}

async function open(tx: Transaction, input: RecordFillInput): Promise<Opened | object> {
  const community = await findFillableCommunity(tx, input.divisionId);
  if (!community) return new NotFound({ subject: 'divisionId' });
  const { districtId } = community;
  const known = await tx
    .repository(ElementRecord)
    .query('row')
    .andWhere('row.districtId = :districtId and row.adoptedAt is not null', { districtId })
    .getMany();
  if (input.attachmentId == null) return { community, known };
  const upload = await findOwnUpload(tx, districtId, input.attachmentId);
  return upload ? { community, known, upload } : unknownReference('attachmentId');
}

/** What was typed, from the request or from the workbook. */
async function sheetOf(
  context: RequestContext,
  { known, upload }: Opened,
  { elementIds, rows }: RecordFillInput,
): Promise<Result<FillSheetTyped, object>> {
  if (upload) return readFillWorkbook(context, upload, known);
  const byId = new Map(known.map((element) => [element.id, element]));
  const elements = (elementIds ?? []).map((id) => byId.get(districtRowKey(CANONICAL_ELEMENT, id).id));
  const unknown = elements.indexOf(undefined);
  if (unknown >= 0) return refused(unknownReference(`elementIds.${String(unknown)}`));
  const typed = (rows ?? []).map((row, index) => ({ ...row, at: index + 1 }));
  return accepted({ elements: elements.flatMap((element) => element ?? []), typed });
}

interface Recording {
  readonly input: RecordFillInput;
  readonly rows: readonly FillRow[];
  readonly community: FillableCommunity;
}

async function record(
  tx: Transaction,
  context: RequestContext,
  { input, rows, community }: Recording,
): Promise<object> {
  const { districtId, divisionId } = community;
  let came: AnsweredDemands = { answered: [], lacking: [] };
  const answer = await once(
    tx,
    { operation: 'recordFill', key: input.idempotencyKey, body: input },
    async () => {
      // What is held before is told by the order of the fills: of two at a time the second sees the first.
      await holdFills(tx, { districtId, divisionId });
      const fill = await tx.repository(CommunityFill).insert({
        ...{ districtId, divisionId, statedOn: isoDate(input.statedOn) },
        filledBy: tx.actor.id,
        filledAt: context.clock.now(),
      });
      const written = await tx
        .repository(CommunityFillRow)
        .insertMany(
          rows.map((row) => ({ districtId, divisionId, fillId: fill.id, ...row, values: { ...row.values } })),
        );
      await recordDeltas(tx, FILL_ROLLUP, { districtId, factIds: written.map(({ id }) => id), sign: 1 });
      await tx.audit({
        districtId,
        action: 'communityFill.record',
        subject: { type: COMMUNITY_FILL, id: fill.id },
        requestId: context.requestId,
      });
      came = await answerDemands(tx, context, { districtId, divisionId });
      return accepted({ id: fill.id });
    },
  );
  if (!answer.ok) return answer.refusal;
  return toRecorded(context, came, toGlobalId(COMMUNITY_FILL, districtId, answer.value.id));
}

/** Answers open demands from what is held, where nobody has to fill in anything. */
export function answerFromHeld(context: RequestContext, input: AnswerFromHeldInput): Promise<object> {
  return context.transaction(async (tx) => {
    const community = await findFillableCommunity(tx, input.divisionId);
    if (!community) return new NotFound({ subject: 'divisionId' });
    const { districtId, divisionId } = community;
    return toRecorded(context, await answerDemands(tx, context, { districtId, divisionId }), null);
  });
}

function toRecorded(
  context: RequestContext,
  { answered, lacking }: AnsweredDemands,
  fillId: string | null,
): FillRecorded {
  const today = todayOf(context);
  return Object.assign(new FillRecorded(), {
    fillId,
    answered: answered.map((demand) => toFormDemand(demand, today)),
    lacking: lacking.map(({ demand, elements }) => ({ demand: toFormDemand(demand, today), elements })),
  });
}
