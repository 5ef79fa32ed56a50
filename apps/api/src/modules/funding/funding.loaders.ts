import DataLoader from 'dataloader';
import type { ObjectLiteral } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context';
import type { EntityClass } from '../../platform/database';
import { FundingBeneficiaryCount, FundingBudgetLine, FundingExpense } from './budget.entity';
import { FundingInstalment, FundingMilestone, FundingPayment } from './instalment.entity';
import { ContractPromise, PromiseEvidence } from './promise.entity';

/** Rows that belong to a contract. */
export interface RowOfContract extends ObjectLiteral {
  readonly districtId: string;
  readonly contractId: string;
}

/** A contract by its internal key. */
export interface ContractRowKey {
  readonly districtId: string;
  readonly id: string;
}

const KINDS = {
  milestones: { symbol: Symbol('milestones of a contract'), entity: FundingMilestone, order: ['ordinal'] },
  instalments: { symbol: Symbol('instalments of a contract'), entity: FundingInstalment, order: ['ordinal'] },
  payments: {
    symbol: Symbol('payments of a contract'),
    entity: FundingPayment,
    order: ['paidOn', 'recordedAt'],
  },
  lines: { symbol: Symbol('budget lines of a contract'), entity: FundingBudgetLine, order: ['ordinal'] },
  expenses: {
    symbol: Symbol('expenses of a contract'),
    entity: FundingExpense,
    order: ['spentOn', 'recordedAt'],
  },
  beneficiaries: {
    symbol: Symbol('beneficiaries of a contract'),
    entity: FundingBeneficiaryCount,
    order: ['periodFrom', 'recordedAt'],
  },
  promises: { symbol: Symbol('promises of a contract'), entity: ContractPromise, order: ['recordedAt'] },
  evidence: {
    symbol: Symbol('evidence for the promises of a contract'),
    entity: PromiseEvidence,
    order: ['occurredOn', 'recordedAt'],
  },
} as const;

/** The milestones of a contract in their order. */
export function milestonesOf(
  context: RequestContext,
  contract: ContractRowKey,
): Promise<readonly FundingMilestone[]> {
  return rowsOf(context, { ...KINDS.milestones, contract });
}

/** The instalments of a contract in their order. */
export function instalmentsOf(
  context: RequestContext,
  contract: ContractRowKey,
): Promise<readonly FundingInstalment[]> {
  return rowsOf(context, { ...KINDS.instalments, contract });
}

/** The payments of a contract, first paid first. */
export function paymentsOf(
  context: RequestContext,
  contract: ContractRowKey,
): Promise<readonly FundingPayment[]> {
  return rowsOf(context, { ...KINDS.payments, contract });
}

/** The budget lines of a contract in their order. */
export function budgetLinesOf(
  context: RequestContext,
  contract: ContractRowKey,
): Promise<readonly FundingBudgetLine[]> {
  return rowsOf(context, { ...KINDS.lines, contract });
}

/** The expenses of a contract that count. */
export async function expensesOf(
  context: RequestContext,
  contract: ContractRowKey,
): Promise<readonly FundingExpense[]> {
  const rows = await rowsOf(context, { ...KINDS.expenses, contract });
  return rows.filter(({ withdrawnAt }) => withdrawnAt === null);
}

/** The beneficiaries of a contract by period. */
export function beneficiaryCountsOf(
  context: RequestContext,
  contract: ContractRowKey,
): Promise<readonly FundingBeneficiaryCount[]> {
  return rowsOf(context, { ...KINDS.beneficiaries, contract });
}

/** The numbers that a contract promises, in the order in which they were recorded. */
export function promisesOf(
  context: RequestContext,
  contract: ContractRowKey,
): Promise<readonly ContractPromise[]> {
  return rowsOf(context, { ...KINDS.promises, contract });
}

/** The evidence for a contract's promises that counts, by day. */
export async function promiseEvidenceOf(
  context: RequestContext,
  contract: ContractRowKey,
): Promise<readonly PromiseEvidence[]> {
  const rows = await rowsOf(context, { ...KINDS.evidence, contract });
  return rows.filter(({ withdrawnAt }) => withdrawnAt === null);
}

/** Rows of contracts, read for all contracts of a request at once. */
function rowsOf<E extends RowOfContract>(
  context: RequestContext,
  read: {
    readonly symbol: symbol;
    readonly entity: EntityClass<E>;
    /** What is written down first comes first within a day. */
    readonly order: readonly string[];
    readonly contract: ContractRowKey;
  },
): Promise<readonly E[]> {
  const loader = context.loader<string, readonly E[]>(
    read.symbol,
    ({ reads }) =>
      new DataLoader(async (keys: readonly string[]) => {
        const parts = keys.map((key) => key.split('.'));
        const query = reads
          .repository(read.entity)
          .query('row')
          .andWhere('row.districtId = any(:districtIds) and row.contractId = any(:contractIds)', {
            districtIds: [...new Set(parts.map(([districtId]) => districtId))],
            contractIds: parts.map(([, id]) => id),
          });
        for (const property of [...read.order, 'id']) query.addOrderBy(`row.${property}`);
        const rows = await query.getMany();
        return keys.map((key) => rows.filter((row) => `${row.districtId}.${row.contractId}` === key));
      }),
  );
  return loader.load(`${read.contract.districtId}.${read.contract.id}`);
}
