import type { AppealRefusal, AppealReviewerRefusal, ReviewedScoreRefusal } from '../assessment';
import type { RefusalTexts } from './refusal-types';

/** Refusals of a review that no other rule has. */
type AppealScoreRefusal = Extract<
  ReviewedScoreRefusal,
  { readonly code: 'appealLeafNotDisputed' | 'appealScoreUnchanged' }
>;

/** Texts for refusals of appeals and their reviews. @source decision record 0014 */
export const APPEAL_REFUSAL_TEXTS: RefusalTexts<AppealRefusal | AppealReviewerRefusal | AppealScoreRefusal> =
  {
    appealActionNotAllowed: {
      problem: {
        zh: '复核申请目前「{appealState}」，不能「{appealAction}」。',
        en: 'The appeal is at “{appealState}”; “{appealAction}” is not possible now.',
      },
      fix: { zh: '现在可以：{allowedAppealActions}。', en: 'Possible now: {allowedAppealActions}.' },
    },
    appealFactMissing: {
      problem: { zh: '「{appealAction}」缺少{appealFact}。', en: '“{appealAction}” needs {appealFact}.' },
      fix: { zh: '补齐{appealFact}后再提交。', en: 'Provide {appealFact} and submit again.' },
    },
    appealTooLate: {
      problem: {
        zh: '复核申请期已于{latestOn}届满，不能受理。',
        en: 'The time for an appeal ended on {latestOn}; it cannot be accepted.',
      },
      fix: {
        zh: '按逾期作出不予受理决定，并告知理由。',
        en: 'Refuse it as out of time and give the reason.',
      },
    },
    appealInTime: {
      problem: {
        zh: '该申请在{latestOn}届满之前收到，没有逾期。',
        en: 'It was received before the time ended on {latestOn}.',
      },
      fix: {
        zh: '予以受理；没有依据的，经复核后驳回。',
        en: 'Accept it; reject it after review if baseless.',
      },
    },
    appealOpinionsDivided: {
      problem: { zh: '没有一种意见过半数，不能作出决定。', en: 'No opinion has more than half.' },
      fix: { zh: '增派复核人，再行表决。', en: 'Assign another reviewer and vote again.' },
    },
    appealMajorityOtherwise: {
      problem: {
        zh: '过半数复核人的意见是「{majorityOpinion}」。',
        en: 'Most reviewers hold: “{majorityOpinion}”.',
      },
      fix: { zh: '按过半数意见作出决定。', en: 'Decide as most of them hold.' },
    },
    appealReviewerScored: {
      problem: { zh: '此人是本次评估的评审专家。', en: 'This is an assessor of the assessment.' },
      fix: { zh: '请另选没有参加本次评分的人员复核。', en: 'Choose somebody who did not score it.' },
    },
    appealReviewClosed: {
      problem: { zh: '该申请不在复核之中。', en: 'The appeal is not under review.' },
      fix: { zh: '刷新页面，查看申请的进展。', en: 'Reload to see how it stands.' },
    },
    appealOpinionGiven: {
      problem: { zh: '您的声明或意见已经提交，不能再改。', en: 'Your statement or opinion is in.' },
      fix: { zh: '如有错误，请告知组织复核的人员。', en: 'Tell whoever runs the review.' },
    },
    appealLeafNotDisputed: {
      problem: { zh: '申请没有对指标「{node}」提出异议。', en: 'The appeal does not dispute leaf “{node}”.' },
      fix: { zh: '只对有异议的指标重新打分。', en: 'Give points on disputed leaves only.' },
    },
    appealScoreUnchanged: {
      problem: {
        zh: '重新打分后，得分和等级与原结果相同。',
        en: 'Points and grade come out as they were.',
      },
      fix: { zh: '核对分数；确无变化的，决定维持原结果。', en: 'Check the points, or let the result stand.' },
    },
  };
