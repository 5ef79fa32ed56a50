import { accepted, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { fieldError, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { textProblems } from '../../platform/errors/text-problems';
import { findPlaces, mayAtDivision } from '../divisions';
import { CommitteeStaffingRow } from './committee-staffing.entity';
import { readStaffing, type StaffingRecord } from './staffing.reads';
import { CommitteeStaffingCorrected } from './staffing-results';
import { type CorrectCommitteeStaffingInput, toCommitteeStaffing } from './staffing.type';

/** As the ledger has it. */
const POSTS = { minimum: 0.5, maximum: 500 } as const;
const TWO_PLACES = /^\d+(\.\d{1,2})?$/;

/** Corrects the posts of one month: another record of it, which counts from now on; the former one is kept. */
export async function correctStaffing(
  context: RequestContext,
  input: CorrectCommitteeStaffingInput,
): Promise<object> {
  const posts = Number(input.fullTimePosts);
  const outside = !TWO_PLACES.test(input.fullTimePosts) || posts < POSTS.minimum || posts > POSTS.maximum;
  const fieldErrors = [
    ...(outside ? [fieldError('fullTimePosts', 'OUT_OF_RANGE', POSTS)] : []),
    ...textProblems('basis', input.basis, { maximum: 200, required: true }),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  const places = await findPlaces(context, {
    districtId: input.districtId ?? null,
    divisionIds: [input.divisionId],
  });
  const divisionId = places?.divisionIds[0];
  if (!places || divisionId === undefined) return new NotFound({ subject: 'divisionId' });
  return context.transaction((tx) =>
    correct(tx, context, { input, month: { districtId: places.districtId, divisionId } }),
  );
}

interface Correction {
  readonly input: CorrectCommitteeStaffingInput;
  readonly month: { readonly districtId: string; readonly divisionId: string };
}

async function correct(tx: Transaction, context: RequestContext, correction: Correction): Promise<object> {
  const { input, month } = correction;
  if (!(await mayAtDivision(tx, 'workLog.import', month))) return new NotFound({ subject: 'divisionId' });
  const answer = await once(
    tx,
    { operation: 'correctCommitteeStaffing', key: input.idempotencyKey, body: input },
    () => insert(tx, context, correction),
  );
  if (!answer.ok) return answer.refusal;
  const record = await findRecord(tx, correction);
  if (!record) throw new Error('The posts just corrected are not there');
  return Object.assign(new CommitteeStaffingCorrected(), { staffing: toCommitteeStaffing(record) });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  correction: Correction,
): Promise<Result<{ id: string }, object>> {
  const { input, month } = correction;
  // Of two who correct it at the same time, the second sees what the first wrote.
  await tx.sql(
    `select 1 from committee_staffing
      where district_id = $1::bigint and division_id = $2::bigint and valid_from = $3::date order by id for update`,
    [month.districtId, month.divisionId, input.validFrom],
  );
  const record = await findRecord(tx, correction);
  if (!record) return refused(new NotFound({ subject: 'validFrom' }));
  if (record.version !== input.expectedVersion)
    return refused(new StaleVersion({ currentVersion: record.version }));
  const row = await tx.repository(CommitteeStaffingRow).insert({
    ...{ ...month, validFrom: input.validFrom, fullTimePosts: input.fullTimePosts },
    ...{ basis: input.basis.trim(), importBatchId: null, createdAt: afterRecord(context, record) },
  });
  await tx.audit({
    districtId: month.districtId,
    action: 'committeeStaffing.correct',
    subject: { type: 'CommitteeStaffing', id: row.id },
    fieldsAfter: ['fullTimePosts'],
    why: row.basis,
    requestId: context.requestId,
  });
  return accepted({ id: row.id });
}

/** The last record counts: what corrects it is later, whichever server's clock is ahead. */
function afterRecord({ clock }: RequestContext, { recordedAt }: StaffingRecord): Date {
  return new Date(Math.max(clock.now().getTime(), recordedAt.getTime() + 1));
}

async function findRecord(
  tx: Transaction,
  { input, month }: Correction,
): Promise<StaffingRecord | undefined> {
  const records = await readStaffing(tx, {
    districtId: month.districtId,
    divisionIds: [month.divisionId],
  });
  return records.find(({ validFrom }) => validFrom === input.validFrom);
}
