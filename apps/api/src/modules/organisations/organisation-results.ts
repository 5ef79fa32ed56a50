import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import {
  DuplicateEntry,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import {
  OrganisationHasRecords,
  OrganisationLooksKnown,
  RegistrationNotPossible,
} from './organisation.errors';
import { OrganisationType } from './organisation.type';

@ObjectType({ description: 'The organisation is recorded.' })
@FieldClass('internal')
export class OrganisationCreated {
  @Field(() => OrganisationType, { description: 'The organisation.' })
  organisation: OrganisationType;
}

@ObjectType({ description: 'The organisation is changed.' })
@FieldClass('internal')
export class OrganisationUpdated {
  @Field(() => OrganisationType, { description: 'The organisation as it is now.' })
  organisation: OrganisationType;
}

@ObjectType({
  description: 'The organisation was recorded by mistake and is out of every list; its rows stay.',
})
@FieldClass('internal')
export class OrganisationWithdrawn {
  @Field(() => OrganisationType, { description: 'The organisation as it was.' })
  organisation: OrganisationType;
}

export const CreateOrganisationResult = commandResult('CreateOrganisationResult', [
  OrganisationCreated,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  RegistrationNotPossible,
  OrganisationLooksKnown,
  IdempotencyKeyReused,
]);
export const UpdateOrganisationResult = commandResult('UpdateOrganisationResult', [
  OrganisationUpdated,
  InvalidInput,
  NotFound,
  StaleVersion,
]);
export const WithdrawOrganisationResult = commandResult('WithdrawOrganisationResult', [
  OrganisationWithdrawn,
  InvalidInput,
  NotFound,
  StaleVersion,
  OrganisationHasRecords,
]);
