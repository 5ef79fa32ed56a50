import type {
  CreditFlag,
  FormationBasis,
  GovernanceBody,
  RegisteredLegalForm,
  RegistrationStatus,
  ServiceKind,
} from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import { PersonInput } from '../people';
import {
  CreditFlagEnum,
  FormationBasisEnum,
  GovernanceBodyEnum,
  LegalFormEnum,
  RegistrationStatusEnum,
  ServiceKindEnum,
} from './organisation.enums';

/** How an idempotency key is described wherever one is taken. */
export const IDEMPOTENCY =
  'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.';

/** How an expected version is described wherever one is taken. */
export const EXPECTED_VERSION = 'Version of the organisation on which the decision is based.';

/** Orders of a list of organisations. */
export enum OrganisationOrder {
  NAME_ASC = 'NAME_ASC',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
  STATUS_SINCE_ASC = 'STATUS_SINCE_ASC',
}

registerEnumType(OrganisationOrder, {
  name: 'OrganisationOrder',
  description: 'Order of a list of organisations.',
  valuesConfig: {
    NAME_ASC: { description: 'By name.' },
    UPDATED_AT_DESC: { description: 'Last changed first.' },
    STATUS_SINCE_ASC: { description: 'Longest in the present registration status first.' },
  },
});

@InputType({
  description: 'What a list of organisations is kept to; parts that are left out do not narrow it.',
})
export class OrganisationFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Only organisations with their seat in this division or below it.',
  })
  divisionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only organisations of this district (tenant).' })
  districtId?: string | null;

  @Field(() => [ServiceKindEnum], { nullable: true, description: 'Main service kinds; at most 5.' })
  serviceKinds?: ServiceKind[] | null;

  @Field(() => [RegistrationStatusEnum], {
    nullable: true,
    description: 'Registration statuses; at most 11.',
  })
  registrationStatuses?: RegistrationStatus[] | null;

  @Field(() => [LegalFormEnum], { nullable: true, description: 'Legal forms; at most 3.' })
  legalForms?: RegisteredLegalForm[] | null;

  @Field(() => [CreditFlagEnum], { nullable: true, description: 'Credit flags; at most 3.' })
  creditFlags?: CreditFlag[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only hub organisations; false: only others.' })
  hub?: boolean | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Only organisations whose score of the four elements is this or more today, 0 to 4.',
  })
  minimumElementScore?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Only organisations whose score of the four elements is this or less today, 0 to 4.',
  })
  maximumElementScore?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, beginning of the credit code, or a whole filing number; taken literally.',
  })
  search?: string | null;
}

@ArgsType()
export class OrganisationListArguments extends ConnectionArguments {
  @Field(() => OrganisationFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: OrganisationFilter | null;

  @Field(() => OrganisationOrder, {
    defaultValue: OrganisationOrder.NAME_ASC,
    description: 'Order of the list.',
  })
  orderBy: OrganisationOrder;
}

/** What describes an organisation, whatever its registration. */
@InputType({ description: 'What describes an organisation, whatever its registration.' })
export class OrganisationProfileInput {
  @Field(() => String, { description: 'Name in full, 2 to 100 characters.' })
  name: string;

  @Field(() => ID, { description: 'Division of the seat: a community, or a division above it.' })
  divisionId: string;

  @Field(() => ServiceKindEnum, { description: 'What it mainly does.' })
  serviceKind: ServiceKind;

  @Field(() => [ServiceKindEnum], { nullable: true, description: 'What it does besides; at most 4.' })
  secondaryKinds?: ServiceKind[] | null;

  @Field(() => FormationBasisEnum, { nullable: true, description: 'What brought its members together.' })
  formationBasis?: FormationBasis | null;

  @Field(() => GovernanceBodyEnum, {
    nullable: true,
    description: 'For bodies of self-governance that are no community social organisations.',
  })
  governanceBody?: GovernanceBody | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation that keeps its money (托管机构): a legal person of the same district.',
  })
  fiscalHostId?: string | null;

  @Field(() => String, { nullable: true, description: 'Competent authority, up to 100 characters.' })
  competentAuthority?: string | null;

  @Field(() => String, { nullable: true, description: 'Registration authority, up to 100 characters.' })
  registrationAuthority?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Units that supervise its work; at most 5 of up to 100 characters.',
  })
  supervisingUnits?: string[] | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day of foundation, not in the future.' })
  foundedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, up to 1,000 characters.' })
  purpose?: string | null;

  @Field(() => Int, { nullable: true, description: 'Members as it states them, 0 to 100,000.' })
  memberCount?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is a hub organisation.' })
  hub?: boolean | null;
}

@InputType({ description: 'An organisation to record.' })
export class CreateOrganisationInput extends OrganisationProfileInput {
  @Field(() => RegistrationStatusEnum, {
    description:
      'Present registration status: unregistered, filed or registered; what lies between is reached by commands.',
  })
  registrationStatus: RegistrationStatus;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day since which it has that status; today when left out.',
  })
  statusSince?: string | null;

  @Field(() => LegalFormEnum, { nullable: true, description: 'Legal form, for registered ones.' })
  legalForm?: RegisteredLegalForm | null;

  @Field(() => String, { nullable: true, description: 'Unified social credit code, for registered ones.' })
  uscc?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Filing number, for filed ones; up to 50 characters.',
  })
  filingNumber?: string | null;

  @Field(() => PersonInput, { nullable: true, description: 'Contact person (联系人).' })
  contact?: PersonInput | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Communities that it works in; its own when left out and the seat is one. At most 50.',
  })
  communityIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: record it although one of the same name or with the same contact is there already.',
  })
  despiteLikeness?: boolean | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({
  description:
    'What is to describe an organisation from now on. Fields that are left out are emptied, the contact person excepted.',
})
export class UpdateOrganisationInput extends OrganisationProfileInput {
  @Field(() => ID, { description: 'Global id of the organisation.' })
  organisationId: string;

  @Field(() => Int, { description: EXPECTED_VERSION })
  expectedVersion: number;

  @Field(() => PersonInput, {
    nullable: true,
    description: 'New contact person; the present one stays when left out.',
  })
  contact?: PersonInput | null;
}

@InputType({ description: 'An organisation that was recorded by mistake.' })
export class WithdrawOrganisationInput {
  @Field(() => ID, { description: 'Global id of the organisation.' })
  organisationId: string;

  @Field(() => Int, { description: EXPECTED_VERSION })
  expectedVersion: number;

  @Field(() => String, { description: 'Why it was a mistake, up to 200 characters.' })
  reason: string;
}
