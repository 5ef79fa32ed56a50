import {
  buildsUp,
  dateInShanghai,
  elapsedShareOfYear,
  hasTargets,
  type IndicatorDefinition,
  isoDate,
  type Period,
  periodBounds,
  targetProgress,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { readDistrictDivision } from '../divisions';
import { rulesBegunWithin } from '../rule-sets';
import type { IndicatorTargetType, Targets } from './comparison.type';

/**
 * Reads the targets of the year in which a period ends. What builds up over the year is measured for the year alone, and what is
 * counted is measured for the whole district alone: a place below it has no part of the target.
 */
export async function readTargets(
  context: RequestContext,
  { districtId, period }: { readonly districtId: string; readonly period: Period },
): Promise<Targets> {
  const today = dateInShanghai(context.clock.now().getTime());
  const { to } = periodBounds(period);
  const year = Number(to.slice(0, 4));
  const [from, last] = [isoDate(`${String(year)}-01-01`), isoDate(`${String(year)}-12-31`)];
  const set = await rulesBegunWithin(context.reads, 'yearlyTarget', {
    ...{ districtId, from, to: today < last ? today : last },
  });
  if (!set) return () => null;
  const district = await readDistrictDivision(context.reads, districtId);
  const passed = elapsedShareOfYear(year, to < today ? to : today);
  return (definition, divisionId, value) => {
    const { code } = definition;
    const target = hasTargets(code) ? set.rules[code] : undefined;
    if (target === undefined || !isMeasured(definition, period, divisionId === district)) return null;
    const elapsed = buildsUp(code) ? passed : null;
    return {
      ...{ year, source: set.source, value: String(target) },
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
): Pick<IndicatorTargetType, 'completion' | 'standing'> {
  const progress = value === null ? null : targetProgress(Number(value), target, elapsed);
  return {
    completion: progress && rounded(progress.completion),
    standing: progress && progress.standing,
  };
}

function rounded(share: number): string {
  return share.toFixed(4);
}
