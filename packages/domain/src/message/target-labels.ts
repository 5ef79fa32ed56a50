import type { TargetStanding } from '../yearly-target';
import type { Labels } from './labels';

/** Labels of how a figure stands to its target of the year. @source domain.md 5.1 */
export const TARGET_STANDING_LABELS: Labels<TargetStanding> = {
  reached: { zh: '已达到目标', en: 'Reached' },
  ahead: { zh: '快于序时进度', en: 'Ahead of the year' },
  onCourse: { zh: '与序时进度持平', en: 'On course' },
  behind: { zh: '慢于序时进度', en: 'Behind the year' },
  notReached: { zh: '未达到目标', en: 'Not reached' },
};
