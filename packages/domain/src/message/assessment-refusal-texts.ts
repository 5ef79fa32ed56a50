import type {
  AssessmentRefusal,
  AssessorRefusal,
  AssessorsMissing,
  PointsRefusal,
  RubricRefusal,
  RubricSheetRefusal,
} from '../assessment';
import type { RefusalTexts } from './refusal-types';

const ASK_FOR_ASSIGNMENT = {
  zh: '请由评估组织人员另行安排专家。',
  en: 'Ask whoever runs the assessment to assign another assessor.',
};

/** Texts for refusals of rubrics. Points are told in hundredths nowhere: whoever shows them gives them as points. @source decision record 0014 */
export const RUBRIC_REFUSAL_TEXTS: RefusalTexts<RubricRefusal> = {
  rubricEmpty: {
    problem: { zh: '评分标准没有指标。', en: 'The rubric has no node.' },
    fix: { zh: '至少列出一个一级指标。', en: 'Give at least one family.' },
  },
  rubricNodeTwice: {
    problem: { zh: '指标编号「{node}」重复。', en: 'Node “{node}” is there twice.' },
    fix: { zh: '每个指标的编号只用一次。', en: 'Give each node a code of its own.' },
  },
  rubricParentUnknown: {
    problem: {
      zh: '指标「{node}」的上级「{parent}」不存在。',
      en: 'Node “{node}” lies below “{parent}”, which is not there.',
    },
    fix: { zh: '补上上级指标，或改正上级编号。', en: 'Add the parent or correct its code.' },
  },
  rubricTooDeep: {
    problem: { zh: '指标「{node}」的层级过深。', en: 'Node “{node}” lies too deep.' },
    fix: { zh: '评分标准最多 {most} 级。', en: 'A rubric has {most} levels at most.' },
  },
  rubricMaximumNotPositive: {
    problem: { zh: '指标「{node}」的分值不对。', en: 'The points of node “{node}” do not fit.' },
    fix: { zh: '分值大于 0，最多两位小数。', en: 'More than 0, with two places at most.' },
  },
  rubricBonusBelowFamily: {
    problem: { zh: '指标「{node}」不能单独设为加分项。', en: 'Node “{node}” cannot be bonus on its own.' },
    fix: { zh: '加分项只设在一级指标上。', en: 'Only a whole family is bonus.' },
  },
  rubricChildrenDoNotSum: {
    problem: {
      zh: '指标「{node}」的下级分值之和与本级不符。',
      en: 'The children of “{node}” do not sum to it.',
    },
    fix: { zh: '调整下级分值，使其合计等于本级。', en: 'Make the children sum to their parent.' },
  },
  rubricFamiliesDoNotSum: {
    problem: { zh: '一级指标分值之和与总分不符。', en: 'The families do not sum to the total.' },
    fix: {
      zh: '调整一级指标或总分（加分项不计入）。',
      en: 'Adjust the families or the total, bonus left out.',
    },
  },
  rubricBandsNotDescending: {
    problem: {
      zh: '等级「{grade}」的分数线没有低于上一等级。',
      en: 'The band of “{grade}” does not lie below the better one.',
    },
    fix: { zh: '从高到低排列等级和分数线。', en: 'List grades and points from the top down.' },
  },
  rubricCapBelowTotal: {
    problem: { zh: '封顶分低于总分。', en: 'The cap lies below the total.' },
    fix: { zh: '封顶分不低于总分。', en: 'Let the cap be the total or more.' },
  },
  rubricAssessorsTooFew: {
    problem: { zh: '评审专家太少。', en: 'There are too few assessors.' },
    fix: { zh: '至少 {least} 位专家独立评分。', en: 'At least {least} score independently.' },
  },
};

/** Texts for refusals of assessments. @source decision record 0014 */
export const ASSESSMENT_REFUSAL_TEXTS: RefusalTexts<
  AssessmentRefusal | AssessorRefusal | AssessorsMissing | PointsRefusal | RubricSheetRefusal
> = {
  pointsUnreadable: {
    problem: { zh: '不是能识别的分数。', en: 'This is no number of points.' },
    fix: { zh: '只填数字，最多两位小数，如 12.5。', en: 'A number with two places at most, such as 12.5.' },
  },
  rubricScoreLeafUnknown: {
    problem: { zh: '评分标准没有指标「{node}」。', en: 'The rubric has no leaf “{node}”.' },
    fix: { zh: '刷新页面后按最新标准评分。', en: 'Reload and score by the rubric in force.' },
  },
  rubricScoreMissing: {
    problem: { zh: '指标「{node}」还没有评分。', en: 'Leaf “{node}” has no score yet.' },
    fix: { zh: '逐项评分后再提交，不得分的填 0。', en: 'Score every leaf, with 0 where nothing is earned.' },
  },
  rubricScoreOutOfRange: {
    problem: { zh: '指标「{node}」的评分超出范围。', en: 'The score of leaf “{node}” is out of range.' },
    fix: { zh: '在 0 与该项满分之间评分。', en: 'Score between 0 and the maximum of the leaf.' },
  },
  assessmentScoresMissing: {
    problem: { zh: '已提交评分的专家只有 {present} 位。', en: 'Only {present} assessors have submitted.' },
    fix: { zh: '至少需要 {least} 位专家提交评分。', en: 'At least {least} must submit.' },
  },
  assessmentActionNotAllowed: {
    problem: {
      zh: '评估目前「{assessmentState}」，不能「{assessmentAction}」。',
      en: 'The assessment is at “{assessmentState}”; “{assessmentAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedAssessmentActions}。', en: 'Possible now: {allowedAssessmentActions}.' },
  },
  assessmentFactMissing: {
    problem: {
      zh: '「{assessmentAction}」缺少{assessmentFact}。',
      en: '“{assessmentAction}” needs {assessmentFact}.',
    },
    fix: { zh: '补齐{assessmentFact}后再提交。', en: 'Provide {assessmentFact} and submit again.' },
  },
  assessmentNoticeTooShort: {
    problem: {
      zh: '公示不满 {noticeDays} 日。',
      en: 'The notice has not been public for {noticeDays} days.',
    },
    fix: { zh: '{earliest} 起可以公告。', en: 'Publish on {earliest} at the earliest.' },
  },
  ratingAssessorNotAssigned: {
    problem: { zh: '您不是本次评估的评审专家。', en: 'You are no assessor of this assessment.' },
    fix: ASK_FOR_ASSIGNMENT,
  },
  ratingAssessorConflictNotDeclared: {
    problem: { zh: '您还没有作出利害关系声明。', en: 'You have not declared your interests yet.' },
    fix: { zh: '先作出声明，再评分。', en: 'Declare them first, then score.' },
  },
  ratingAssessorConflicted: {
    problem: {
      zh: '您声明了利害关系（{conflict}），应当回避。',
      en: 'You declared an interest ({conflict}) and step aside.',
    },
    fix: ASK_FOR_ASSIGNMENT,
  },
  ratingAssessorScoresSubmitted: {
    problem: { zh: '您的评分已经提交，不能再改。', en: 'Your scores are in and not changed any more.' },
    fix: { zh: '如有错误，请在委员会审定时说明。', en: 'Tell the committee if something is wrong.' },
  },
  ratingAssessorScoringClosed: {
    problem: { zh: '现在不是评分的时候。', en: 'Scores are not taken now.' },
    fix: {
      zh: '材料审查、实地考察和初评期间可以评分。',
      en: 'Score from the document review to the preliminary score.',
    },
  },
};
