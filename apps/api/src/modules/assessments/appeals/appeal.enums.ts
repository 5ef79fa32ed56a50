import type { AppealAction, AppealOpinion, AppealState, SubmissionMeans } from '@weizhi/domain';
import { domainEnum } from '../../../platform/graphql/domain-enum';

/** By which means an appeal came to staff, who record it on the organisation's behalf. */
export type AppealMeans = Exclude<SubmissionMeans, 'link'>;

export const AppealMeansEnum = domainEnum<AppealMeans>({
  name: 'AppealMeans',
  description: 'By which means an appeal came to those who record it (代录).',
  values: {
    inPerson: 'Handed over (当面递交).',
    chat: 'By chat or text message (微信或短信).',
    email: 'By e-mail (电子邮件).',
    post: 'By post (邮寄).',
  },
});

export const AppealStateEnum = domainEnum<AppealState>({
  name: 'AppealState',
  description: 'State of an appeal (复核申请).',
  values: {
    received: 'Received, to be accepted or refused (待审查受理).',
    accepted: 'Accepted and under review (复核中).',
    outOfTime: 'Refused as out of time (逾期不予受理).',
    upheld: 'Reviewed: the result stands (维持原结果).',
    changed: 'Reviewed: the result is changed (变更原结果).',
    rejected: 'Reviewed: the appeal has no ground (驳回申请).',
    withdrawn: 'Taken back by the organisation (撤回).',
  },
});

export const AppealActionEnum = domainEnum<AppealAction>({
  name: 'AppealAction',
  description: 'What can be done with an appeal.',
  values: {
    acceptAppeal: 'Accept it for review.',
    refuseLateAppeal: 'Refuse it as out of time; needs `reason`.',
    upholdResult: 'Decide that the result stands; needs opinions, `reason` and `minutes`.',
    changeResult: 'Change the result; needs opinions, `reason`, `minutes` and `scores`.',
    rejectAppeal: 'Reject it as baseless; needs opinions, `reason` and `minutes`.',
    withdrawAppeal: 'Record that the organisation takes it back; needs `reason`.',
  },
});

export const AppealOpinionEnum = domainEnum<AppealOpinion>({
  name: 'AppealOpinion',
  description: 'What a reviewer holds an appeal to come to (复核意见).',
  values: {
    uphold: 'The result stands (维持).',
    change: 'The result changes (变更).',
    reject: 'The appeal has no ground (驳回).',
  },
});
