import { type AffiliationKind, dateInShanghai } from '@weizhi/domain';
import type { NewRow, Reads } from '../../../platform/database';
import {
  type ImportContext,
  type ImportRowPort,
  type ReadableRow,
  registerProblemTexts,
  rowError,
  type RowPlan,
  type RowProblem,
  textOf,
  withdrawRows,
} from '../../../platform/imports';
import { blindIndex, personalDataKeys } from '../../../platform/personal-data';
import { communityLookup, getDistrictRoot, isReferenceDistrict, listCommunities } from '../../divisions';
import { Affiliation } from '../affiliation.entity';

registerProblemTexts({
  affiliationWithoutCommunity: {
    zh: '没有写明社区；只有参考数据可以不写',
    en: 'No community is stated; only reference data may do without',
  },
  affiliationInFuture: {
    zh: '日期 {date} 晚于今天，请核对',
    en: 'The day {date} lies in the future: check it',
  },
  notAffiliated: {
    zh: '这一行写明不归属，不导入',
    en: 'The row says that the person is not affiliated',
  },
});

/** How rows of a ledger become affiliations. */
export const affiliationRowPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { community: communityLookup(await listCommunities(reads, context)) };
  },

  async plan(reads, rows, context) {
    const root = await getDistrictRoot(reads, context);
    const isReference = await isReferenceDistrict(reads, context.districtId);
    const identify = identityIn(context.districtId, root);
    const present = await findPresent(reads, context, rows.map(identify));
    const today = dateInShanghai(context.now.getTime());
    return rows.map((row): RowPlan => ({
      ordinal: row.ordinal,
      presentId: present.get(keyOf(identify(row))) ?? null,
      problems: problemsOf(row.values, { isReference, today }),
    }));
  },

  async apply(tx, rows, context) {
    const root = await getDistrictRoot(tx, context);
    const identify = identityIn(context.districtId, root);
    const present = await findPresent(tx, context, rows.map(identify));
    const fresh = new Map<string, ReadableRow>();
    for (const row of rows) {
      const key = keyOf(identify(row));
      if (!present.has(key) && !fresh.has(key)) fresh.set(key, row);
    }
    const inserted = await tx
      .repository(Affiliation)
      .insertMany([...fresh.values()].map((row) => toAffiliation(row, identify(row), context)));
    const ids = new Map([...fresh.keys()].map((key, index) => [key, inserted[index]?.id ?? '']));
    const first = new Map([...fresh].map(([key, { ordinal }]) => [key, ordinal]));
    return rows.map(({ ordinal, values }) => {
      const key = keyOf(identify({ ordinal, values }));
      const targetId = ids.get(key) ?? present.get(key) ?? '';
      return { ordinal, targetId, outcome: first.get(key) === ordinal ? 'imported' : 'duplicate' } as const;
    });
  },

  listDependents: () => Promise.resolve([]),

  withdraw: (tx, context) => withdrawRows(tx, 'affiliation', context),
};

/** What makes two rows one: place, pseudonym, event and day. */
interface Identity {
  readonly divisionId: string;
  readonly participantKey: string;
  readonly event: string;
  readonly happenedOn: string | null;
}

function identityIn(districtId: string, root: string) {
  const keys = personalDataKeys();
  return ({ values }: ReadableRow): Identity => ({
    divisionId: textOf(values['community']) ?? root,
    participantKey: blindIndex(keys, 'participant', `${districtId}|${textOf(values['person']) ?? ''}`),
    event: textOf(values['event']) ?? '',
    happenedOn: textOf(values['happenedOn']),
  });
}

function keyOf({ divisionId, participantKey, event, happenedOn }: Identity): string {
  return [divisionId, participantKey, happenedOn ?? '', event].join('|');
}

function toAffiliation(
  { values }: ReadableRow,
  identity: Identity,
  { districtId, batchId, now }: ImportContext,
): NewRow<Affiliation> {
  return {
    districtId,
    ...identity,
    // The reader has held it to the dictionary.
    kind: textOf(values['kind']) as AffiliationKind,
    groupName: textOf(values['group']),
    staff: typeof values['staff'] === 'boolean' ? values['staff'] : null,
    importBatchId: batchId,
    createdAt: now,
  };
}

function problemsOf(
  values: ReadableRow['values'],
  { isReference, today }: { readonly isReference: boolean; readonly today: string },
): readonly RowProblem[] {
  const day = textOf(values['happenedOn']);
  return [
    ...(values['affiliated'] === false ? [rowError('affiliated', 'notAffiliated')] : []),
    ...(textOf(values['community']) === null && !isReference
      ? [rowError('community', 'affiliationWithoutCommunity')]
      : []),
    ...(day !== null && day > today ? [inFuture(day)] : []),
  ];
}

function inFuture(date: string): RowProblem {
  return {
    severity: 'error',
    column: 'happenedOn',
    code: 'affiliationInFuture',
    facts: { date },
    value: date,
  };
}

async function findPresent(
  reads: Reads,
  { districtId }: ImportContext,
  identities: readonly Identity[],
): Promise<ReadonlyMap<string, string>> {
  const found = await reads.sql<{ id: string } & Identity>(
    `select id, division_id::text as "divisionId", participant_key as "participantKey", event,
            happened_on::text as "happenedOn"
       from affiliation
      where district_id = $1::bigint and withdrawn_at is null and participant_key = any($2::text[])`,
    [districtId, [...new Set(identities.map(({ participantKey }) => participantKey))]],
  );
  return new Map(found.map((row) => [keyOf(row), row.id]));
}
