import { type BudgetLine, type ContractState, fenOfMoney, moneyOfFen, type MoneyText } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { FundingBudgetLine, FundingExpense } from './budget.entity';
import { FUNDING_BUDGET_LINE } from './budget.type';
import type { FundingContract } from './contract.entity';
import { holdRowOfContract } from './find-contract';
import { FundingPayment } from './instalment.entity';

/** States in which nothing is signed yet, or nothing changes any more. */
const NOT_UNDER_WAY: ReadonlySet<ContractState> = new Set([
  'drafted',
  'submitted',
  'eligibilityCheck',
  'panelReview',
  'publicNotice',
  'declined',
  'withdrawn',
  'archived',
]);

/** Whether money is spent and people are served under a contract. */
export function isUnderWay({ state }: FundingContract): boolean {
  return !NOT_UNDER_WAY.has(state);
}

/** What an expense is measured against. Two at once cannot exceed it together, since whoever spends holds the contract. */
export interface Spending {
  readonly received: MoneyText;
  readonly spent: MoneyText;
  lineOf(row: FundingBudgetLine): BudgetLine;
}

/** Sums what a contract that is held received and spent. */
export async function readSpending(tx: Transaction, contract: FundingContract): Promise<Spending> {
  const { districtId, id } = contract;
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

/** A budget line with its contract held, by the line's global id. */
export async function holdLine(
  tx: Transaction,
  id: string,
): Promise<{ line: FundingBudgetLine; contract: FundingContract } | undefined> {
  const key = districtRowKey(FUNDING_BUDGET_LINE, id);
  const held = await holdRowOfContract(tx, FundingBudgetLine, { key, permission: 'funding.manage' });
  return held && { line: held.row, contract: held.contract };
}

/** The fen of amounts. */
export function sumOf(rows: readonly { readonly amount: string }[]): bigint {
  return rows.reduce((sum, { amount }) => sum + fenOfMoney(amount as MoneyText), 0n);
}
