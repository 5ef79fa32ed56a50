import { type AccountsFigures, dateInShanghai } from '@weizhi/domain';
import type { NewRow, Transaction } from '../../../platform/database';
import type { AppliedRow, ImportContext, ImportRowPort } from '../../../platform/imports';
import { type Organisation, organisationLookup } from '../../organisations';
import { columnsOf } from '../accounts-columns';
import { AnnualAccounts, AnnualAccountsEvent } from '../annual-accounts.entity';
import { accountsEvent } from '../record-accounts-event';
import { KnownAccounts } from './known-accounts';
import { listAccountsDependents, withdrawAccountsOfBatch } from './accounts-undo';
import { type AccountsRow, readAccountsRow } from './read-accounts-row';

/** How rows of a ledger become filed accounts. */
export const accountsRowPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { organisation: await organisationLookup(reads, context, 'community') };
  },

  async plan(reads, rows, context) {
    const read = rows.map(readAccountsRow);
    const known = await KnownAccounts.find(reads, context.districtId, read);
    return read.map((row) => ({
      ordinal: row.ordinal,
      presentId: known.idOf(row) ?? null,
      problems: known.problemsOf(row, context),
    }));
  },

  async apply(tx, rows, context) {
    const read = rows.map(readAccountsRow);
    const known = await KnownAccounts.find(tx, context.districtId, read);
    const applied: AppliedRow[] = [];
    for (const row of read) {
      const present = known.idOf(row);
      const targetId = present ?? (await insertFiled(tx, row, { known, context }));
      known.add(row, targetId);
      applied.push({
        ordinal: row.ordinal,
        targetId,
        outcome: present === undefined ? 'imported' : 'duplicate',
      });
    }
    return applied;
  },

  listDependents: listAccountsDependents,
  withdraw: withdrawAccountsOfBatch,
};

async function insertFiled(
  tx: Transaction,
  row: AccountsRow,
  { known, context }: { readonly known: KnownAccounts; readonly context: ImportContext },
): Promise<string> {
  const organisation = known.organisationOf(row);
  if (!organisation || !row.figures.ok) throw new Error('The reader has found organisation and figures');
  const { now } = context;
  const filedOn = row.filedOn ?? dateInShanghai(now.getTime());
  const inserted = await tx
    .repository(AnnualAccounts)
    .insert(filedRow(organisation, row.figures.value, { row, filedOn, context }));
  await tx
    .repository(AnnualAccountsEvent)
    .insert(
      accountsEvent(
        tx,
        { row: inserted, action: 'fileAccounts', fromState: null, reason: null, on: filedOn },
        now,
      ),
    );
  return inserted.id;
}

function filedRow(
  organisation: Organisation,
  figures: AccountsFigures,
  { row, filedOn, context }: { row: AccountsRow; filedOn: string; context: ImportContext },
): NewRow<AnnualAccounts> {
  return {
    ...columnsOf(figures),
    districtId: context.districtId,
    organisationId: organisation.id,
    divisionId: organisation.divisionId,
    year: row.year,
    state: 'filed',
    filedOn,
    importBatchId: context.batchId,
    createdAt: context.now,
    updatedAt: context.now,
  };
}
