import { dateInShanghai } from '@weizhi/domain';
import type { Reads, Transaction } from '../../../platform/database';
import type { ImportContext, ImportDependents } from '../../../platform/imports';
import { AnnualAccounts, AnnualAccountsEvent } from '../annual-accounts.entity';
import { accountsEvent } from '../record-accounts-event';

/** Accounts of a batch that were changed since it came in. */
export async function listAccountsDependents(
  reads: Reads,
  { districtId, batchId }: ImportContext,
): Promise<readonly ImportDependents[]> {
  const count = await reads
    .repository(AnnualAccounts)
    .query('row')
    .andWhere('row.districtId = :districtId and row.importBatchId = :batchId', { districtId, batchId })
    .andWhere(`row.state <> 'withdrawn' and row.version > 1`)
    .getCount();
  return count === 0 ? [] : [{ what: { zh: '已更正的年度财务', en: 'accounts corrected since' }, count }];
}

/** Withdraws the accounts of a batch, in their history too. */
export async function withdrawAccountsOfBatch(
  tx: Transaction,
  { districtId, batchId, now }: ImportContext,
): Promise<void> {
  const filed = await tx
    .repository(AnnualAccounts)
    .find({ where: { districtId, importBatchId: batchId, state: 'filed' } });
  const on = dateInShanghai(now.getTime());
  for (const row of filed) {
    const { id } = row;
    await tx
      .repository(AnnualAccounts)
      .updateVersioned({ districtId, id }, row.version, { state: 'withdrawn', updatedAt: now });
    await tx.repository(AnnualAccountsEvent).insert(
      accountsEvent(
        tx,
        {
          row: { ...row, state: 'withdrawn' },
          action: 'withdrawAccounts',
          fromState: row.state,
          reason: '撤销导入',
          on,
        },
        now,
      ),
    );
  }
}
