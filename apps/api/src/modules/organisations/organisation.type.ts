import {
  countsAsCommunityOrganisation,
  type CreditFlag,
  type FormationBasis,
  type GovernanceBody,
  MINISTRY_KIND_OF_SERVICE_KIND,
  type MinistryKind,
  type RegisteredLegalForm,
  type RegistrationStatus,
  type ServiceKind,
} from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { globalIdSql, toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import type { ReadExtensions, TypeReadExtensions } from '../../platform/read-planner/read-annotations';
import { Organisation } from './organisation.entity';
import {
  CreditFlagEnum,
  FormationBasisEnum,
  GovernanceBodyEnum,
  LegalFormEnum,
  MinistryKindEnum,
  RegistrationStatusEnum,
  ServiceKindEnum,
} from './organisation.enums';
import { countsSql, ministryKindSql } from './organisation-sql';

/** Name in the schema and in global ids. */
export const ORGANISATION = 'Organisation';

const read = (annotation: ReadExtensions['read']): MethodDecorator & PropertyDecorator =>
  Extensions({ read: annotation } satisfies ReadExtensions);

/** An organisation as read. */
@ObjectType(ORGANISATION, {
  implements: Node,
  description:
    'A social organisation (社会组织) or another body of residents. Legal form, registration and service kind are axes apart.',
})
@FieldClass('internal')
@Extensions({
  read: { entity: Organisation, always: (row) => `${row.column('withdrawnAt')} is null` },
} satisfies TypeReadExtensions)
export class OrganisationType extends Node {
  row: Organisation;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @read({
    kind: 'sql',
    type: 'text',
    plain: true,
    expression: (row) => globalIdSql(ORGANISATION, row.column('districtId'), row.column('id')),
  })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the organisation.' })
  version: number;

  @Field(() => String, { description: 'Name in full.' })
  name: string;

  @Field(() => LegalFormEnum, {
    nullable: true,
    description: 'Legal form; null for groups that are no legal person.',
  })
  legalForm: RegisteredLegalForm | null;

  @Field(() => RegistrationStatusEnum, { description: 'State of filing and registration.' })
  registrationStatus: RegistrationStatus;

  @Field(() => IsoDate, { description: 'Day since which it has its registration status.' })
  statusSince: string;

  @Field(() => ServiceKindEnum, { description: 'What it mainly does.' })
  serviceKind: ServiceKind;

  @Field(() => [ServiceKindEnum], { description: 'What it does besides; at most 4.' })
  secondaryKinds: ServiceKind[];

  @Field(() => MinistryKindEnum, { description: 'Kind under which it is reported to the ministry.' })
  @read({ kind: 'sql', type: 'text', expression: (row) => ministryKindSql(row.column('serviceKind')) })
  ministryKind: MinistryKind;

  @Field(() => FormationBasisEnum, {
    nullable: true,
    description: 'What brought its members together; null when not known.',
  })
  formationBasis: FormationBasis | null;

  @Field(() => GovernanceBodyEnum, {
    nullable: true,
    description: 'Set for bodies of self-governance that are no community social organisations.',
  })
  governanceBody: GovernanceBody | null;

  @Field(() => Boolean, {
    description:
      'Whether it counts as a community social organisation (社区社会组织): filed or registered, in being, and no owners’ committee or building group.',
  })
  @read({ kind: 'sql', type: 'boolean', expression: (row) => countsSql((name) => row.column(name)) })
  countsAsCommunityOrganisation: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Unified social credit code (统一社会信用代码); null for whoever is no legal person.',
  })
  uscc: string | null;

  @Field(() => String, { nullable: true, description: 'Filing number (备案号); null when there is none.' })
  filingNumber: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Competent authority (业务主管单位); null when there is none or none is known.',
  })
  competentAuthority: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Authority that registered or filed it (登记管理机关); null when not known.',
  })
  registrationAuthority: string | null;

  @Field(() => [String], { description: 'Units that supervise its work (指导单位); at most 5.' })
  supervisingUnits: string[];

  @Field(() => IsoDate, { nullable: true, description: 'Day of foundation; null when not known.' })
  foundedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is for, in its own words (宗旨与业务范围); null when not recorded.',
  })
  purpose: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Members as it states them; null when not known, which is not 0.',
  })
  memberCount: number | null;

  @Field(() => Boolean, { description: 'Whether it is a hub organisation (枢纽组织) that fosters others.' })
  hub: boolean;

  @Field(() => CreditFlagEnum, { description: 'Credit flag.' })
  creditFlag: CreditFlag;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day since which it is flagged; null when it is not.',
  })
  creditSince: string | null;

  @Field(() => DateTime, { description: 'When it was recorded here.' })
  createdAt: Date;

  @Field(() => DateTime, { description: 'When it was last changed here.' })
  updatedAt: Date;
}

/** Gives a row to the schema. */
export function toOrganisation(row: Organisation): OrganisationType {
  const { id: _id, ...columns } = row;
  return Object.assign(new OrganisationType(), columns, {
    row,
    id: toGlobalId(ORGANISATION, row.districtId, row.id),
    ministryKind: MINISTRY_KIND_OF_SERVICE_KIND[row.serviceKind],
    countsAsCommunityOrganisation: countsAsCommunityOrganisation(row),
  });
}

export const OrganisationConnection = connectionType(OrganisationType, ORGANISATION);
