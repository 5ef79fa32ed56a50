import type { BurdenReportAction, BurdenReportState, BurdenRuling, BurdenSubject } from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const BurdenSubjectEnum = domainEnum<BurdenSubject>({
  name: 'BurdenSubject',
  description: 'What a burden report is about.',
  values: {
    task: 'A task (交办任务).',
    form: 'A form or ledger (报表台账).',
    system: 'A platform or work group (平台或工作群).',
    inspection: 'An inspection (检查考核).',
    plaque: 'A plaque (挂牌).',
    meeting: 'A meeting or training (会议培训).',
    certificate: 'A certificate (证明盖章).',
    other: 'Something else (其他).',
  },
});

export const BurdenReportStateEnum = domainEnum<BurdenReportState>({
  name: 'BurdenReportState',
  description: 'Where a burden report stands.',
  values: {
    filed: 'To be ruled on (待认定).',
    upheld: 'Upheld (认定属实).',
    dismissed: 'Not upheld (不予认定).',
    withdrawn: 'Withdrawn by whoever filed it (已撤回).',
  },
});

export const BurdenReportActionEnum = domainEnum<BurdenReportAction>({
  name: 'BurdenReportAction',
  description: 'What can be done with a burden report.',
  values: {
    upholdReport: 'Uphold it (认定属实).',
    dismissReport: 'Do not uphold it (不予认定).',
    withdrawReport: 'Withdraw it (撤回).',
  },
});

export const BurdenRulingEnum = domainEnum<BurdenRuling>({
  name: 'BurdenRuling',
  description: 'What became of pooled burden reports.',
  values: {
    filed: 'Not ruled on when the quarter was settled (尚未认定).',
    upheld: 'Upheld (认定属实).',
    dismissed: 'Not upheld (不予认定).',
  },
});
