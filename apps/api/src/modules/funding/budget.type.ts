import type { BudgetCategory } from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { globalIdSql, toGlobalId } from '../../platform/graphql/global-id';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { ReadExtensions } from '../../platform/read-planner/read-annotations';
import { type FundingBeneficiaryCount, FundingExpense, type FundingBudgetLine } from './budget.entity';
import { BudgetCategoryEnum } from './funding.enums';

/** Names in global ids. */
export const FUNDING_BUDGET_LINE = 'FundingBudgetLine';
export const FUNDING_EXPENSE = 'FundingExpense';

@ObjectType(FUNDING_BUDGET_LINE, {
  description: 'A budget line of a funded project (预算科目). Money is in yuan.',
})
@FieldClass('internal')
export class FundingBudgetLineType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => BudgetCategoryEnum, { description: 'What it is for.' })
  category: BudgetCategory;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => Decimal, { description: 'Amount as agreed.' })
  agreed: string;

  @Field(() => Decimal, { description: 'Amount after shifts.' })
  current: string;

  @Field(() => Decimal, { description: 'What was spent on it.' })
  spent: string;
}

/** Gives a line to the schema. */
export function toBudgetLine(row: FundingBudgetLine, spent: string): FundingBudgetLineType {
  const { category, title, agreed, current } = row;
  return Object.assign(new FundingBudgetLineType(), {
    id: toGlobalId(FUNDING_BUDGET_LINE, row.districtId, row.id),
    category,
    title,
    agreed,
    current,
    spent,
  });
}

@ObjectType(FUNDING_EXPENSE, { description: 'An expense of a funded project (支出), with its voucher.' })
@FieldClass('internal')
@Extensions({ read: { entity: FundingExpense } })
export class FundingExpenseType {
  row: FundingExpense;

  @Field(() => ID, { description: 'Global id.' })
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      expression: (row) => globalIdSql(FUNDING_EXPENSE, row.column('districtId'), row.column('id')),
    },
  } satisfies ReadExtensions)
  id: string;

  @Field(() => Decimal, { description: 'Amount in yuan.' })
  amount: string;

  @Field(() => IsoDate, { description: 'Day on which it was spent.' })
  spentOn: string;

  @Field(() => String, { description: 'What was paid for.' })
  purpose: string;

  @Field(() => ID, { description: 'Global id of its budget line.' })
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      expression: (row) => globalIdSql(FUNDING_BUDGET_LINE, row.column('districtId'), row.column('lineId')),
    },
  } satisfies ReadExtensions)
  lineId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the voucher’s attachment (凭证); null when it is missing.',
  })
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      expression: (row) => globalIdSql('Attachment', row.column('districtId'), row.column('voucherId')),
    },
  } satisfies ReadExtensions)
  voucherId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was advanced from own money (垫付); null when it was not.',
  })
  advanceReason: string | null;
}

/** Gives an expense to the schema. */
export function toExpense(row: FundingExpense): FundingExpenseType {
  const { districtId, amount, spentOn, purpose, advanceReason } = row;
  return Object.assign(new FundingExpenseType(), {
    row,
    id: toGlobalId(FUNDING_EXPENSE, districtId, row.id),
    amount,
    spentOn,
    purpose,
    lineId: toGlobalId(FUNDING_BUDGET_LINE, districtId, row.lineId),
    voucherId: row.voucherId && toGlobalId('Attachment', districtId, row.voucherId),
    advanceReason,
  });
}

export const FundingExpenseConnection = connectionType(FundingExpenseType, FUNDING_EXPENSE);

@ObjectType('FundingBeneficiaryCount', {
  description: 'Beneficiaries of a period: people (人), each counted once, and visits (人次).',
})
@FieldClass('internal')
export class FundingBeneficiaryCountType {
  @Field(() => ID, { description: 'Id within the contract.' })
  id: string;

  @Field(() => IsoDate, { description: 'First day.' })
  periodFrom: string;

  @Field(() => IsoDate, { description: 'Last day.' })
  periodTo: string;

  @Field(() => String, { description: 'What they took part in.' })
  activity: string;

  @Field(() => Int, { description: 'People, each counted once (受益人数).' })
  uniquePeople: number;

  @Field(() => Int, { description: 'Visits (受益人次).' })
  visits: number;
}

/** Gives a count to the schema. */
export function toBeneficiaryCount(row: FundingBeneficiaryCount): FundingBeneficiaryCountType {
  const { id, periodFrom, periodTo, activity, uniquePeople, visits } = row;
  return Object.assign(new FundingBeneficiaryCountType(), {
    id,
    periodFrom,
    periodTo,
    activity,
    uniquePeople,
    visits,
  });
}

@ObjectType('FundingBeneficiaryTotals', {
  description:
    'Beneficiaries over all periods. Visits add up; of the people only bounds are known, since one may have come in several periods.',
})
@FieldClass('internal')
export class FundingBeneficiaryTotals {
  @Field(() => Int, { description: 'Visits in all.' })
  visits: number;

  @Field(() => Int, { description: 'People at least: those of the largest period.' })
  uniqueAtLeast: number;

  @Field(() => Int, { description: 'People at most: if nobody came in two periods.' })
  uniqueAtMost: number;
}
