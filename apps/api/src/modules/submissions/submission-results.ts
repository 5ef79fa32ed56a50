import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import {
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  Refusal,
  RefusalType,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { SubmissionLinkType, SubmissionType } from './submission.type';

@RefusalType({
  code: 'SUBMISSION_DECIDED',
  description: 'Returned when the submission was accepted or sent back before.',
  zh: '这份来件已经处理过，请刷新页面查看。',
  en: 'The submission was decided on before. Reload the page.',
})
export class SubmissionDecidedBefore extends Refusal {}

@RefusalType({
  code: 'NO_PAPERS_MISSING',
  description: 'Returned when nothing that the group could bring is missing from the case at its stage.',
  zh: '该案例当前不缺需要组织提交的材料，无需发放链接。',
  en: 'At its stage the case lacks nothing that the group could bring, so it needs no link.',
})
export class NoPapersMissing extends Refusal {}

@RefusalType({
  code: 'PAPER_NOT_OWED',
  description: 'Returned when the case does not ask the group for this paper now, or has it already.',
  zh: '该申请现在不缺这项材料，请刷新后按缺少的材料登记。',
  en: 'The case does not ask for this paper now. Reload to see what is missing.',
})
export class PaperNotOwed extends Refusal {}

@ObjectType({ description: 'The link is issued.' })
@FieldClass('internal')
export class SubmissionLinkIssued {
  @Field(() => SubmissionLinkType, { description: 'The link.' })
  link: SubmissionLinkType;

  @Field(() => String, {
    nullable: true,
    description:
      'Path of its page, secret included, such as `/join/…`: answered this once; null when the request is repeated.',
  })
  @FieldClass('sensitive')
  path: string | null;
}

@ObjectType({ description: 'The link opens nothing any more.' })
@FieldClass('internal')
export class SubmissionLinkRevoked {
  @Field(() => SubmissionLinkType, { description: 'The link.' })
  link: SubmissionLinkType;
}

@ObjectType({ description: 'The submission is decided on.' })
@FieldClass('internal')
export class SubmissionDecided {
  @Field(() => SubmissionType, { description: 'The submission.' })
  submission: SubmissionType;
}

export const IssueSubmissionLinkResult = commandResult('IssueSubmissionLinkResult', [
  SubmissionLinkIssued,
  InvalidInput,
  NotFound,
  NoPapersMissing,
  IdempotencyKeyReused,
]);
export const RevokeSubmissionLinkResult = commandResult('RevokeSubmissionLinkResult', [
  SubmissionLinkRevoked,
  NotFound,
  StaleVersion,
]);
export const AcceptSubmissionResult = commandResult('AcceptSubmissionResult', [
  SubmissionDecided,
  InvalidInput,
  NotFound,
  StaleVersion,
  SubmissionDecidedBefore,
]);
export const RefuseSubmissionResult = commandResult('RefuseSubmissionResult', [
  SubmissionDecided,
  InvalidInput,
  NotFound,
  StaleVersion,
  SubmissionDecidedBefore,
]);
export const RecordSubmissionResult = commandResult('RecordSubmissionResult', [
  SubmissionDecided,
  InvalidInput,
  NotFound,
  StaleVersion,
  PaperNotOwed,
  IdempotencyKeyReused,
]);
