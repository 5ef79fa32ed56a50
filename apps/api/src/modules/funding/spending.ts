import { type BudgetLine, type ContractState, fenOfMoney, moneyOfFen, type MoneyText } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { districtRowKey } from '../organisations';
import { FundingBudgetLine, FundingExpense } from './budget.entity';
import { FUNDING_BUDGET_LINE } from './budget.type';
import type { FundingContract } from './contract.entity';
import { contractOf } from './find-contract';
import { FundingPayment } from './instalment.entity';

/** States in which nothing is signed yet, or nothing changes any more. */
const NOT_UNDER_WAY: ReadonlySet<ContractState> = new Set([
  'drafted',
  'submitted',
  'eligibilityCheck',
  'panelReview',
  'publicNotice',
  'declined',
  'archived',
]);

/** Whether money is spent and people are served under a contract. */
export function isUnderWay({ state }: FundingContract): boolean {
  return !NOT_UNDER_WAY.has(state);
}

/** What an expense is measured against. Held until the end of the transaction, so that two at once cannot exceed it together. */
export interface Spending {
  readonly received: MoneyText;
  readonly spent: MoneyText;
  lineOf(row: FundingBudgetLine): BudgetLine;
}

/** Sums what a contract received and spent, with the contract locked against others who would spend. */
export async function lockSpending(tx: Transaction, contract: FundingContract): Promise<Spending> {
  const { districtId, id } = contract;
  await tx.sql('select 1 from funding_contract where district_id = $1 and id = $2 for update', [
    districtId,
    id,
  ]);
  const payments = await tx.repository(FundingPayment).find({ where: { districtId, contractId: id } });
  const expenses = (
    await tx.repository(FundingExpense).find({ where: { districtId, contractId: id } })
  ).filter(({ withdrawnAt }) => withdrawnAt === null);
  const paid = sumOf(payments) - fenOfMoney(contract.clawedBackAmount as MoneyText);
  return {
    received: moneyOfFen(paid),
    spent: moneyOfFen(sumOf(expenses)),
    lineOf: (row) => ({
      agreed: row.agreed as MoneyText,
      current: row.current as MoneyText,
      spent: moneyOfFen(sumOf(expenses.filter(({ lineId }) => lineId === row.id))),
    }),
  };
}

/** A budget line with its contract, by the line's global id. */
export async function findLine(
  tx: Transaction,
  id: string,
): Promise<{ line: FundingBudgetLine; contract: FundingContract } | undefined> {
  const line = await tx.repository(FundingBudgetLine).findOne(districtRowKey(FUNDING_BUDGET_LINE, id));
  const contract = line && (await contractOf(tx, line, 'funding.manage'));
  return line && contract && { line, contract };
}

/** The fen of amounts. */
export function sumOf(rows: readonly { readonly amount: string }[]): bigint {
  return rows.reduce((sum, { amount }) => sum + fenOfMoney(amount as MoneyText), 0n);
}
