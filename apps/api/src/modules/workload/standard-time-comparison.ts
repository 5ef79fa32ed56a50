import {
  comparedSources,
  compareStandardTimes,
  dateInShanghai,
  formatPeriod,
  parsePeriod,
  type Period,
  periodBounds,
  STANDARD_TIME_COMPARISON_RULE,
  type StandardTimeComparison,
  WORKLOAD_SOURCES,
  type WorkloadSource,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { thrown } from '../../platform/errors/thrown';
import { readRollupStanding } from '../../platform/rollups';
import { rulesInForce } from '../rule-sets';
import { TASK_ROLLUP } from '../tasks';
import { type DistrictSample, lastSampledQuarter, readDistrictSample, sampledShares } from '../time-use';
import { ComparedStandardTime, StandardTimeComparisonType } from './standard-time-comparison.type';
import { readCells } from './workload-cells.reads';

const SHARE_PLACES = 4;

/** A district with the division that it is of, by internal ids. */
export interface DistrictRoot {
  readonly districtId: string;
  readonly root: string;
}

/**
 * The standard times of a district held against what was sampled in a period, the last sampled quarter unless one is named;
 * null where nothing was sampled yet.
 * @throws BAD_USER_INPUT for anything but a quarter or a year, which figures of persons are told for
 */
export async function standardTimeComparisonOf(
  { reads, clock }: RequestContext,
  { districtId, root }: DistrictRoot,
  key: string | null,
): Promise<StandardTimeComparisonType | null> {
  const today = dateInShanghai(clock.now().getTime());
  const period = key === null ? await lastSampledQuarter(reads, districtId, today) : periodOf(key);
  if (!period) return null;
  const sample = await readDistrictSample(reads, { districtId, period, today });
  const minutes = await rulesInForce(reads, 'standardTime', { districtId, day: today });
  const tasks = await countTasks(reads, { districtId, root }, period);
  const { isCurrent } = await readRollupStanding(reads, { districtId, source: TASK_ROLLUP.code });
  const sampled = isCurrent && sampledShares(sample, comparedSources(tasks, STANDARD_TIME_COMPARISON_RULE));
  const compared = sampled
    ? compareStandardTimes({ tasks, minutes, sampled }, STANDARD_TIME_COMPARISON_RULE)
    : [];
  return Object.assign(new StandardTimeComparisonType(), {
    period: formatPeriod(period),
    ...sizeOf(sample),
    sources: compared.map(toCompared),
  });
}

function periodOf(key: string): Period {
  const period = parsePeriod(key);
  if (!period.ok || (period.value.kind !== 'quarter' && period.value.kind !== 'year'))
    throw thrown('BAD_USER_INPUT', { argument: 'period' });
  return period.value;
}

async function countTasks(
  reads: Reads,
  { districtId, root }: DistrictRoot,
  period: Period,
): Promise<Readonly<Record<WorkloadSource, number>>> {
  const cells = await readCells(reads, {
    ...{ districtId, divisionIds: [root], spans: [periodBounds(period)] },
    ...{ source: TASK_ROLLUP.code, dimension: 'workloadSource', measures: ['tasks'] },
  });
  const counts = new Map(cells.map(({ member, amount }) => [member, amount]));
  return Object.fromEntries(WORKLOAD_SOURCES.map((source) => [source, counts.get(source) ?? 0])) as Record<
    WorkloadSource,
    number
  >;
}

function sizeOf({ units, drawn, hidden }: DistrictSample) {
  return {
    participantWeeks: hidden ? 0 : units.reduce((sum, { participants }) => sum + participants, 0),
    sampledWeeks: hidden ? 0 : units.length,
    drawnWeeks: drawn,
  };
}

function toCompared({ sampled, standardShare, ...row }: StandardTimeComparison): ComparedStandardTime {
  const text = (share: number | undefined): string | null => share?.toFixed(SHARE_PLACES) ?? null;
  return Object.assign(new ComparedStandardTime(), {
    ...row,
    standardShare: text(standardShare ?? undefined),
    sampledShare: text(sampled?.share),
    low: text(sampled?.interval?.low),
    high: text(sampled?.interval?.high),
  });
}
