import {
  type AppealAction,
  type AppealOpinion,
  type AppealRefusal,
  type AppealReviewerRefusal,
  refusalSentence,
  type ReviewedScoreRefusal,
} from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../../platform/errors/refusal';
import { enumName } from '../../../platform/graphql/domain-enum';
import { IsoDate } from '../../../platform/graphql/scalars';
import { AppealActionEnum, AppealOpinionEnum } from './appeal.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'APPEAL_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit the state of the appeal.',
  zh: '现在不能这样办理：{zh}',
  en: 'Not possible now. {en}',
})
export class AppealActionNotAllowed extends Refusal<Said & { allowed: readonly AppealAction[] }> {
  @Field(() => [AppealActionEnum], { description: 'What may be done now; at most 6.' })
  allowed: AppealAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'APPEAL_FACT_MISSING',
  description: 'Returned when something that the action needs is missing, such as opinions or minutes.',
  zh: '内容不完整：{zh}',
  en: 'Something is missing. {en}',
})
export class AppealFactMissing extends Refusal<Said & { fact: string }> {
  @Field(() => String, { description: 'Name of what is missing.' })
  fact: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'APPEAL_DAY_OUT_OF_RANGE',
  description:
    'Returned when an appeal that came too late is to be accepted, or one in time to be refused as late.',
  zh: '日期不符合规定：{zh}',
  en: 'The day does not fit. {en}',
})
export class AppealDayOutOfRange extends Refusal<Said & { bound: string }> {
  @Field(() => IsoDate, { description: 'Last day of an appeal.' })
  bound: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'APPEAL_MAJORITY_LACKING',
  description: 'Returned when a decision is not that of more than half of the reviewers.',
  zh: '不能作出该决定：{zh}',
  en: 'Not to be decided like this. {en}',
})
export class AppealMajorityLacking extends Refusal<Said & { majority: AppealOpinion | null }> {
  @Field(() => AppealOpinionEnum, {
    nullable: true,
    description: 'What more than half of them hold; null when no opinion has that many.',
  })
  majority: AppealOpinion | null;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'APPEAL_REVIEWER_NOT_PERMITTED',
  description:
    'Returned when somebody may not review: an assessor of the result, twice, or while nothing is under review.',
  zh: '不能参加复核：{zh}',
  en: 'Not permitted to review. {en}',
})
export class AppealReviewerNotPermitted extends Refusal<Said & { rule: string }> {
  @Field(() => String, { description: 'Code of the rule, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'REVIEWED_SCORE_NOT_ACCEPTABLE',
  description:
    'Returned when the points of a review do not make a new result: on a leaf that is not disputed, out of range, or nothing changed.',
  zh: '复核得分不符合要求：{zh}',
  en: 'The points of the review do not fit. {en}',
})
export class ReviewedScoreNotAcceptable extends Refusal<Said & { rule: string; node: string | null }> {
  @Field(() => String, { description: 'Code of the rule, in capitals.' })
  rule: string;

  @Field(() => String, { nullable: true, description: 'Code of the leaf; null when it is about the whole.' })
  node: string | null;

  zh: string;
  en: string;
}

/** The refusal of an action on an appeal, in the domain's words. */
export function appealRefused(refusal: AppealRefusal): object {
  const said = refusalSentence(refusal);
  switch (refusal.code) {
    case 'appealActionNotAllowed':
      return new AppealActionNotAllowed({ ...said, allowed: refusal.allowedAppealActions });
    case 'appealFactMissing':
      return new AppealFactMissing({ ...said, fact: refusal.appealFact });
    case 'appealTooLate':
    case 'appealInTime':
      return new AppealDayOutOfRange({ ...said, bound: refusal.latestOn });
    case 'appealOpinionsDivided':
      return new AppealMajorityLacking({ ...said, majority: null });
    case 'appealMajorityOtherwise':
      return new AppealMajorityLacking({ ...said, majority: refusal.majorityOpinion });
  }
}

/** The refusal of somebody who may not review. */
export function reviewerRefused(refusal: AppealReviewerRefusal): AppealReviewerNotPermitted {
  return new AppealReviewerNotPermitted({ ...refusalSentence(refusal), rule: enumName(refusal.code) });
}

/** The refusal of points that make no new result. */
export function reviewedScoreRefused(refusal: ReviewedScoreRefusal): ReviewedScoreNotAcceptable {
  const node = 'node' in refusal ? refusal.node : null;
  return new ReviewedScoreNotAcceptable({
    ...refusalSentence(refusal),
    rule: enumName(refusal.code),
    node,
  });
}
