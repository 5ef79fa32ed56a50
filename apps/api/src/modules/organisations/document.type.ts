import type { DocumentKind, EvidenceAction, EvidenceState } from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { globalIdSql, toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import type { ReadExtensions, TypeReadExtensions } from '../../platform/read-planner/read-annotations';
import { OrganisationDocument, OrganisationEvidence } from './document.entity';
import { DocumentKindEnum, EvidenceStateEnum } from './organisation.enums';

/** Names in the schema and in global ids. */
export const DOCUMENT = 'OrganisationDocument';
export const EVIDENCE = 'OrganisationEvidence';

export const EvidenceActionEnum = domainEnum<EvidenceAction>({
  name: 'EvidenceAction',
  description: 'What can be done with evidence.',
  values: {
    verify: 'Verify it (核验通过).',
    refuse: 'Refuse it, with a reason (不予通过).',
    withdraw: 'Withdraw it, with a reason (撤回佐证).',
  },
});

const id = (type: string): MethodDecorator & PropertyDecorator =>
  Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      expression: (row) => globalIdSql(type, row.column('districtId'), row.column('id')),
    },
  } satisfies ReadExtensions);

@ObjectType(DOCUMENT, {
  implements: Node,
  description: 'A document (材料) of an organisation in one version, with its file.',
})
@FieldClass('internal')
@Extensions({ read: { entity: OrganisationDocument } } satisfies TypeReadExtensions)
export class OrganisationDocumentType extends Node {
  row: OrganisationDocument;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @id(DOCUMENT)
  declare id: string;

  @Field(() => DocumentKindEnum, { description: 'Kind of document.' })
  kind: DocumentKind;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => Int, { description: 'Number of the version, from 1.' })
  versionNumber: number;

  @Field(() => IsoDate, { description: 'Day that the paper bears: adopted, held, issued.' })
  issuedOn: string;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Last day on which the paper is valid; null when it says none.',
  })
  validTo: string | null;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn; null when it was not.' })
  withdrawnAt: Date | null;
}

/** Gives a row to the schema. */
export function toDocument(row: OrganisationDocument): OrganisationDocumentType {
  const { kind, title, versionNumber, issuedOn, validTo, recordedAt, withdrawnAt } = row;
  return Object.assign(new OrganisationDocumentType(), {
    row,
    id: toGlobalId(DOCUMENT, row.districtId, row.id),
    ...{ kind, title, versionNumber, issuedOn, validTo, recordedAt, withdrawnAt },
  });
}

export const OrganisationDocumentConnection = connectionType(OrganisationDocumentType, DOCUMENT);

@ObjectType(EVIDENCE, {
  implements: Node,
  description:
    'A document that serves a purpose for its organisation (佐证): proposed, then verified or refused.',
})
@FieldClass('internal')
@Extensions({ read: { entity: OrganisationEvidence } } satisfies TypeReadExtensions)
export class OrganisationEvidenceType extends Node {
  row: OrganisationEvidence;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @id(EVIDENCE)
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the evidence.' })
  version: number;

  @Field(() => String, { description: 'Code of what it is evidence for, such as `element:activityCharter`.' })
  purpose: string;

  @Field(() => EvidenceStateEnum, { description: 'State.' })
  state: EvidenceState;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  proposedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was verified, refused or withdrawn.' })
  decidedAt: Date | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day from which it is in force; null until verified.',
  })
  verifiedOn: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Last day on which it is in force; null until verified.',
  })
  validTo: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused or withdrawn.' })
  reason: string | null;
}

/** Gives a row to the schema. */
export function toEvidence(row: OrganisationEvidence): OrganisationEvidenceType {
  const { version, purpose, state, proposedAt, decidedAt, verifiedOn, validTo, reason } = row;
  return Object.assign(new OrganisationEvidenceType(), {
    row,
    id: toGlobalId(EVIDENCE, row.districtId, row.id),
    ...{ version, purpose, state, proposedAt, decidedAt, verifiedOn, validTo, reason },
  });
}

@ObjectType('EvidencePurpose', {
  description: 'Something that documents of organisations can be evidence for.',
})
@FieldClass('public')
export class EvidencePurposeType {
  @Field(() => String, { description: 'Code with its namespace.' })
  code: string;

  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => [DocumentKindEnum], {
    description: 'Kinds of documents that are usually proposed for it, most usual first; at most 18.',
  })
  documentKinds: DocumentKind[];
}
