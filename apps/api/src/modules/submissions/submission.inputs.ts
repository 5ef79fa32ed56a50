import type { DocumentKind, IncubationDocument, SubmissionMeans, SubmissionState } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { IsoDate } from '../../platform/graphql/scalars';
import { IncubationDocumentEnum } from '../incubation';
import { DocumentKindEnum } from '../organisations';
import { SubmissionMeansEnum, SubmissionStateEnum } from './submission.type';

const SUBMISSION_VERSION = 'Version of the submission on which the decision is based.';

@InputType({ description: 'A link to issue: for an organisation, for its incubation case, or for a call.' })
export class IssueSubmissionLinkInput {
  @Field(() => ID, { nullable: true, description: 'Global id of the organisation that is to bring papers.' })
  organisationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the incubation case whose papers are missing, instead of the organisation.',
  })
  caseId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the incubation call under which groups may apply, instead of either.',
  })
  callId?: string | null;

  @Field(() => [DocumentKindEnum], {
    nullable: true,
    description: 'Kinds of documents that the organisation is to bring; 1 to 18, none for a case.',
  })
  askedKinds?: DocumentKind[] | null;

  @Field(() => String, { nullable: true, description: 'What to tell the group, up to 300 characters.' })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days for which it opens, 1 to 90; 30 when left out.' })
  days?: number | null;

  @Field(() => String, {
    description:
      'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same link without its address.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'A link to revoke.' })
export class RevokeSubmissionLinkInput {
  @Field(() => ID, { description: 'Global id of the link.' })
  linkId: string;

  @Field(() => Int, { description: 'Version of the link on which the decision is based.' })
  expectedVersion: number;
}

@InputType({
  description:
    'A paper that a group handed to staff, to be recorded on its behalf: for an organisation or for its case.',
})
export class RecordSubmissionInput {
  @Field(() => ID, { nullable: true, description: 'Global id of the organisation whose document it is.' })
  organisationId?: string | null;

  @Field(() => DocumentKindEnum, {
    nullable: true,
    description: 'Kind of the document, for an organisation.',
  })
  kind?: DocumentKind | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the incubation case, instead of the organisation.',
  })
  caseId?: string | null;

  @Field(() => IncubationDocumentEnum, {
    nullable: true,
    description: 'Kind of the paper, one of those that the group owes the case.',
  })
  paper?: IncubationDocument | null;

  @Field(() => ID, { description: 'Global id of the file that you uploaded.' })
  attachmentId: string;

  @Field(() => SubmissionMeansEnum, { description: 'By which means it came; not `LINK`.' })
  means: SubmissionMeans;

  @Field(() => String, { nullable: true, description: 'What the group said with it, up to 200 characters.' })
  remark?: string | null;

  @Field(() => String, { description: 'Title of the document, up to 100 characters.' })
  title: string;

  @Field(() => IsoDate, { description: 'Day that the paper bears, not in the future.' })
  issuedOn: string;

  @Field(() => IsoDate, { nullable: true, description: 'Last day on which the paper is valid.' })
  validTo?: string | null;

  @Field(() => String, {
    description: 'A key that the client chooses for this one request, up to 200 characters.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'A submission to accept as a document of its organisation.' })
export class AcceptSubmissionInput {
  @Field(() => ID, { description: 'Global id of the submission.' })
  submissionId: string;

  @Field(() => Int, { description: SUBMISSION_VERSION })
  expectedVersion: number;

  @Field(() => String, { description: 'Title of the document, up to 100 characters.' })
  title: string;

  @Field(() => IsoDate, { description: 'Day that the paper bears, not in the future.' })
  issuedOn: string;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Last day on which the paper is valid; left out when it says none.',
  })
  validTo?: string | null;
}

@InputType({ description: 'A submission to send back.' })
export class RefuseSubmissionInput {
  @Field(() => ID, { description: 'Global id of the submission.' })
  submissionId: string;

  @Field(() => Int, { description: SUBMISSION_VERSION })
  expectedVersion: number;

  @Field(() => String, { description: 'What is wrong with it, up to 200 characters; the group reads it.' })
  reason: string;
}

@InputType({
  description: 'What a list of submissions is kept to; parts that are left out do not narrow it.',
})
export class SubmissionFilter {
  @Field(() => SubmissionStateEnum, { nullable: true, description: 'Only those in this state.' })
  state?: SubmissionState | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this organisation.' })
  organisationId?: string | null;
}

@ArgsType()
export class SubmissionArguments extends ConnectionArguments {
  @Field(() => SubmissionFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: SubmissionFilter | null;
}

@ArgsType()
export class SubmissionLinkArguments extends ConnectionArguments {
  @Field(() => ID, { nullable: true, description: 'Only links of this organisation.' })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only links of this incubation call.' })
  callId?: string | null;
}
