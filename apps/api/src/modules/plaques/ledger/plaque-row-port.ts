import { dateInShanghai } from '@weizhi/domain';
import type { NewRow, Reads, Transaction } from '../../../platform/database';
import {
  appliedRows,
  countDependents,
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
import { Plaque, PlaqueEvent } from '../plaque.entity';

const LIVE = `state not in ('removed', 'refused', 'withdrawn') and withdrawn_at is null`;

registerProblemTexts({
  plaqueDayInFuture: { zh: '日期 {date} 晚于今天，请核对', en: 'The day {date} lies in the future' },
  plaqueUsedBeforeDisplay: {
    zh: '最近活动日期 {date} 早于挂出日期，请核对',
    en: 'It was used on {date}, before it hung: check it',
  },
  plaqueUntilWithoutPermit: {
    zh: '填了许可有效期，但没有准入文号；请补填文号，或者把有效期清空',
    en: 'There is a last day without a permit: add its number or clear the day',
  },
  plaqueWithoutPermit: {
    zh: '没有准入文号，将记为名不符实；有准入的请补填',
    en: 'Without a permit it counts as nominal; add the permit if there is one',
  },
});

/** How rows of a register become plaques. */
export const plaqueRowPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { community: communityLookup(await listCommunities(reads, context)) };
  },

  async plan(reads, rows, context) {
    const present = await findPresent(reads, context, rows);
    const today = dateInShanghai(context.now.getTime());
    return rows.map(({ ordinal, values }): RowPlan => ({
      ordinal,
      presentId: present.get(keyOf(values)) ?? null,
      problems: [...dayProblems(values, today), ...permitProblems(values)],
    }));
  },

  async apply(tx, rows, context) {
    await enterDepartments(
      tx,
      context.districtId,
      rows.map(({ values }) => textOf(values['department'])),
    );
    const inserted = await tx.repository(Plaque).insertIgnoringDuplicates(
      rows.map(({ values }) => toPlaque(values, context)),
      { properties: ['districtId', 'divisionId', 'name'], where: LIVE },
    );
    await recordImported(tx, inserted, context);
    const fresh = new Map(inserted.map(({ divisionId, name, id }) => [`${divisionId}|${name}`, id]));
    return appliedRows(rows, keyOf, { fresh, present: await findPresent(tx, context, rows) });
  },

  listDependents: (reads, context) =>
    countDependents(reads, context, {
      sql: `select count(*)::int as count from plaque p join plaque_event e on e.district_id = p.district_id and e.plaque_id = p.id
        where p.district_id = $1::bigint and p.import_batch_id = $2::uuid and e.kind <> 'imported'`,
      what: { zh: '挂牌的后续记录', en: 'later records of plaques' },
    }),

  withdraw: (tx, context) => withdrawRows(tx, 'plaque', context),
};

function toPlaque(values: ReadableRow['values'], context: ImportContext): NewRow<Plaque> {
  return {
    districtId: context.districtId,
    divisionId: textOf(values['community']) ?? '',
    name: textOf(values['name']) ?? '',
    department: textOf(values['department']),
    place: textOf(values['place']),
    state: 'displayed',
    permitReference: textOf(values['permitReference']),
    permittedUntil: textOf(values['permittedUntil']),
    displayedOn: textOf(values['displayedOn']),
    lastUsedOn: textOf(values['lastUsedOn']),
    importBatchId: context.batchId,
    createdAt: context.now,
  };
}

/** What a ledger says of a plaque is an event of the day on which it was put up, so that past days can be judged. */
async function recordImported(
  tx: Transaction,
  plaques: readonly Plaque[],
  context: ImportContext,
): Promise<void> {
  await tx.repository(PlaqueEvent).insertMany(
    plaques.map(
      ({ districtId, divisionId, id, displayedOn, permitReference, permittedUntil, lastUsedOn }) => ({
        ...{ districtId, divisionId, plaqueId: id, kind: 'imported' as const },
        ...{ permitReference, permittedUntil, usedOn: lastUsedOn },
        occurredOn: displayedOn ?? dateInShanghai(context.now.getTime()),
        recordedBy: tx.actor.id,
        recordedAt: context.now,
      }),
    ),
  );
}

function dayProblems(values: ReadableRow['values'], today: string): RowProblem[] {
  const problems = ['displayedOn', 'lastUsedOn'].flatMap((column): RowProblem[] => {
    const date = textOf(values[column]);
    if (date === null || date <= today) return [];
    return [{ severity: 'error', column, code: 'plaqueDayInFuture', facts: { date }, value: date }];
  });
  const displayedOn = textOf(values['displayedOn']) ?? '';
  const date = textOf(values['lastUsedOn']);
  if (date !== null && date < displayedOn)
    problems.push({
      ...{ severity: 'error', column: 'lastUsedOn', code: 'plaqueUsedBeforeDisplay' },
      ...{ facts: { date }, value: date },
    });
  return problems;
}

function permitProblems(values: ReadableRow['values']): RowProblem[] {
  if (textOf(values['permitReference']) !== null) return [];
  const value = textOf(values['permittedUntil']);
  if (value !== null)
    return [
      { severity: 'error', column: 'permitReference', code: 'plaqueUntilWithoutPermit', facts: {}, value },
    ];
  return [
    { severity: 'warning', column: 'permitReference', code: 'plaqueWithoutPermit', facts: {}, value: null },
  ];
}

async function findPresent(
  reads: Reads,
  context: ImportContext,
  rows: readonly ReadableRow[],
): Promise<ReadonlyMap<string, string>> {
  const found = await reads.sql<{ id: string; key: string }>(
    `select id, division_id::text || '|' || name as key from plaque
      where district_id = $1::bigint and name = any($2::text[]) and ${LIVE}`,
    [context.districtId, rows.map(({ values }) => textOf(values['name']) ?? '')],
  );
  return new Map(found.map(({ key, id }) => [key, id]));
}

function keyOf(values: ReadableRow['values']): string {
  return `${textOf(values['community']) ?? ''}|${textOf(values['name']) ?? ''}`;
}
