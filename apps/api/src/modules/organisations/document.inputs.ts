import type { DocumentKind } from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IsoDate } from '../../platform/graphql/scalars';
import { DocumentKindEnum } from './organisation.enums';
import { IDEMPOTENCY } from './organisation.inputs';

const EVIDENCE_VERSION = 'Version of the evidence on which the decision is based.';

@InputType({ description: 'A document to record. Its file is uploaded beforehand to `POST /attachments`.' })
export class RecordDocumentInput {
  @Field(() => ID, { description: 'Global id of the organisation.' })
  organisationId: string;

  @Field(() => DocumentKindEnum, { description: 'Kind of document.' })
  kind: DocumentKind;

  @Field(() => String, { description: 'Title, up to 100 characters.' })
  title: string;

  @Field(() => IsoDate, { description: 'Day that the paper bears, not in the future.' })
  issuedOn: string;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Last day on which the paper is valid; left out when it says none.',
  })
  validTo?: string | null;

  @Field(() => ID, { description: 'Global id of the uploaded file, as the upload answered it.' })
  attachmentId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The document of which this is the next version; it must be the latest one.',
  })
  supersedesId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of purposes for which it is proposed as evidence at once; at most 20.',
  })
  purposes?: string[] | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'A document to withdraw, with everything that it is evidence for.' })
export class WithdrawDocumentInput {
  @Field(() => ID, { description: 'Global id of the document.' })
  documentId: string;

  @Field(() => String, { description: 'Why, up to 200 characters.' })
  reason: string;
}

@InputType({ description: 'A document to propose as evidence.' })
export class ProposeEvidenceInput {
  @Field(() => ID, { description: 'Global id of the document.' })
  documentId: string;

  @Field(() => [String], { description: 'Codes of purposes; at most 20.' })
  purposes: string[];

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'Evidence to verify.' })
export class VerifyEvidenceInput {
  @Field(() => ID, { description: 'Global id of the evidence.' })
  evidenceId: string;

  @Field(() => Int, { description: EVIDENCE_VERSION })
  expectedVersion: number;
}

@InputType({ description: 'Evidence to refuse or to withdraw.' })
export class RefuseEvidenceInput {
  @Field(() => ID, { description: 'Global id of the evidence.' })
  evidenceId: string;

  @Field(() => Int, { description: EVIDENCE_VERSION })
  expectedVersion: number;

  @Field(() => String, { description: 'Why, up to 200 characters; the proposer reads it.' })
  reason: string;
}
