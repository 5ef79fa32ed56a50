import {
  approvalObstacles,
  type InstalmentObstacle,
  type InstalmentPosition,
  type InstalmentState,
  type MilestoneKind,
  type MilestoneOutcome,
  paymentObstacles,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { toGlobalId } from '../../platform/graphql/global-id';
import { DateTime, Decimal, IsoDate } from '../../platform/graphql/scalars';
import {
  InstalmentObstacleEnum,
  InstalmentStateEnum,
  MilestoneKindEnum,
  MilestoneOutcomeEnum,
} from './funding.enums';
import type { FundingInstalment, FundingMilestone, FundingPayment } from './instalment.entity';

/** Names in global ids. */
export const FUNDING_MILESTONE = 'FundingMilestone';
export const FUNDING_INSTALMENT = 'FundingInstalment';
export const FUNDING_PAYMENT = 'FundingPayment';

@ObjectType(FUNDING_MILESTONE, {
  description: 'A milestone of a funded project (节点), and what its evaluation found.',
})
@FieldClass('internal')
export class FundingMilestoneType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => Int, { description: 'Version to name in commands.' })
  version: number;

  @Field(() => Int, { description: 'Position among the milestones, from 1.' })
  ordinal: number;

  @Field(() => MilestoneKindEnum, { description: 'What it marks.' })
  kind: MilestoneKind;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => IsoDate, { description: 'Day by which it is due.' })
  dueOn: string;

  @Field(() => MilestoneOutcomeEnum, { description: 'What the evaluation found.' })
  outcome: MilestoneOutcome;

  @Field(() => IsoDate, { nullable: true, description: 'Day of the evaluation; null before it.' })
  evaluatedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the evaluation found, in words; null when not stated.',
  })
  note: string | null;
}

/** Gives a milestone to the schema. */
export function toMilestone(row: FundingMilestone): FundingMilestoneType {
  const { version, ordinal, kind, title, dueOn, outcome, evaluatedOn, note } = row;
  return Object.assign(new FundingMilestoneType(), {
    id: toGlobalId(FUNDING_MILESTONE, row.districtId, row.id),
    version,
    ordinal,
    kind,
    title,
    dueOn,
    outcome,
    evaluatedOn,
    note,
  });
}

@ObjectType(FUNDING_PAYMENT, { description: 'That an instalment was paid (拨付记录).' })
@FieldClass('internal')
export class FundingPaymentType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => Decimal, { description: 'Amount in yuan.' })
  amount: string;

  @Field(() => IsoDate, { description: 'Day on which it was paid.' })
  paidOn: string;

  @Field(() => String, { description: 'Number of the bank transfer or of the voucher.' })
  reference: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the voucher’s attachment (凭证); null when it is missing.',
  })
  voucherId: string | null;
}

/** Gives a payment to the schema. */
export function toPayment(row: FundingPayment): FundingPaymentType {
  const { amount, paidOn, reference, voucherId, districtId } = row;
  return Object.assign(new FundingPaymentType(), {
    id: toGlobalId(FUNDING_PAYMENT, districtId, row.id),
    amount,
    paidOn,
    reference,
    voucherId: voucherId && toGlobalId('Attachment', districtId, voucherId),
  });
}

@ObjectType(FUNDING_INSTALMENT, {
  description:
    'An instalment of a funded project (分期拨款), payable only when its milestone passed and it was approved.',
})
@FieldClass('internal')
export class FundingInstalmentType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => Int, { description: 'Version to name in commands.' })
  version: number;

  @Field(() => Int, { description: 'Position among the instalments, from 1.' })
  ordinal: number;

  @Field(() => Int, { description: 'Share of the contract in ten thousandths: 5000 is a half.' })
  share: number;

  @Field(() => Decimal, { description: 'Amount in yuan.' })
  amount: string;

  @Field(() => InstalmentStateEnum, { description: 'Where it stands.' })
  state: InstalmentState;

  @Field(() => FundingMilestoneType, { description: 'Milestone that must pass before it is paid.' })
  milestone: FundingMilestoneType;

  @Field(() => [InstalmentObstacleEnum], {
    description: 'What stands in the way of paying it; empty when it is payable. At most 4.',
  })
  paymentObstacles: InstalmentObstacle[];

  @Field(() => [InstalmentObstacleEnum], {
    description: 'What stands in the way of approving its payment; empty when it can be approved. At most 3.',
  })
  approvalObstacles: InstalmentObstacle[];

  @Field(() => DateTime, { nullable: true, description: 'When its payment was approved; null before.' })
  approvedAt: Date | null;

  @Field(() => FundingPaymentType, { nullable: true, description: 'Its payment; null before.' })
  payment: FundingPaymentType | null;
}

/** What an instalment is shown with. */
export interface InstalmentRows {
  readonly instalment: FundingInstalment;
  readonly milestone: FundingMilestone;
  readonly payment: FundingPayment | undefined;
}

/** Gives an instalment to the schema. */
export function toInstalment(
  { instalment, milestone, payment }: InstalmentRows,
  contractState: InstalmentPosition['contractState'],
): FundingInstalmentType {
  const { version, ordinal, share, amount, state, approvedAt } = instalment;
  const position = { state, contractState, milestone: milestone.outcome };
  return Object.assign(new FundingInstalmentType(), {
    id: toGlobalId(FUNDING_INSTALMENT, instalment.districtId, instalment.id),
    version,
    ordinal,
    share,
    amount,
    state,
    milestone: toMilestone(milestone),
    paymentObstacles: [...paymentObstacles(position)],
    approvalObstacles: [...approvalObstacles(position)],
    approvedAt,
    payment: payment ? toPayment(payment) : null,
  });
}
