import type {
  AskedPaperStanding,
  DocumentKind,
  IncubationDocument,
  SubmissionAction,
  SubmissionLinkStanding,
  SubmissionMeans,
  SubmissionState,
  SubmissionSubject,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { toGlobalId } from '../../platform/graphql/global-id';
import { DateTime } from '../../platform/graphql/scalars';
import { IncubationDocumentEnum } from '../incubation';
import { DocumentKindEnum } from '../organisations';
import type { Submission, SubmissionLink } from './submission.entity';

/** Names in the schema and in global ids. */
export const SUBMISSION_LINK = 'SubmissionLink';
export const SUBMISSION = 'Submission';

export const SubmissionSubjectEnum = domainEnum<SubmissionSubject>({
  name: 'SubmissionSubject',
  description: 'What a submission link is for.',
  values: {
    organisation: 'Papers of an organisation (补交组织材料).',
    incubationCase: 'Papers of an incubation case (补正孵化申请).',
    incubationCall: 'Application under a call (申请孵化).',
  },
});

export const SubmissionStateEnum = domainEnum<SubmissionState>({
  name: 'SubmissionState',
  description: 'State of what came in by a link.',
  values: {
    received: 'Received, to be looked at (待核对).',
    accepted: 'Accepted as a document (已接收).',
    refused: 'Sent back with a reason (已退回).',
  },
});

export const SubmissionMeansEnum = domainEnum<SubmissionMeans>({
  name: 'SubmissionMeans',
  description: 'By which means a paper came.',
  values: {
    link: 'By the group’s own link (材料链接).',
    inPerson: 'Handed over (当面递交); staff recorded it.',
    chat: 'By chat or text message (微信或短信); staff recorded it.',
    email: 'By e-mail (电子邮件); staff recorded it.',
    post: 'By post (邮寄); staff recorded it.',
  },
});

export const SubmissionActionEnum = domainEnum<SubmissionAction>({
  name: 'SubmissionAction',
  description: 'What may be done with a submission.',
  values: { accept: 'Accept it as a document (接收为材料).', refuse: 'Send it back with a reason (退回).' },
});

export const SubmissionLinkStandingEnum = domainEnum<SubmissionLinkStanding>({
  name: 'SubmissionLinkStanding',
  description: 'Whether a link still opens.',
  values: {
    open: 'It opens (有效).',
    expired: 'Its date has passed (已过期).',
    revoked: 'Staff revoked it (已作废).',
  },
});

@ObjectType(SUBMISSION_LINK, {
  description:
    'A link (材料链接) that opens exactly one thing to a group without an account. Its secret is answered once, when it is issued.',
})
@FieldClass('internal')
export class SubmissionLinkType {
  /** The row, for the field resolvers. */
  row: SubmissionLink;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the link.' })
  version: number;

  @Field(() => SubmissionSubjectEnum, { description: 'What it is for.' })
  subject: SubmissionSubject;

  @Field(() => [DocumentKindEnum], {
    description:
      'Kinds of documents that it asks for; none where the rules of a case say what is missing. At most 18.',
  })
  askedKinds: DocumentKind[];

  @Field(() => String, { nullable: true, description: 'What the staff write to the group.' })
  note: string | null;

  @Field(() => DateTime, { description: 'When it was issued.' })
  createdAt: Date;

  @Field(() => DateTime, { description: 'From when on it opens no more.' })
  expiresAt: Date;
}

/** Gives a row to the schema. */
export function toSubmissionLink(row: SubmissionLink): SubmissionLinkType {
  const { version, subject, askedKinds, note, createdAt, expiresAt } = row;
  return Object.assign(new SubmissionLinkType(), {
    row,
    id: toGlobalId(SUBMISSION_LINK, row.districtId, row.id),
    ...{ version, subject, askedKinds, note, createdAt, expiresAt },
  });
}

export const SubmissionLinkConnection = connectionType(SubmissionLinkType, SUBMISSION_LINK);

@ObjectType(SUBMISSION, {
  description:
    'A file that a group brought (来件) by its link or through staff (代录), for one of the papers that it owes.',
})
@FieldClass('internal')
export class SubmissionType {
  /** The row, for the field resolvers. */
  row: Submission;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  id: string;

  @Field(() => Int, { description: 'Version to name in commands that change it.' })
  version: number;

  @Field(() => SubmissionStateEnum, { description: 'State.' })
  state: SubmissionState;

  @Field(() => SubmissionMeansEnum, { description: 'By which means it came.' })
  means: SubmissionMeans;

  @Field(() => DateTime, { description: 'When it came in.' })
  receivedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided on.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What the group writes with it.' })
  @FieldClass('personal')
  remark: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was sent back; the group reads it.' })
  reason: string | null;
}

/** Gives a row to the schema. */
export function toSubmission(row: Submission): SubmissionType {
  const { version, state, means, receivedAt, decidedAt, remark, reason } = row;
  return Object.assign(new SubmissionType(), {
    row,
    id: toGlobalId(SUBMISSION, row.districtId, row.id),
    ...{ version, state, means, receivedAt, decidedAt, remark, reason },
  });
}

export const SubmissionConnection = connectionType(SubmissionType, SUBMISSION);

export const AskedPaperStandingEnum = domainEnum<AskedPaperStanding>({
  name: 'AskedPaperStanding',
  description: 'How a paper stands that is asked for.',
  values: {
    missing: 'Nothing of it is in (还没有提交).',
    received: 'Waits to be looked at (等待核对).',
    accepted: 'Accepted (已通过).',
    refused: 'Sent back (已退回).',
  },
});

@ObjectType('AskedPaper', {
  description: 'A paper that a group owes its case (所需材料), as the page of its link shows it.',
})
@FieldClass('internal')
export class AskedPaperType {
  @Field(() => IncubationDocumentEnum, { description: 'Kind of the paper.' })
  kind: IncubationDocument;

  @Field(() => AskedPaperStandingEnum, { description: 'How it stands.' })
  standing: AskedPaperStanding;
}
