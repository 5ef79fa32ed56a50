import {
  buildsUp,
  type DecimalText,
  decimalText,
  elapsedShareOfYear,
  type FigureTarget,
  hasTargets,
  type IndicatorDefinition,
  isoDate,
  type IsoDate,
  type Period,
  periodBounds,
  targetProgress,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { readDistrictDivision } from '../divisions';
import { rulesBegunWithin } from '../rule-sets';

/** Of which district and year targets are read. */
export interface TargetsAsked {
  readonly districtId: string;
  /** The year is that in which it ends. */
  readonly period: Period;
  readonly today: IsoDate;
}

/** The target of a figure, by its definition, its place and its value; null where none is set. */
export type Targets = (
  definition: IndicatorDefinition,
  divisionId: string,
  value: string | null,
) => FigureTarget | null;

/**
 * Reads the targets of the year in which a period ends. What builds up over the year is measured for the year alone, and what is
 * counted is measured for the whole district alone: a place below it has no part of the target.
 */
export async function readTargets(
  reads: Reads,
  { districtId, period, today }: TargetsAsked,
): Promise<Targets> {
  const { to } = periodBounds(period);
  const year = Number(to.slice(0, 4));
  const [from, last] = [isoDate(`${String(year)}-01-01`), isoDate(`${String(year)}-12-31`)];
  const set = await rulesBegunWithin(reads, 'yearlyTarget', {
    ...{ districtId, from, to: today < last ? today : last },
  });
  if (!set) return () => null;
  const district = await readDistrictDivision(reads, districtId);
  const passed = elapsedShareOfYear(year, to < today ? to : today);
  return (definition, divisionId, value) => {
    const { code } = definition;
    const target = hasTargets(code) ? set.rules[code] : undefined;
    if (target === undefined || !isMeasured(definition, period, divisionId === district)) return null;
    const elapsed = buildsUp(code) ? passed : null;
    return {
      ...{ year, source: set.source, value: decimalText(String(target)) },
      elapsed: elapsed === null ? null : rounded(elapsed),
      ...progressOf(value, target, elapsed),
    };
  };
}

/** Whether a figure of a period and a place is measured against the target of the district and the year. */
function isMeasured({ code, measure }: IndicatorDefinition, { kind }: Period, isDistrict: boolean): boolean {
  return (!buildsUp(code) || kind === 'year') && (measure !== 'count' || isDistrict);
}

function progressOf(
  value: string | null,
  target: number,
  elapsed: number | null,
): Pick<FigureTarget, 'completion' | 'standing'> {
  const progress = value === null ? null : targetProgress(Number(value), target, elapsed);
  return {
    completion: progress && rounded(progress.completion),
    standing: progress && progress.standing,
  };
}

function rounded(share: number): DecimalText {
  return decimalText(share.toFixed(4));
}
