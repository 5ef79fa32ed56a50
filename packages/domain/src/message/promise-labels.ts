import type { PromiseKind, PromiseStanding, PromiseUnit } from '../funding';
import type { Labels } from './labels';

/** Labels of promised numbers. @source requirements.md O1 */
export const PROMISE_KIND_LABELS: Labels<PromiseKind> = {
  organisationsIncubated: { zh: '孵化社会组织', en: 'Organisations incubated' },
  organisationsGraduated: { zh: '出壳社会组织', en: 'Organisations graduated' },
  organisationsFiled: { zh: '新增备案或登记社会组织', en: 'Organisations newly filed or registered' },
  trainingSessions: { zh: '培训场次', en: 'Training sessions' },
  trainingVisits: { zh: '培训人次', en: 'Training attendances' },
  mentoringHours: { zh: '督导时长', en: 'Hours of mentoring' },
  activitiesHeld: { zh: '活动场次', en: 'Activities held' },
  uniqueBeneficiaries: { zh: '受益人数', en: 'Unique beneficiaries' },
  beneficiaryVisits: { zh: '受益人次', en: 'Beneficiary visits' },
  reportsSubmitted: { zh: '提交报告', en: 'Reports submitted' },
};

/** Labels of units of promised numbers. @source requirements.md O1 */
export const PROMISE_UNIT_LABELS: Labels<PromiseUnit> = {
  organisations: { zh: '个', en: 'organisations' },
  sessions: { zh: '场', en: 'sessions' },
  visits: { zh: '人次', en: 'visits' },
  hours: { zh: '小时', en: 'hours' },
  persons: { zh: '人', en: 'people' },
  papers: { zh: '份', en: 'papers' },
};

/** Labels of how a promise stands. @source requirements.md O1 */
export const PROMISE_STANDING_LABELS: Labels<PromiseStanding> = {
  kept: { zh: '已完成', en: 'Kept' },
  onTrack: { zh: '按进度', en: 'On track' },
  behind: { zh: '落后于进度', en: 'Behind' },
  unproven: { zh: '尚无佐证', en: 'Nothing shown yet' },
};
