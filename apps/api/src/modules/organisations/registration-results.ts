import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { DuplicateEntry, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { RegistrationNotPossible } from './organisation.errors';
import { OrganisationType } from './organisation.type';

@ObjectType({ description: 'The registration status is changed.' })
@FieldClass('internal')
export class RegistrationStatusChanged {
  @Field(() => OrganisationType, { description: 'The organisation as it is now.' })
  organisation: OrganisationType;
}

@ObjectType({ description: 'The credit flag is set or lifted.' })
@FieldClass('internal')
export class CreditFlagged {
  @Field(() => OrganisationType, { description: 'The organisation as it is now.' })
  organisation: OrganisationType;
}

@ObjectType({ description: 'The notice is issued.' })
@FieldClass('internal')
export class CorrectionNoticeIssued {
  @Field(() => OrganisationType, { description: 'The organisation with its application.' })
  organisation: OrganisationType;
}

export const ChangeRegistrationStatusResult = commandResult('ChangeRegistrationStatusResult', [
  RegistrationStatusChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  DuplicateEntry,
  RegistrationNotPossible,
]);
export const FlagCreditResult = commandResult('FlagCreditResult', [
  CreditFlagged,
  InvalidInput,
  NotFound,
  StaleVersion,
  RegistrationNotPossible,
]);
export const IssueCorrectionNoticeResult = commandResult('IssueCorrectionNoticeResult', [
  CorrectionNoticeIssued,
  NotFound,
  RegistrationNotPossible,
]);
