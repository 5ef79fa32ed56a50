import { fenOfMoney, FUND_ENTRY_DIRECTIONS, type MoneyText } from '@weizhi/domain';
import type { Reads, Transaction } from '../../../platform/database';
import type { ImportContext, ImportDependents } from '../../../platform/imports';
import { readBalances } from '../find-fund';
import { DevelopmentFund } from '../fund.entity';
import { FundEntryRow } from '../fund-entry.entity';

/** Parts of funds that would be below zero without the entries of a batch: their money is spent or promised. */
export async function listEntryDependents(
  reads: Reads,
  { districtId, batchId }: ImportContext,
): Promise<readonly ImportDependents[]> {
  const entries = await reads
    .repository(FundEntryRow)
    .query('row')
    .andWhere('row.districtId = :districtId and row.importBatchId = :batchId', { districtId, batchId })
    .andWhere('row.withdrawnAt is null')
    .getMany();
  const brought = broughtByPart(entries);
  const funds = await reads
    .repository(DevelopmentFund)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = any(:ids)', {
      districtId,
      ids: entries.map(({ fundId }) => fundId),
    })
    .getMany();
  let count = 0;
  for (const fund of funds) count += await overdrawnParts(reads, fund, brought);
  const what = { zh: '已支出或批给资助的资金', en: 'parts of funds spent or promised since' };
  return count === 0 ? [] : [{ what, count }];
}

/** How many parts of a fund hold less than was brought to them. */
async function overdrawnParts(
  reads: Reads,
  fund: DevelopmentFund,
  brought: ReadonlyMap<string, bigint>,
): Promise<number> {
  const balances = await readBalances(reads, fund);
  return balances.filter(
    ({ restriction, available }) => fenOfMoney(available) < (brought.get(keyOf(fund.id, restriction)) ?? 0n),
  ).length;
}

/** What a batch brought to each part of each fund, in fen; less than nothing where it brought more expense. */
function broughtByPart(entries: readonly FundEntryRow[]): ReadonlyMap<string, bigint> {
  const brought = new Map<string, bigint>();
  for (const { fundId, restrictionId, kind, amount } of entries) {
    const key = keyOf(fundId, restrictionId);
    const fen = fenOfMoney(amount as MoneyText);
    brought.set(key, (brought.get(key) ?? 0n) + (FUND_ENTRY_DIRECTIONS[kind] === 'in' ? fen : -fen));
  }
  return brought;
}

function keyOf(fundId: string, restriction: string | null): string {
  return `${fundId} ${restriction ?? ''}`;
}

/** Marks the entries of a batch as withdrawn; balances no longer count them. */
export async function withdrawEntriesOfBatch(
  tx: Transaction,
  { districtId, batchId, now }: ImportContext,
): Promise<void> {
  await tx.sql(
    `update fund_entry set withdrawn_at = $3
      where district_id = $1::bigint and import_batch_id = $2::uuid and withdrawn_at is null`,
    [districtId, batchId, now],
  );
}
