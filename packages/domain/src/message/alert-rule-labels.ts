import { ALERT_LEVELS, WATCHED_INDICATOR_CODES } from '../alert';
import { INDICATOR_DEFINITIONS } from '../indicator';
import type { BilingualText } from '../shared';
import {
  ALERT_GRAIN_LABELS,
  ALERT_LEVEL_LABELS,
  ALERT_PLACE_LEVEL_LABELS,
  WATCHED_LEDGER_LABELS,
} from './alert-labels';

/** What an indicator is called, by its latest definition. @throws when the catalogue does not have it. @source domain.md 4.0 rule 8 */
export function indicatorName(code: string): BilingualText {
  const name = INDICATOR_DEFINITIONS.findLast((definition) => definition.code === code)?.name;
  if (!name) throw new Error(`No indicator of the code ${code}`);
  return name;
}

const PERIODS: BilingualText = { zh: '按月还是按季度', en: 'Judged by' };
const PLACES: BilingualText = { zh: '对哪一级辖区预警', en: 'For places of' };

/** Labels of the groups of the rules of alerts. @source decision record 0187 */
export const ALERT_GROUP_LABELS: Readonly<Record<string, BilingualText>> = {
  shares: { zh: '比率的研判', en: 'How shares are judged' },
  ...Object.fromEntries(WATCHED_INDICATOR_CODES.map((code) => [code, indicatorName(code)])),
  usualVariation: { zh: '超出常年波动', en: 'Beyond usual variation' },
  expiring: { zh: '到期提醒', en: 'Expires or has expired' },
  missingData: { zh: '数据缺报', en: 'Records missing' },
};

function levels(group: string, named: (level: BilingualText) => BilingualText): [string, BilingualText][] {
  return ALERT_LEVELS.map((level) => [`${group}.${level}`, named(ALERT_LEVEL_LABELS[level])]);
}

/** Labels of the fields of the rules of alerts. @source decision record 0187 */
export const ALERT_FIELD_LABELS: Readonly<Record<string, BilingualText>> = Object.fromEntries([
  ['shares.leastDenominator', { zh: '分母至少（不足的不预警）', en: 'Denominator of at least' }],
  ...WATCHED_INDICATOR_CODES.flatMap((code): [string, BilingualText][] => [
    ...levels(code, ({ zh, en }) => ({ zh: `${zh}线`, en: `${en} at` })),
    [`${code}.grains`, PERIODS],
    [`${code}.places`, PLACES],
  ]),
  ['usualVariation.indicators', { zh: '关注哪些指标', en: 'Indicators' }],
  ['usualVariation.places', PLACES],
  ...levels('expiring', ({ zh, en }) => ({ zh: `${zh}：剩余不超过`, en: `${en} within` })),
  ['expiring.places', PLACES],
  ...levels('missingData', ({ zh, en }) => ({ zh: `${zh}：连续缺报`, en: `${en} after` })),
  ['missingData.ledgers', { zh: '关注哪些台账', en: 'Ledgers' }],
  ['missingData.places', PLACES],
]);

const CHOICES: Readonly<Record<string, BilingualText>> = {
  ...ALERT_GRAIN_LABELS,
  ...ALERT_PLACE_LEVEL_LABELS,
};

/** Labels of what may be chosen in the rules of alerts, by group. @source decision record 0187 */
export const ALERT_CHOICE_LABELS: Readonly<Record<string, Readonly<Record<string, BilingualText>>>> = {
  ...Object.fromEntries(WATCHED_INDICATOR_CODES.map((code) => [code, CHOICES])),
  usualVariation: {
    ...Object.fromEntries(INDICATOR_DEFINITIONS.map(({ code, name }) => [code, name])),
    ...ALERT_PLACE_LEVEL_LABELS,
  },
  expiring: ALERT_PLACE_LEVEL_LABELS,
  missingData: { ...WATCHED_LEDGER_LABELS, ...ALERT_PLACE_LEVEL_LABELS },
};
