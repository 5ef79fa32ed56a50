import { dateInShanghai, INCUBATION_END_STAGES, type IsoDate } from '@weizhi/domain';
import type { Reads, Transaction } from '../../../platform/database';
import {
  type AppliedRow,
  type ImportContext,
  type ImportRowPort,
  type ImportValues,
  type ReadableRow,
  registerProblemTexts,
  type RowProblem,
} from '../../../platform/imports';
import { Organisation } from '../../organisations';
import { IncubationCase, IncubationEvent } from '../case.entity';
import { isSimplified } from '../case-facts';
import { nextCaseNumber } from '../numbers';
import { IncubationCall, IncubationProgramme } from '../programme.entity';
import { moneyOf, moneyProblems } from '../read-input';
import { openApplicationLookups } from './application-lookups';

registerProblemTexts({
  applicationOutsideCall: {
    zh: '征集“{call}”今天不在申请期内，请改选正在进行的征集',
    en: 'The call “{call}” is not open today: choose one that is',
  },
  applicationTrackUnknown: {
    zh: '所选征集的孵化项目没有这个孵化类型，请改选',
    en: 'The programme of the call has no such track: choose another',
  },
  applicationSumMalformed: {
    zh: '申请金额应为不小于 0、最多两位小数的数',
    en: 'The sum must be 0 or more, to the fen',
  },
});

/** How rows of a ledger become applications, as drafts: one for an organisation that has no case that runs. */
export const applicationRowPort: ImportRowPort = {
  openLookups: openApplicationLookups,

  async plan(reads, rows, context) {
    const known = await readKnown(reads, rows, context);
    return rows.map(({ ordinal, values }) => ({
      ordinal,
      presentId: known.live.get(textOf(values, 'organisation')) ?? null,
      problems: problemsOf(values, known, context),
    }));
  },

  async apply(tx, rows, context) {
    const known = await readKnown(tx, rows, context);
    const applied: AppliedRow[] = [];
    for (const row of rows) {
      const organisationId = textOf(row.values, 'organisation');
      const present = known.live.get(organisationId);
      const targetId = present ?? (await insertDraft(tx, row, { known, context }));
      known.live.set(organisationId, targetId);
      const outcome = present === undefined ? ('imported' as const) : ('duplicate' as const);
      applied.push({ ordinal: row.ordinal, targetId, outcome });
    }
    return applied;
  },

  async listDependents(reads, { districtId, batchId }) {
    const count = await reads
      .repository(IncubationCase)
      .query('row')
      .andWhere('row.districtId = :districtId and row.importBatchId = :batchId and row.version > 1', {
        districtId,
        batchId,
      })
      .getCount();
    return count === 0 ? [] : [{ what: { zh: '已办理的个案', en: 'cases that have moved on' }, count }];
  },

  withdraw: withdrawDrafts,
};

interface Known {
  /** Id of the case that runs, by organisation. */
  readonly live: Map<string, string>;
  readonly calls: ReadonlyMap<string, IncubationCall>;
  readonly programmes: ReadonlyMap<string, IncubationProgramme>;
  readonly organisations: ReadonlyMap<string, Organisation>;
}

async function readKnown(
  reads: Reads,
  rows: readonly ReadableRow[],
  { districtId }: ImportContext,
): Promise<Known> {
  const ids = rows.map(({ values }) => textOf(values, 'organisation'));
  const cases = await reads
    .repository(IncubationCase)
    .query('row')
    .andWhere('row.districtId = :districtId and row.organisationId = any(:ids) and row.stage <> all(:ends)', {
      districtId,
      ids,
      ends: [...INCUBATION_END_STAGES],
    })
    .getMany();
  const organisations = await reads
    .repository(Organisation)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = any(:ids)', { districtId, ids })
    .getMany();
  const calls = await reads.repository(IncubationCall).find({ where: { districtId } });
  const programmes = await reads.repository(IncubationProgramme).find({ where: { districtId } });
  return {
    live: new Map(cases.map(({ organisationId, id }) => [organisationId, id])),
    calls: new Map(calls.map((call) => [call.id, call])),
    programmes: new Map(programmes.map((programme) => [programme.id, programme])),
    organisations: new Map(organisations.map((organisation) => [organisation.id, organisation])),
  };
}

