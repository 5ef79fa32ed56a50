import {
  ALERT_GRAINS,
  ALERT_LEVELS,
  ALERT_PLACE_LEVELS,
  type AlertBounds,
  type AlertRules,
  type ThresholdRule,
  type ThresholdScale,
  VARIATION_INDICATORS,
  WATCHED_INDICATOR_CODES,
  WATCHED_INDICATORS,
  type WatchedIndicatorCode,
  WATCHED_LEDGERS,
} from '../alert';
import type { RuleSetDefinition } from './rule-set-definition';
import { choicesOfRule, countOfRule, type RuleField, type RuleUnit, type RuleValues } from './rule-value';

const EXPIRING = { red: 7, yellow: 15, blue: 30 } as const;
/** Of fewer, one case more or less moves a share by more than ten percentage points. */
const LEAST_DENOMINATOR = 10;

const MISSING = { red: 3, yellow: 2, blue: 1 } as const;

const MOST: Readonly<Record<ThresholdScale, number>> = { percent: 100, perMille: 1000, organisation: 100 };

function bounds(group: string, unit: RuleUnit, range: readonly [least: number, most: number]): RuleField[] {
  const [least, most] = range;
  return ALERT_LEVELS.map((level) => ({ kind: 'count', path: `${group}.${level}`, unit, least, most }));
}

function choices(path: string, options: readonly string[]): RuleField {
  return { kind: 'choices', path, options, fewest: 0 };
}

/** Rules of alerts (预警): thresholds by indicator, and by when things expire and ledgers are late. @source domain.md 5.1 item 5; decision record 0187 */
export const ALERT_RULE_SET: RuleSetDefinition<AlertRules> = {
  fields: [
    { kind: 'count', path: 'shares.leastDenominator', unit: 'item', least: 1, most: 1000 },
    ...WATCHED_INDICATOR_CODES.flatMap((code) => [
      ...bounds(code, WATCHED_INDICATORS[code].scale, [0, MOST[WATCHED_INDICATORS[code].scale]]),
      choices(`${code}.grains`, ALERT_GRAINS),
      choices(`${code}.places`, ALERT_PLACE_LEVELS),
    ]),
    choices('usualVariation.indicators', VARIATION_INDICATORS),
    choices('usualVariation.places', ALERT_PLACE_LEVELS),
    ...bounds('expiring', 'day', [0, 365]),
    choices('expiring.places', ALERT_PLACE_LEVELS),
    ...bounds('missingData', 'month', [1, 24]),
    choices('missingData.ledgers', WATCHED_LEDGERS),
    choices('missingData.places', ALERT_PLACE_LEVELS),
  ],
  shipped: {
    values: {
      'shares.leastDenominator': LEAST_DENOMINATOR,
      ...Object.fromEntries(
        WATCHED_INDICATOR_CODES.flatMap((code) => {
          const { scale: _, ...rule } = WATCHED_INDICATORS[code];
          return Object.entries(rule).map(([name, value]) => [`${code}.${name}`, value]);
        }),
      ),
      'usualVariation.indicators': VARIATION_INDICATORS,
      'usualVariation.places': ['district', 'subdistrict'],
      ...prefixed('expiring', EXPIRING),
      'expiring.places': ['district', 'subdistrict'],
      ...prefixed('missingData', MISSING),
      'missingData.ledgers': WATCHED_LEDGERS,
      'missingData.places': ['district', 'subdistrict'],
    },
    source: { zh: '系统默认，由区里确定', en: 'Proposed by the product, to be set by the district' },
  },
  toRules: (values) => ({
    leastDenominator: countOfRule(values, 'shares.leastDenominator'),
    thresholds: Object.fromEntries(
      WATCHED_INDICATOR_CODES.map((code) => [code, thresholdRuleOf(values, code)]),
    ) as Record<WatchedIndicatorCode, ThresholdRule>,
    usualVariation: {
      indicators: choicesOfRule(values, 'usualVariation.indicators', VARIATION_INDICATORS),
      places: choicesOfRule(values, 'usualVariation.places', ALERT_PLACE_LEVELS),
    },
    expiring: {
      ...boundsOf(values, 'expiring'),
      places: choicesOfRule(values, 'expiring.places', ALERT_PLACE_LEVELS),
    },
    missingData: {
      ...boundsOf(values, 'missingData'),
      ledgers: choicesOfRule(values, 'missingData.ledgers', WATCHED_LEDGERS),
      places: choicesOfRule(values, 'missingData.places', ALERT_PLACE_LEVELS),
    },
  }),
  contradictions,
};

function thresholdRuleOf(values: RuleValues, code: WatchedIndicatorCode): ThresholdRule {
  return {
    ...boundsOf(values, code),
    grains: choicesOfRule(values, `${code}.grains`, ALERT_GRAINS),
    places: choicesOfRule(values, `${code}.places`, ALERT_PLACE_LEVELS),
  };
}

function boundsOf(values: RuleValues, group: string): AlertBounds {
  const bound = (level: string): number => countOfRule(values, `${group}.${level}`);
  return { red: bound('red'), yellow: bound('yellow'), blue: bound('blue') };
}

/** A graver level that lies no further out than a milder one would never be reached, or hide it. */
function contradictions(values: RuleValues): readonly string[] {
  const groups = [...WATCHED_INDICATOR_CODES, 'expiring', 'missingData'];
  return groups.flatMap((group) => {
    const { red, yellow, blue } = boundsOf(values, group);
    const shipped = boundsOf(ALERT_RULE_SET.shipped.values, group);
    const sign = Math.sign(shipped.red - shipped.blue);
    const isOrdered = Math.sign(red - yellow) === sign && Math.sign(yellow - blue) === sign;
    return isOrdered ? [] : ALERT_LEVELS.map((level) => `${group}.${level}`);
  });
}

function prefixed(group: string, values: Readonly<Record<string, number>>): RuleValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${group}.${name}`, value]));
}
