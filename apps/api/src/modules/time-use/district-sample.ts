import {
  BOOTSTRAP_RULE,
  bootstrapSamples,
  type IsoDate,
  type Period,
  periodBounds,
  quarterPeriod,
  type SampledShare,
  sampledFigure,
  type WorkloadSource,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { rulesInForce } from '../rule-sets';
import { hiddenDivisions } from './hidden-weeks';
import { type ClosedWeek, readClosedWeeks, readDistrictRoot } from './sampled-weeks.reads';

interface DistrictPeriod {
  readonly districtId: string;
  readonly period: Period;
  readonly today: IsoDate;
}

/** The closed sampled weeks of a whole district. */
export interface DistrictSample {
  /** Sampled weeks of communities with a complete log. */
  readonly units: readonly ClosedWeek[];
  readonly drawn: number;
  /** How often the sample is drawn anew for an interval, by the rules of the last day of the period. */
  readonly replicates: number;
  /** Whether too few took part for the figures to be told. */
  readonly hidden: boolean;
}

/** What was sampled in a district in a period; without a complete log there is nothing to tell. */
export async function readDistrictSample(
  reads: Reads,
  { districtId, period, today }: DistrictPeriod,
): Promise<DistrictSample> {
  const weeks = await readClosedWeeks(reads, { districtId, ...periodBounds(period), today });
  const units = weeks.filter(({ participants }) => participants > 0);
  const root = await readDistrictRoot(reads, districtId);
  const rule = await rulesInForce(reads, 'timeUse', { districtId, day: today });
  const { replicates } = await rulesInForce(reads, 'timeUse', { districtId, day: periodBounds(period).to });
  return {
    ...{ units, replicates, drawn: weeks.length },
    hidden: units.length === 0 || hiddenDivisions(units, root, rule).has(root),
  };
}

/** How the hours of a sample are shared among some sources of work; undefined where they may not be told. */
export function sampledShares(
  { units, hidden, replicates }: DistrictSample,
  among: readonly WorkloadSource[],
): Readonly<Partial<Record<WorkloadSource, SampledShare>>> | undefined {
  if (hidden) return undefined;
  const resamples = bootstrapSamples(units.length, { ...BOOTSTRAP_RULE, replicates });
  return Object.fromEntries(
    among.flatMap((source) => {
      const figure = sampledFigure(units, { kind: 'sourceShare', source, among }, resamples);
      return figure ? [[source, { share: figure.value, interval: figure.interval }]] : [];
    }),
  );
}

/** The last quarter of which a sampled week is closed; undefined before the first. */
export async function lastSampledQuarter(
  reads: Reads,
  districtId: string,
  today: IsoDate,
): Promise<Period | undefined> {
  const [row] = await reads.sql<{ monday: IsoDate | null }>(
    `select max(monday)::text as monday from time_use_week
      where district_id = $1::bigint and closes_on < $2::date`,
    [districtId, today],
  );
  return row?.monday ? quarterPeriod(row.monday) : undefined;
}
