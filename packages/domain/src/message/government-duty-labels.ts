import type { DutyStanding, GovernmentDuty } from '../government-duty';
import type { Labels } from './labels';

/** Labels of the five duties of government. @source requirements.md D5 */
export const GOVERNMENT_DUTY_LABELS: Labels<GovernmentDuty> = {
  guidance: { zh: '指导', en: 'Guidance' },
  socialWorkerTraining: { zh: '社工培养', en: 'Training of social workers' },
  organisationCultivation: { zh: '组织培育与监管', en: 'Raising and supervising organisations' },
  incentive: { zh: '激励', en: 'Incentives' },
  mechanismInnovation: { zh: '机制创新', en: 'Innovation of mechanisms' },
};

/** Labels of how a period of a duty stands. @source domain.md 4.3 W05c */
export const DUTY_STANDING_LABELS: Labels<DutyStanding> = {
  done: { zh: '已履行', en: 'Done' },
  open: { zh: '期内待履行', en: 'Still open' },
  vacant: { zh: '缺位', en: 'Vacant' },
};