function problemsOf(values: ImportValues, known: Known, { now }: ImportContext): RowProblem[] {
  const call = known.calls.get(textOf(values, 'call'));
  const rules = call && known.programmes.get(call.programmeId)?.rules;
  const today = dateInShanghai(now.getTime());
  const error = (column: string, code: string, facts: RowProblem['facts'] = {}): RowProblem => ({
    severity: 'error',
    column,
    code,
    facts,
    value: null,
  });
  return [
    ...(call && (today < call.opensOn || today > call.closesOn)
      ? [error('call', 'applicationOutsideCall', { call: call.title })]
      : []),
    ...(rules && !rules.tracks.some(({ code }) => code === textOf(values, 'track'))
      ? [error('track', 'applicationTrackUnknown')]
      : []),
    ...(moneyProblems('requestedSum', textOf(values, 'requestedSum')).length > 0
      ? [error('requestedSum', 'applicationSumMalformed')]
      : []),
  ];
}

async function insertDraft(
  tx: Transaction,
  { values }: ReadableRow,
  { known, context }: { readonly known: Known; readonly context: ImportContext },
): Promise<string> {
  const call = known.calls.get(textOf(values, 'call'));
  const organisation = known.organisations.get(textOf(values, 'organisation'));
  const rules = call && known.programmes.get(call.programmeId)?.rules;
  if (!call || !organisation || !rules) throw new Error('The reader has found organisation and call');
  const { districtId, now } = context;
  const today = dateInShanghai(now.getTime());
  const requestedSum = moneyOf(textOf(values, 'requestedSum'));
  const row = await tx.repository(IncubationCase).insert({
    districtId,
    number: await nextCaseNumber(tx, districtId, today),
    organisationId: organisation.id,
    divisionId: organisation.divisionId,
    programmeId: call.programmeId,
    callId: call.id,
    importBatchId: context.batchId,
    track: textOf(values, 'track'),
    simplified: isSimplified(rules, requestedSum),
    requestedSum,
    summary: textOf(values, 'summary'),
    stage: 'draft',
    stageEnteredOn: today,
    createdAt: now,
    updatedAt: now,
  });
  await tx.repository(IncubationEvent).insert(eventOf(tx, row, { today, now, action: 'create' }));
  return row.id;
}

/** Ends the drafts of a batch as recorded by mistake, in their history too. */
async function withdrawDrafts(tx: Transaction, { districtId, batchId, now }: ImportContext): Promise<void> {
  const drafts = await tx
    .repository(IncubationCase)
    .find({ where: { districtId, importBatchId: batchId, stage: 'draft' } });
  const today = dateInShanghai(now.getTime());
  for (const row of drafts) {
    await tx.repository(IncubationCase).updateVersioned({ districtId, id: row.id }, row.version, {
      stage: 'withdrawn',
      stageEnteredOn: today,
      endedOn: today,
      updatedAt: now,
    });
    const event = eventOf(tx, row, { today, now, action: 'withdraw' });
    await tx.repository(IncubationEvent).insert({ ...event, toStage: 'withdrawn', reason: '撤销导入' });
  }
}

function eventOf(
  tx: Transaction,
  row: IncubationCase,
  {
    today,
    now,
    action,
  }: { readonly today: IsoDate; readonly now: Date; readonly action: 'create' | 'withdraw' },
) {
  return {
    districtId: row.districtId,
    caseId: row.id,
    divisionId: row.divisionId,
    caseVersion: action === 'create' ? 0 : row.version,
    action,
    fromStage: row.stage,
    toStage: row.stage,
    occurredOn: today,
    recordedAt: now,
    recordedBy: tx.actor.id,
  };
}

/** What is required is there: the reader has seen to it. */
function textOf(values: ImportValues, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value : '';
}
