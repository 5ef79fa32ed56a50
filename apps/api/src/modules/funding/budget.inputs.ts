import type { BudgetCategory } from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import { IDEMPOTENCY } from './contract.inputs';
import { BudgetCategoryEnum } from './funding.enums';

@InputType({ description: 'A budget line.' })
export class BudgetLineInput {
  @Field(() => BudgetCategoryEnum, { description: 'What it is for.' })
  category: BudgetCategory;

  @Field(() => String, {
    nullable: true,
    description: 'Title, up to 60 characters; that of its kind when left out.',
  })
  title?: string | null;

  @Field(() => Decimal, { description: 'Amount in yuan, above zero.' })
  amount: string;
}

@InputType({ description: 'The budget of a funded project.' })
export class SetBudgetInput {
  @Field(() => ID, { description: 'Global id of the funded project.' })
  contractId: string;

  @Field(() => Int, { description: 'Version of the project on which the decision is based.' })
  expectedVersion: number;

  @Field(() => [BudgetLineInput], {
    description: 'Lines in their order; 1 to 30. They sum to the contract to the fen.',
  })
  lines: BudgetLineInput[];
}

@InputType({ description: 'Money to shift between two budget lines.' })
export class ShiftBudgetInput {
  @Field(() => ID, { description: 'Global id of the line that gives.' })
  fromLineId: string;

  @Field(() => ID, { description: 'Global id of the line that receives; of the same project.' })
  toLineId: string;

  @Field(() => Decimal, { description: 'Amount in yuan.' })
  amount: string;

  @Field(() => String, { description: 'Reason, 1 to 500 characters.' })
  reason: string;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the purchaser’s approval, up to 50 characters; needed beyond a tenth of a line.',
  })
  approval?: string | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'An expense to record.' })
export class RecordExpenseInput {
  @Field(() => ID, { description: 'Global id of the budget line.' })
  lineId: string;

  @Field(() => Decimal, { description: 'Amount in yuan.' })
  amount: string;

  @Field(() => IsoDate, { description: 'Day on which it was spent, not in the future.' })
  spentOn: string;

  @Field(() => String, { description: 'What was paid for, 1 to 100 characters; no names of persons.' })
  purpose: string;

  @Field(() => ID, { nullable: true, description: 'Global id of the voucher’s attachment, uploaded before.' })
  voucherId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was advanced from own money, up to 200 characters; it may then exceed what was received.',
  })
  advanceReason?: string | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'An expense that was recorded by mistake.' })
export class WithdrawExpenseInput {
  @Field(() => ID, { description: 'Global id of the expense.' })
  expenseId: string;

  @Field(() => String, { description: 'Reason, 1 to 200 characters.' })
  reason: string;
}

@InputType({ description: 'A voucher for an expense or a payment.' })
export class AttachVoucherInput {
  @Field(() => ID, { description: 'Global id of the expense or payment.' })
  recordId: string;

  @Field(() => ID, { description: 'Global id of the attachment, uploaded before.' })
  attachmentId: string;
}

@InputType({ description: 'Beneficiaries of a period.' })
export class RecordBeneficiariesInput {
  @Field(() => ID, { description: 'Global id of the funded project.' })
  contractId: string;

  @Field(() => IsoDate, { description: 'First day of the period.' })
  periodFrom: string;

  @Field(() => IsoDate, { description: 'Last day of the period, not in the future.' })
  periodTo: string;

  @Field(() => String, { description: 'What they took part in, 1 to 100 characters.' })
  activity: string;

  @Field(() => Int, { description: 'People, each counted once (受益人数).' })
  uniquePeople: number;

  @Field(() => Int, { description: 'Visits (受益人次).' })
  visits: number;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}
