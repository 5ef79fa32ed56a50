import { beneficiaryBounds, moneyOfFen } from '@weizhi/domain';
import { Arg, Args, Ctx, Extensions, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { Decimal } from '../../platform/graphql/scalars';
import { Planned } from '../../platform/read-planner/planned';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { attachExpenseVoucher, attachPaymentVoucher } from './attach-voucher';
import { FundingExpense } from './budget.entity';
import {
  AttachVoucherInput,
  RecordBeneficiariesInput,
  RecordExpenseInput,
  SetBudgetInput,
  ShiftBudgetInput,
  WithdrawExpenseInput,
} from './budget.inputs';
import {
  AttachVoucherResult,
  RecordBeneficiariesResult,
  RecordExpenseResult,
  SetBudgetResult,
  ShiftBudgetResult,
  WithdrawExpenseResult,
} from './budget-results';
import {
  FundingBeneficiaryCountType,
  FundingBeneficiaryTotals,
  FundingBudgetLineType,
  FundingExpenseConnection,
  type FundingExpenseType,
  toBeneficiaryCount,
  toBudgetLine,
  toExpense,
} from './budget.type';
import { FundingContractType } from './contract.type';
import { beneficiaryCountsOf, budgetLinesOf, expensesOf, paymentsOf } from './funding.loaders';
import { recordBeneficiaries } from './record-beneficiaries';
import { recordExpense } from './record-expense';
import { setBudget } from './set-budget';
import { shiftBudget } from './shift-budget';
import { sumOf } from './spending';
import { withdrawExpense } from './withdraw-expense';

const MOST_LINES = 30;
const MOST_COUNTS = 100;
const EXPENSE_ORDERS: Readonly<Record<string, KeysetOrder>> = {
  newest: { properties: ['spentOn'], direction: 'desc' },
};

/** What a funded project was spent on and whom it reached. */
@Resolver(() => FundingContractType)
export class FundingSpendingResolver {
  @FieldResolver(() => [FundingBudgetLineType], {
    description: 'Its budget lines in their order; at most 30.',
  })
  @Extensions({ cost: { size: MOST_LINES } } satisfies CostExtensions)
  async budgetLines(
    @Root() { row }: FundingContractType,
    @Ctx() context: RequestContext,
  ): Promise<FundingBudgetLineType[]> {
    const expenses = await expensesOf(context, row);
    return (await budgetLinesOf(context, row)).map((line) =>
      toBudgetLine(line, moneyOfFen(sumOf(expenses.filter(({ lineId }) => lineId === line.id)))),
    );
  }

  @FieldResolver(() => Decimal, { description: 'What was spent so far, in yuan.' })
  @Planned({
    kind: 'sql',
    type: 'numeric',
    expression: (row) =>
      `(select coalesce(sum(spent.amount), 0)::numeric(14,2) from funding_expense spent where spent.district_id = ${row.column('districtId')} and spent.contract_id = ${row.column('id')} and spent.withdrawn_at is null and ${row.scope(FundingExpense, 'spent')})`,
  })
  async spentAmount(@Root() { row }: FundingContractType, @Ctx() context: RequestContext): Promise<string> {
    return moneyOfFen(sumOf(await expensesOf(context, row)));
  }

  @FieldResolver(() => Int, { description: 'Expenses and payments whose voucher is missing.' })
  async missingVouchers(
    @Root() { row }: FundingContractType,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const records = [...(await expensesOf(context, row)), ...(await paymentsOf(context, row))];
    return records.filter(({ voucherId }) => voucherId === null).length;
  }

  @FieldResolver(() => FundingExpenseConnection, { description: 'Its expenses, last spent first.' })
  @Planned({
    kind: 'connection',
    entity: FundingExpense,
    orders: EXPENSE_ORDERS,
    defaultOrder: 'newest',
    by: { districtId: 'districtId', contractId: 'id' },
    always: (row) => `${row.column('withdrawnAt')} is null`,
  })
  expenses(
    @Root() { row }: FundingContractType,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<FundingExpenseType>> {
    return readKeysetPage(context, {
      field: 'FundingContract.expenses',
      entity: FundingExpense,
      page,
      orders: EXPENSE_ORDERS,
      order: 'newest',
      filter: (query) => {
        query.andWhere(
          'row.districtId = :ofDistrict and row.contractId = :ofContract and row.withdrawnAt is null',
          { ofDistrict: row.districtId, ofContract: row.id },
        );
      },
      toNode: toExpense,
    });
  }

  @FieldResolver(() => [FundingBeneficiaryCountType], {
    description: 'Beneficiaries by period, first period first; at most 100.',
  })
  @Extensions({ cost: { size: MOST_COUNTS } } satisfies CostExtensions)
  async beneficiaryCounts(
    @Root() { row }: FundingContractType,
    @Ctx() context: RequestContext,
  ): Promise<FundingBeneficiaryCountType[]> {
    return (await beneficiaryCountsOf(context, row)).slice(0, MOST_COUNTS).map(toBeneficiaryCount);
  }

  @FieldResolver(() => FundingBeneficiaryTotals, { description: 'Beneficiaries over all periods.' })
  async beneficiaries(
    @Root() { row }: FundingContractType,
    @Ctx() context: RequestContext,
  ): Promise<FundingBeneficiaryTotals> {
    const counts = await beneficiaryCountsOf(context, row);
    const bounds = beneficiaryBounds(
      counts.map(({ uniquePeople, visits }) => ({ unique: uniquePeople, visits })),
    );
    return Object.assign(new FundingBeneficiaryTotals(), bounds);
  }
}

/** Commands on the budget, the expenses and the beneficiaries of funded projects. */
@Resolver()
export class FundingSpendingCommandResolver {
  @Mutation(() => SetBudgetResult, {
    description: 'Sets the budget, as long as nothing was spent or shifted.',
  })
  @Requires('funding.manage')
  setBudget(
    @Arg('input', () => SetBudgetInput, { description: 'The budget.' }) input: SetBudgetInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return setBudget(context, input);
  }

  @Mutation(() => ShiftBudgetResult, { description: 'Shifts money between two lines of one budget.' })
  @Requires('funding.manage')
  shiftBudget(
    @Arg('input', () => ShiftBudgetInput, { description: 'The shift.' }) input: ShiftBudgetInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return shiftBudget(context, input);
  }

  @Mutation(() => RecordExpenseResult, { description: 'Records an expense on a budget line.' })
  @Requires('funding.manage')
  recordExpense(
    @Arg('input', () => RecordExpenseInput, { description: 'The expense.' }) input: RecordExpenseInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordExpense(context, input);
  }

  @Mutation(() => WithdrawExpenseResult, {
    description: 'Withdraws an expense that was recorded by mistake.',
  })
  @Requires('funding.manage')
  withdrawExpense(
    @Arg('input', () => WithdrawExpenseInput, { description: 'The expense.' }) input: WithdrawExpenseInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return withdrawExpense(context, input);
  }

  @Mutation(() => AttachVoucherResult, { description: 'Attaches the voucher of an expense.' })
  @Requires('funding.manage')
  attachExpenseVoucher(
    @Arg('input', () => AttachVoucherInput, { description: 'The voucher.' }) input: AttachVoucherInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return attachExpenseVoucher(context, input);
  }

  @Mutation(() => AttachVoucherResult, { description: 'Attaches the voucher of a payment.' })
  @Requires('funding.pay')
  attachPaymentVoucher(
    @Arg('input', () => AttachVoucherInput, { description: 'The voucher.' }) input: AttachVoucherInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return attachPaymentVoucher(context, input);
  }

  @Mutation(() => RecordBeneficiariesResult, {
    description: 'Records the people and the visits of a period.',
  })
  @Requires('funding.manage')
  recordBeneficiaries(
    @Arg('input', () => RecordBeneficiariesInput, { description: 'The counts.' })
    input: RecordBeneficiariesInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordBeneficiaries(context, input);
  }
}
