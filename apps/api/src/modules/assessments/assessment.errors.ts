import {
  type AssessmentAction,
  type AssessmentRefusal,
  type AssessorRefusal,
  type AssessorsMissing,
  type IneligibilityReason,
  INELIGIBILITY_REASON_LABELS,
  refusalSentence,
  type RubricRefusal,
  type RubricSheetRefusal,
} from '@weizhi/domain';
import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';
import { IsoDate } from '../../platform/graphql/scalars';
import { AssessmentActionEnum, IneligibilityReasonEnum } from './assessment.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'ASSESSMENT_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit the state of the assessment.',
  zh: '现在不能这样办理：{zh}',
  en: 'Not possible now. {en}',
})
export class AssessmentActionNotAllowed extends Refusal<Said & { allowed: readonly AssessmentAction[] }> {
  @Field(() => [AssessmentActionEnum], { description: 'What may be done now; at most 13.' })
  allowed: AssessmentAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ASSESSMENT_FACT_MISSING',
  description:
    'Returned when something that the action needs is missing, such as the minutes of the decision.',
  zh: '内容不完整：{zh}',
  en: 'Something is missing. {en}',
})
export class AssessmentFactMissing extends Refusal<Said & { fact: string }> {
  @Field(() => String, { description: 'Name of what is missing.' })
  fact: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ASSESSMENT_DAY_OUT_OF_RANGE',
  description: 'Returned when a notice has not been public for its days.',
  zh: '日期不符合规定：{zh}',
  en: 'The day does not fit. {en}',
})
export class AssessmentDayOutOfRange extends Refusal<Said & { bound: string }> {
  @Field(() => IsoDate, { description: 'First day on which it may be published.' })
  bound: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'NOT_ELIGIBLE',
  description: 'Returned when reasons stand against an assessment of the organisation; nothing was changed.',
  zh: '资格不符：{zh}',
  en: 'Not eligible: {en}',
})
export class NotEligible extends Refusal<Said & { reasons: readonly IneligibilityReason[] }> {
  @Field(() => [IneligibilityReasonEnum], { description: 'Every reason; at most 9.' })
  reasons: IneligibilityReason[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'CONFLICTED_ASSESSOR',
  description:
    'Returned when somebody may not score: not assigned, not declared, with an interest, finished already, or out of time.',
  zh: '不能评分：{zh}',
  en: 'No scores are taken. {en}',
})
export class ConflictedAssessor extends Refusal<Said & { rule: string }> {
  @Field(() => String, { description: 'Code of the rule, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'SCORES_NOT_ACCEPTABLE',
  description:
    'Returned when a score is missing, out of range, or of no leaf of the rubric; nothing was taken.',
  zh: '评分不符合要求：{zh}',
  en: 'The scores do not fit. {en}',
})
export class ScoresNotAcceptable extends Refusal<Said & { nodes: readonly string[]; rule: string }> {
  @Field(() => [String], { description: 'Codes of the leaves concerned; at most 200.' })
  nodes: string[];

  @Field(() => String, { description: 'Code of the first rule that is broken, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

@ObjectType('RubricFinding', { description: 'Something that is wrong with a rubric.' })
@FieldClass('internal')
export class RubricFinding {
  @Field(() => String, { description: 'Code of the rule that is broken, in capitals.' })
  rule: string;

  @Field(() => String, { nullable: true, description: 'Code of the node; null when it is about the whole.' })
  node: string | null;

  @Field(() => String, { description: 'What is wrong and how to put it right, in Chinese.' })
  text: string;
}

@RefusalType({
  code: 'RUBRIC_NOT_ACCEPTABLE',
  description: 'Returned when a rubric does not hold together; everything that is wrong is said at once.',
  zh: '评分标准不符合要求：{zh}',
  en: 'The rubric does not hold together. {en}',
})
export class RubricNotAcceptable extends Refusal<Said & { findings: readonly RubricFinding[] }> {
  @Field(() => [RubricFinding], { description: 'Everything that is wrong; at most 200.' })
  findings: RubricFinding[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ASSESSMENT_EVIDENCE_CLOSED',
  description:
    'Returned when evidence is added after the scores were put together: what counts is what was there then.',
  zh: '评分已汇总或评估已结束，不能再补充佐证材料；确有遗漏的，请在复核中提出。',
  en: 'The scores are put together or the assessment is over, so that no more evidence is taken. Bring it forward in an appeal.',
})
export class AssessmentEvidenceClosed extends Refusal {}

/** The refusal of an action, in the domain's words. */
export function assessmentRefused(refusal: AssessmentRefusal | AssessorsMissing): object {
  const said = refusalSentence(refusal);
  switch (refusal.code) {
    case 'assessmentActionNotAllowed':
      return new AssessmentActionNotAllowed({ ...said, allowed: refusal.allowedAssessmentActions });
    case 'assessmentFactMissing':
      return new AssessmentFactMissing({ ...said, fact: refusal.assessmentFact });
    case 'assessmentScoresMissing':
      return new AssessmentFactMissing({ ...said, fact: 'allScoresIn' });
    case 'assessmentNoticeTooShort':
      return new AssessmentDayOutOfRange({ ...said, bound: refusal.earliest });
  }
}

/** The refusal of somebody who may not score. */
export function assessorRefused(refusal: AssessorRefusal): ConflictedAssessor {
  return new ConflictedAssessor({ ...refusalSentence(refusal), rule: enumName(refusal.code) });
}

/** The refusal of a sheet; undefined when nothing is wrong with it. */
export function scoresRefused(refusals: readonly RubricSheetRefusal[]): ScoresNotAcceptable | undefined {
  const [first] = refusals;
  if (!first) return undefined;
  const nodes = refusals.map(({ node }) => node).slice(0, 200);
  return new ScoresNotAcceptable({ ...refusalSentence(first), nodes, rule: enumName(first.code) });
}

/** The refusal of an organisation that may not be assessed. */
export function notEligible(reasons: readonly IneligibilityReason[]): NotEligible {
  const labels = reasons.map((reason) => INELIGIBILITY_REASON_LABELS[reason]);
  return new NotEligible({
    zh: `${labels.map(({ zh }) => zh).join('、')}。`,
    en: `${labels.map(({ en }) => en).join(', ')}.`,
    reasons,
  });
}

/** The refusal of a rubric. */
export function rubricRefused(refusals: readonly RubricRefusal[]): RubricNotAcceptable {
  const sentences = refusals.slice(0, 200).map((refusal) => ({ refusal, said: refusalSentence(refusal) }));
  const said = sentences[0]?.said ?? { zh: '', en: '' };
  const findings = sentences.map(({ refusal, said: { zh } }) =>
    Object.assign(new RubricFinding(), {
      rule: enumName(refusal.code),
      node: 'node' in refusal ? refusal.node : null,
      text: zh,
    }),
  );
  return new RubricNotAcceptable({ ...said, findings });
}
