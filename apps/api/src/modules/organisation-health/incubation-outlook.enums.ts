import type { FunnelStep } from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const FunnelStepEnum = domainEnum<FunnelStep>({
  name: 'FunnelStep',
  description: 'A step of the incubation funnel (漏斗环节).',
  values: {
    application: 'Application (申请).',
    interview: 'Interview (面试).',
    publicNotice: 'Public notice (公示).',
    intake: 'Intake (入壳).',
    midtermReview: 'Mid-term review passed (中期评估).',
    graduation: 'Graduation (出壳).',
    closure: 'End of follow-up (跟踪结束).',
  },
});

/** Whether a survival curve can be drawn. */
export type SurvivalStatus = 'drawn' | 'tooFew' | 'noData';

export const SurvivalStatusEnum = domainEnum<SurvivalStatus>({
  name: 'SurvivalStatus',
  description: 'Whether a survival curve can be drawn.',
  values: {
    drawn: 'At least five were under observation.',
    tooFew: 'Fewer than five: not rated (不作评价).',
    noData: 'None has graduated yet (无数据).',
  },
});
