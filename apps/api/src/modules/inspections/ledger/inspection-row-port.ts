import { randomUUID } from 'node:crypto';
import { dateInShanghai, daysBetween, type InspectionSubject, isoDate } from '@weizhi/domain';
import type { NewRow, Reads } from '../../../platform/database';
import {
  type AppliedRow,
  type ImportContext,
  type ImportRowPort,
  type ReadableRow,
  registerProblemTexts,
  type RowPlan,
  type RowProblem,
  textOf,
  withdrawRows,
} from '../../../platform/imports';
import { communityLookup, listCommunities } from '../../divisions';
import { enterDepartments } from '../../mandates';
import { Inspection, InspectionEvent } from '../inspection.entity';

const LONGEST = 30;
const NO_BASIS = '（台账未载明）';

registerProblemTexts({
  inspectionInFuture: {
    zh: '检查日期 {date} 晚于今天；还没有开展的检查由部门在系统中通知',
    en: 'The day {date} lies in the future; what is to come is announced by its department',
  },
  inspectionEndWrong: {
    zh: '结束日期 {date} 早于开始日期或相差超过30天，请核对',
    en: 'It ends on {date}, before it begins or after more than 30 days: check it',
  },
});

/** How rows of a register become inspections that were held. */
export const inspectionRowPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { community: communityLookup(await listCommunities(reads, context)) };
  },

  async plan(reads, rows, context) {
    const present = await findPresent(reads, context, rows);
    const today = dateInShanghai(context.now.getTime());
    return rows.map(({ ordinal, values }): RowPlan => ({
      ordinal,
      presentId: present.get(keyOf(values)) ?? null,
      problems: dayProblems(values, today),
    }));
  },

  async apply(tx, rows, context) {
    const present = new Map(await findPresent(tx, context, rows));
    const fresh = rows.filter(({ values }) => {
      const key = keyOf(values);
      if (present.has(key)) return false;
      present.set(key, '');
      return true;
    });
    await enterDepartments(
      tx,
      context.districtId,
      fresh.map(({ values }) => textOf(values['department'])),
    );
    const inserted = await tx
      .repository(Inspection)
      .insertMany(fresh.map(({ values }) => toInspection(values, context)));
    await tx.repository(InspectionEvent).insertMany(
      keysOf(inserted).map((key) => ({
        ...key,
        kind: 'imported' as const,
        recordedBy: tx.actor.id,
        recordedAt: context.now,
      })),
    );
    const ids = new Map(fresh.map(({ ordinal }, index) => [ordinal, inserted[index]?.id ?? '']));
    const now = await findPresent(tx, context, rows);
    return rows.map(({ ordinal, values }): AppliedRow => {
      const targetId = ids.get(ordinal);
      if (targetId !== undefined) return { ordinal, targetId, outcome: 'imported' };
      return { ordinal, targetId: now.get(keyOf(values)) ?? '', outcome: 'duplicate' };
    });
  },

  listDependents: () => Promise.resolve([]),

  withdraw: (tx, context) => withdrawRows(tx, 'inspection', context),
};

function keysOf(
  rows: readonly Inspection[],
): readonly Pick<InspectionEvent, 'districtId' | 'divisionId' | 'inspectionId'>[] {
  return rows.map(({ districtId, divisionId, id }) => ({ districtId, divisionId, inspectionId: id }));
}

function toInspection(values: ReadableRow['values'], context: ImportContext): NewRow<Inspection> {
  const startsOn = textOf(values['startsOn']) ?? '';
  return {
    districtId: context.districtId,
    divisionId: textOf(values['community']) ?? '',
    announcementId: randomUUID(),
    department: textOf(values['department']) ?? '',
    // The reader has held it to the dictionary.
    subject: textOf(values['subject']) as InspectionSubject,
    title: textOf(values['title']) ?? '',
    basis: textOf(values['basis']) ?? NO_BASIS,
    noticeOn: startsOn,
    startsOn,
    endsOn: textOf(values['endsOn']) ?? startsOn,
    state: 'closed',
    importBatchId: context.batchId,
    createdAt: context.now,
  };
}

function dayProblems(values: ReadableRow['values'], today: string): RowProblem[] {
  const startsOn = textOf(values['startsOn']) ?? '';
  const endsOn = textOf(values['endsOn']) ?? startsOn;
  const problem = (column: string, code: string, date: string): RowProblem[] => [
    { severity: 'error', column, code, facts: { date }, value: date },
  ];
  if (startsOn > today) return problem('startsOn', 'inspectionInFuture', startsOn);
  const length = daysBetween(isoDate(startsOn), isoDate(endsOn));
  return length < 0 || length > LONGEST ? problem('endsOn', 'inspectionEndWrong', endsOn) : [];
}

async function findPresent(
  reads: Reads,
  context: ImportContext,
  rows: readonly ReadableRow[],
): Promise<ReadonlyMap<string, string>> {
  const found = await reads.sql<{ id: string; key: string }>(
    `select id, division_id::text || '|' || department || '|' || title || '|' || starts_on::text as key
       from inspection
      where district_id = $1::bigint and withdrawn_at is null and state <> 'cancelled'
        and starts_on = any($2::date[])`,
    [context.districtId, rows.map(({ values }) => textOf(values['startsOn']) ?? '')],
  );
  return new Map(found.map(({ key, id }) => [key, id]));
}

function keyOf(values: ReadableRow['values']): string {
  return ['community', 'department', 'title', 'startsOn'].map((key) => textOf(values[key]) ?? '').join('|');
}
