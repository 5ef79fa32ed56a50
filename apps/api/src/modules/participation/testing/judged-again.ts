import {
  type DecimalText,
  decimalText,
  indicatorChange,
  type IndicatorDefinition,
  INDICATOR_DEFINITIONS,
  type IsoDate,
  parsePeriod,
  type Period,
  periodBounds,
  formatPeriod,
  usualVariation,
  type VariationFigure,
  variationPeriods,
  versionOn,
} from '@weizhi/domain';
import { enumName } from '../../../platform/graphql/domain-enum';
import type { Compared, Judged } from './asked-channels';
import type { Told } from './told-figures';

/** The figure of a code at the place of a row in a period, as it is told; undefined where none is. */
export type ToldOf = (period: string) => Told | undefined;

/** The verdict on the change of a row with its limits, worked out from told figures and nothing else. */
export function judgedAgain({ current }: Compared, toldOf: ToldOf, today: IsoDate): Judged {
  const definition = definitionOf(current);
  const { past, present, incomplete } = variationPeriods(periodOf(current), {
    ...definition,
    lastDay: today,
  });
  const standing = (period: Period): VariationFigure => {
    const { value = null, numerator = null, coverage = null } = toldOf(formatPeriod(period)) ?? {};
    return {
      ...{ value: decimalOf(value), coverage, comparable: true },
      counted: definition.measure === 'statistic' ? null : decimalOf(numerator),
      version: versionOn(INDICATOR_DEFINITIONS, definition.code, periodBounds(period).to),
    };
  };
  const variation = usualVariation({
    ...{ past: past.map(standing), present: present.map(standing), incomplete },
    decimalPlaces: definition.decimalPlaces,
    most: definition.measure === 'rate' && definition.unit === 'share' ? decimalText('1') : null,
  });
  const limits = variation.verdict === 'notComparable' ? NO_LIMITS : variation.limits;
  return {
    verdict: enumName(variation.verdict),
    side: variation.verdict === 'beyondUsual' ? enumName(variation.side) : null,
    reason: variation.verdict === 'notComparable' ? enumName(variation.reason) : null,
    ...{ low: limits.low, mean: limits.mean, high: limits.high, periods: limits.periods },
  };
}

const NO_LIMITS = { low: null, mean: null, high: null, periods: null };

/** What a row says of it, without the values. */
export function judgedOf({ variation }: Compared): Judged | null {
  if (!variation) return null;
  const { verdict, side, reason, low, mean, high, periods } = variation;
  return { verdict, side, reason, low, mean, high, periods };
}

/** The change of a row, worked out from its two values; null where none is stated. */
export function changedAgain({ current, base }: Compared): string | null {
  const change = indicatorChange({
    ...{ definition: definitionOf(current), verdict: { comparable: true } },
    ...{ current: decimalOf(current.value), base: decimalOf(base?.value ?? null) },
  });
  return change.kind === 'perCent' || change.kind === 'percentagePoints' ? change.change : null;
}

function definitionOf({ definition: { code } }: Told): IndicatorDefinition {
  const definition = INDICATOR_DEFINITIONS.find((each) => each.code === code);
  if (!definition) throw new Error(`Not in the catalogue: ${code}`);
  return definition;
}

function periodOf({ period: { key } }: Told): Period {
  const period = parsePeriod(key);
  if (!period.ok) throw new Error(`No period: ${key}`);
  return period.value;
}

function decimalOf(text: string | null): DecimalText | null {
  return text === null ? null : decimalText(text);
}
