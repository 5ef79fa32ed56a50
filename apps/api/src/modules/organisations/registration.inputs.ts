import type { CreditFlag, RegisteredLegalForm, RegistrationAction } from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IsoDate } from '../../platform/graphql/scalars';
import { CreditFlagEnum, LegalFormEnum } from './organisation.enums';
import { EXPECTED_VERSION } from './organisation.inputs';
import { RegistrationActionEnum } from './registration.type';

@InputType({ description: 'What is to be done about the registration of an organisation.' })
export class ChangeRegistrationStatusInput {
  @Field(() => ID, { description: 'Global id of the organisation.' })
  organisationId: string;

  @Field(() => Int, { description: EXPECTED_VERSION })
  expectedVersion: number;

  @Field(() => RegistrationActionEnum, { description: 'What is done.' })
  action: RegistrationAction;

  @Field(() => IsoDate, {
    nullable: true,
    description:
      'Day on which it takes effect, not in the future and not before the present status; today when left out.',
  })
  occurredOn?: string | null;

  @Field(() => LegalFormEnum, { nullable: true, description: 'Legal form, when it is registered.' })
  legalForm?: RegisteredLegalForm | null;

  @Field(() => String, { nullable: true, description: 'Unified social credit code, when it is registered.' })
  uscc?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Filing number, when it is filed; up to 50 characters.',
  })
  filingNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, where a reason is asked for; up to 200 characters.',
  })
  reason?: string | null;
}

@InputType({ description: 'A credit flag to set or to lift.' })
export class FlagCreditInput {
  @Field(() => ID, { description: 'Global id of the organisation.' })
  organisationId: string;

  @Field(() => Int, { description: EXPECTED_VERSION })
  expectedVersion: number;

  @Field(() => CreditFlagEnum, { description: 'The flag; normal lifts it.' })
  flag: CreditFlag;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day of the decision, not in the future; today when left out.',
  })
  occurredOn?: string | null;

  @Field(() => String, { description: 'Why, up to 200 characters.' })
  reason: string;
}

@InputType({ description: 'An application whose missing papers are to be notified.' })
export class IssueCorrectionNoticeInput {
  @Field(() => ID, { description: 'Global id of the organisation.' })
  organisationId: string;
}
