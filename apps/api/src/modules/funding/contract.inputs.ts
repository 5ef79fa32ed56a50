import type {
  ContractAction,
  ContractKind,
  ContractState,
  FundingSource,
  FundingTheme,
  MilestoneKind,
  SupplierKind,
} from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import {
  ContractActionEnum,
  ContractKindEnum,
  ContractStateEnum,
  FundingSourceEnum,
  FundingThemeEnum,
  MilestoneKindEnum,
  SupplierKindEnum,
} from './funding.enums';

/** How an idempotency key is described wherever one is taken. */
export const IDEMPOTENCY =
  'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.';

/** Orders of a list of contracts. */
export enum FundingContractOrder {
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
  ENDS_ON_ASC = 'ENDS_ON_ASC',
  NUMBER_ASC = 'NUMBER_ASC',
}

registerEnumType(FundingContractOrder, {
  name: 'FundingContractOrder',
  description: 'Order of a list of funded projects.',
  valuesConfig: {
    UPDATED_AT_DESC: { description: 'Last changed first.' },
    ENDS_ON_ASC: { description: 'First to end first.' },
    NUMBER_ASC: { description: 'By number.' },
  },
});

@InputType({
  description: 'What a list of funded projects is kept to; parts that are left out do not narrow it.',
})
export class FundingContractFilter {
  @Field(() => ID, { nullable: true, description: 'Only projects of this division or below it.' })
  divisionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only projects of this supplier.' })
  supplierId?: string | null;

  @Field(() => [ContractStateEnum], { nullable: true, description: 'States; at most 17.' })
  states?: ContractState[] | null;

  @Field(() => [ContractKindEnum], { nullable: true, description: 'Kinds; at most 3.' })
  kinds?: ContractKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only the hub’s own contracts; false: only others.',
  })
  hub?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the title, or the beginning of the number.' })
  search?: string | null;
}

@ArgsType()
export class FundingContractArguments extends ConnectionArguments {
  @Field(() => FundingContractFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: FundingContractFilter | null;

  @Field(() => FundingContractOrder, {
    defaultValue: FundingContractOrder.UPDATED_AT_DESC,
    description: 'Order of the list.',
  })
  orderBy: FundingContractOrder;
}

@InputType({ description: 'A milestone to plan.' })
export class MilestoneInput {
  @Field(() => MilestoneKindEnum, { description: 'What it marks.' })
  kind: MilestoneKind;

  @Field(() => String, {
    nullable: true,
    description: 'Title, up to 60 characters; that of its kind when left out.',
  })
  title?: string | null;

  @Field(() => IsoDate, { description: 'Day by which it is due.' })
  dueOn: string;
}

@InputType({ description: 'An instalment to plan.' })
export class InstalmentInput {
  @Field(() => Int, { description: 'Share of the contract in ten thousandths; all sum to 10000.' })
  share: number;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Amount in yuan; split from the contract by the shares when left out in all of them.',
  })
  amount?: string | null;

  @Field(() => Int, { description: 'Position of its milestone in the list of milestones, from 1.' })
  milestone: number;
}

@InputType({ description: 'Milestones and instalments of a funded project.' })
export class PaymentPlanInput {
  @Field(() => [MilestoneInput], { description: 'Milestones in their order; 1 to 20.' })
  milestones: MilestoneInput[];

  @Field(() => [InstalmentInput], { description: 'Instalments in their order; 1 to 20.' })
  instalments: InstalmentInput[];
}

@InputType({ description: 'A funded project to record.' })
export class CreateFundingContractInput {
  @Field(() => String, { description: 'Number, 1 to 50 characters, unique in the district.' })
  number: string;

  @Field(() => String, { description: 'Title, 1 to 100 characters.' })
  title: string;

  @Field(() => ContractKindEnum, { description: 'Kind.' })
  kind: ContractKind;

  @Field(() => FundingSourceEnum, { description: 'Where the money comes from.' })
  source: FundingSource;

  @Field(() => FundingThemeEnum, { description: 'Whom it is for.' })
  theme: FundingTheme;

  @Field(() => String, { description: 'Who pays, 1 to 100 characters.' })
  purchaser: string;

  @Field(() => SupplierKindEnum, {
    nullable: true,
    description: 'Kind of the supplier; a social organisation when left out.',
  })
  supplierKind?: SupplierKind | null;

  @Field(() => ID, { description: 'Global id of the supplier’s organisation.' })
  supplierId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Fiscal host (托管机构) that signs for it; that of the organisation when left out.',
  })
  fiscalHostId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Division that it is for; that of the supplier when left out.',
  })
  divisionId?: string | null;

  @Field(() => Decimal, { description: 'Amount in yuan, above zero, with two places at most.' })
  amount: string;

  @Field(() => IsoDate, { description: 'First day of the term.' })
  startsOn: string;

  @Field(() => IsoDate, { description: 'Last day of the term.' })
  endsOn: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether content and budget are stable.' })
  stable?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is the hub’s own contract.' })
  hub?: boolean | null;

  @Field(() => PaymentPlanInput, { description: 'Milestones and instalments.' })
  plan: PaymentPlanInput;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'A new plan of milestones and instalments, before the contract is signed.' })
export class ChangePaymentPlanInput {
  @Field(() => ID, { description: 'Global id of the funded project.' })
  contractId: string;

  @Field(() => Int, { description: 'Version of the project on which the decision is based.' })
  expectedVersion: number;

  @Field(() => PaymentPlanInput, { description: 'The whole new plan.' })
  plan: PaymentPlanInput;
}

@InputType({ description: 'What to do with a funded project, and what that needs to be stated.' })
export class AdvanceFundingContractInput {
  @Field(() => ID, { description: 'Global id of the funded project.' })
  contractId: string;

  @Field(() => Int, { description: 'Version of the project on which the decision is based.' })
  expectedVersion: number;

  @Field(() => ContractActionEnum, { description: 'What to do.' })
  action: ContractAction;

  @Field(() => String, { nullable: true, description: 'Reason, up to 500 characters.' })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Minutes or record of an inspection, up to 500 characters.',
  })
  minutes?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of the public notice.' })
  noticeEndsOn?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day of signature, not in the future.' })
  signedOn?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day by which to rectify.' })
  rectifyBy?: string | null;

  @Field(() => String, { nullable: true, description: 'Result of the evaluation, up to 500 characters.' })
  evaluation?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Amount to claw back in yuan.' })
  clawbackAmount?: string | null;
}
