import type { AppliedRow, ImportContext, ImportRowPort, NamedThing } from '../../../platform/imports';
import { namedLookup } from '../../../platform/imports';
import type { Reads, Transaction } from '../../../platform/database';
import { FundEntryRow } from '../fund-entry.entity';
import { listEntryDependents, withdrawEntriesOfBatch } from './fund-entry-undo';
import { KnownFunds } from './known-funds';
import { type FundEntryLine, readFundEntryRow } from './read-fund-entry-row';

/** Funds of the district within the reach of the import. */
const FUNDS = `
  select f.id::text as id, f.name from development_fund f
   where f.district_id = $1::bigint
     and ($2::bigint[] is null or exists (select 1 from division_closure own
       where own.descendant_id = f.division_id and own.ancestor_id = any($2::bigint[])))
   order by f.name, f.id`;

/** How rows of a ledger become entries of funds, in the order of the file and never below zero. */
export const fundEntryRowPort: ImportRowPort = {
  async openLookups(reads, { districtId, divisionIds }) {
    return { fund: namedLookup(await reads.sql<NamedThing>(FUNDS, [districtId, divisionIds])) };
  },

  async plan(reads, rows, context) {
    const lines = rows.map((row) => readFundEntryRow(row, context));
    const known = await KnownFunds.find(reads, context.districtId, lines);
    return lines.map((line) => {
      const presentId = known.idOf(line) ?? null;
      return { ordinal: line.ordinal, presentId, problems: presentId === null ? known.takeIn(line) : [] };
    });
  },

  async apply(tx, rows, context) {
    const lines = rows.map((row) => readFundEntryRow(row, context));
    await holdFunds(tx, context, lines);
    const known = await KnownFunds.find(tx, context.districtId, lines);
    const applied: AppliedRow[] = [];
    for (const line of lines) {
      const present = known.idOf(line);
      const targetId = present ?? (await insertEntry(tx, line, { known, context }));
      applied.push({
        ordinal: line.ordinal,
        targetId,
        outcome: present === undefined ? 'imported' : 'duplicate',
      });
    }
    return applied;
  },

  listDependents: listEntryDependents,
  withdraw: withdrawEntriesOfBatch,
};

/** Held to the end of the transaction, as by every command that takes money out, so that none is spent twice. */
async function holdFunds(
  tx: Reads,
  { districtId }: ImportContext,
  lines: readonly FundEntryLine[],
): Promise<void> {
  await tx.sql(
    'select 1 from development_fund where district_id = $1::bigint and id = any($2::uuid[]) order by id for update',
    [districtId, [...new Set(lines.map(({ fundId }) => fundId))]],
  );
}

async function insertEntry(
  tx: Transaction,
  line: FundEntryLine,
  { known, context }: { readonly known: KnownFunds; readonly context: ImportContext },
): Promise<string> {
  const fund = known.fundOf(line);
  const restrictionId = known.restrictionOf(line);
  const [problem] = known.takeIn(line);
  // The check was made a moment ago on the same rows: what stands against it now came in between, and nothing is written.
  if (problem || !fund || !line.entry.ok || restrictionId === undefined)
    throw new Error(`An entry that was checked is refused: ${problem?.code ?? 'unknown fund'}`);
  const { occurredOn, note } = line;
  const { id } = await tx.repository(FundEntryRow).insert({
    ...{ districtId: fund.districtId, fundId: fund.id, divisionId: fund.divisionId, restrictionId },
    ...{ ...line.entry.value, occurredOn, note },
    importBatchId: context.batchId,
    recordedBy: tx.actor.id,
    recordedAt: context.now,
  });
  return id;
}
