import type {
  FundAwardAction,
  FundEntryKind,
  FundingTheme,
  MatchingClass,
  MatchingRuleCode,
  VentureBonus,
  VentureScoreRuleCode,
} from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import { IDEMPOTENCY } from './contract.inputs';
import { FundAwardActionEnum, FundEntryKindEnum } from './fund.enums';
import { FundingThemeEnum } from './funding.enums';
import { MatchingClassEnum, MatchingRuleEnum, VentureBonusEnum, VentureScoreRuleEnum } from './venture.type';

@InputType({ description: 'A development fund to set up.' })
export class CreateDevelopmentFundInput {
  @Field(() => String, { description: 'Name, 1 to 60 characters, unique in the district.' })
  name: string;

  @Field(() => ID, { description: 'Global id of the division that it is for.' })
  divisionId: string;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'A restriction of a fund’s money.' })
export class AddFundRestrictionInput {
  @Field(() => ID, { description: 'Global id of the fund.' })
  fundId: string;

  @Field(() => String, { description: 'Title, 1 to 60 characters, unique in the fund.' })
  title: string;

  @Field(() => [FundingThemeEnum], {
    description: 'Themes that it may be given for; empty for all. At most 5.',
  })
  themes: FundingTheme[];

  @Field(() => ID, { nullable: true, description: 'Division to which it is bound, with all below it.' })
  divisionId?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day on which it may be awarded.' })
  until?: string | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'Money that came into a fund or went out of it.' })
export class RecordFundEntryInput {
  @Field(() => ID, { description: 'Global id of the fund.' })
  fundId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the restriction; unrestricted when left out.',
  })
  restrictionId?: string | null;

  @Field(() => FundEntryKindEnum, { description: 'What it is; awards are paid by their own command.' })
  kind: FundEntryKind;

  @Field(() => Decimal, { description: 'Amount in yuan, above zero.' })
  amount: string;

  @Field(() => IsoDate, { description: 'Day, not in the future.' })
  occurredOn: string;

  @Field(() => String, {
    description: 'Where it came from or what it was for, 1 to 100 characters; no persons.',
  })
  note: string;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'A call for applications to open.' })
export class OpenFundCallInput {
  @Field(() => ID, { description: 'Global id of the fund.' })
  fundId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Restriction that it awards from; unrestricted when left out.',
  })
  restrictionId?: string | null;

  @Field(() => String, { description: 'Title, 1 to 100 characters.' })
  title: string;

  @Field(() => Decimal, { description: 'What it can award in all, in yuan.' })
  budget: string;

  @Field(() => IsoDate, { description: 'First day for applications.' })
  opensOn: string;

  @Field(() => IsoDate, { description: 'Last day for applications.' })
  closesOn: string;

  @Field(() => Decimal, {
    description: 'Mean score from which an application may be awarded, 0 to the most that the rule gives.',
  })
  passScore: string;

  @Field(() => MatchingRuleEnum, {
    nullable: true,
    description: 'How it matches donations; it does not when left out.',
  })
  matchingRule?: MatchingRuleCode | null;

  @Field(() => VentureScoreRuleEnum, {
    nullable: true,
    description: 'How it scores; points of 100 without bonuses when left out.',
  })
  scoreRule?: VentureScoreRuleCode | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'An application to a fund.' })
export class ApplyForFundAwardInput {
  @Field(() => ID, { description: 'Global id of the call.' })
  callId: string;

  @Field(() => ID, { description: 'Global id of the organisation that applies.' })
  applicantId: string;

  @Field(() => String, { description: 'Title of the project, 1 to 100 characters.' })
  title: string;

  @Field(() => FundingThemeEnum, { description: 'Whom it is for.' })
  theme: FundingTheme;

  @Field(() => Decimal, { description: 'Amount asked for in yuan.' })
  asked: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'What was donated for it, in yuan; to be said where the call matches donations, and only there.',
  })
  donated?: string | null;

  @Field(() => MatchingClassEnum, {
    nullable: true,
    description: 'Class of the project; to be said where the call matches donations, and only there.',
  })
  projectClass?: MatchingClass | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'Points of a bonus.' })
export class FundBonusInput {
  @Field(() => VentureBonusEnum, { description: 'The bonus.' })
  bonus: VentureBonus;

  @Field(() => Decimal, { description: 'Its points, within the range of the call’s rule.' })
  points: string;
}

@InputType({ description: 'A score for an application.' })
export class ScoreFundAwardInput {
  @Field(() => ID, { description: 'Global id of the application.' })
  awardId: string;

  @Field(() => String, {
    description:
      'Whose score it is, as the panel’s paper names the seat (评委一), up to 20 characters; no persons.',
  })
  assessor: string;

  @Field(() => Decimal, { description: 'Points without bonuses, 0 to 100 with two places at most.' })
  points: string;

  @Field(() => [FundBonusInput], {
    nullable: true,
    description: 'Bonuses, where the call’s rule gives any; at most 2.',
  })
  bonuses?: FundBonusInput[] | null;
}

@InputType({ description: 'What to do with an application.' })
export class AdvanceFundAwardInput {
  @Field(() => ID, { description: 'Global id of the application.' })
  awardId: string;

  @Field(() => Int, { description: 'Version of the application on which the decision is based.' })
  expectedVersion: number;

  @Field(() => FundAwardActionEnum, { description: 'What to do; payment has its own command.' })
  action: FundAwardAction;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Amount granted, for an award; what was asked when left out.',
  })
  granted?: string | null;

  @Field(() => String, {
    description: 'Reason, summary of the report or result of the evaluation, 1 to 500 characters.',
  })
  note: string;
}

@InputType({ description: 'That an award was paid.' })
export class PayFundAwardInput {
  @Field(() => ID, { description: 'Global id of the application.' })
  awardId: string;

  @Field(() => Int, { description: 'Version of the application on which the decision is based.' })
  expectedVersion: number;

  @Field(() => IsoDate, { description: 'Day of payment, not in the future.' })
  paidOn: string;

  @Field(() => String, { description: 'Number of the bank transfer or voucher, 1 to 50 characters.' })
  reference: string;
}
