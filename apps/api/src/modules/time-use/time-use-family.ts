import {
  BOOTSTRAP_RULE,
  bootstrapSamples,
  decimalOfNumber,
  formatPeriod,
  type IsoDate,
  type Period,
  periodBounds,
  type SampledFigure,
  sampledFigure,
  type SampledMeasure,
  type TimeUseNumbers,
  TIME_USE_INDICATORS,
  WORKLOAD_SOURCE_LABELS,
  WORKLOAD_SOURCES,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  askedSpan,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  type MemberAnswer,
  NO_DATA,
  toFigures,
  total,
} from '../../platform/indicators';
import { datedRules } from '../rule-sets';
import { hiddenDivisions } from './hidden-weeks';
import { type ClosedWeek, readClosedWeeks, readDistrictRoot } from './sampled-weeks.reads';

const { sampledWeeklyHours, sampledMeetingHours, sampledAdministrativeShare, sampledSelfGovernanceShare } =
  TIME_USE_INDICATORS;

const HOURS_PLACES = 2;

/** Indicators of time use, from the closed sampled weeks of quarters and years. */
export const TIME_USE_FAMILY: IndicatorFamily = {
  name: 'time-use',
  codes: [
    sampledWeeklyHours.code,
    sampledMeetingHours.code,
    sampledAdministrativeShare.code,
    sampledSelfGovernanceShare.code,
  ],
  memberLabels: { workloadSource: WORKLOAD_SOURCE_LABELS },
  compute: computeTimeUse,
};

/** The sampled weeks of one period at one place, and whether they may be shown. */
interface PlaceSample {
  readonly units: readonly ClosedWeek[];
  readonly drawn: number;
  readonly hidden: boolean;
  readonly resamples: readonly (readonly number[])[];
}

async function computeTimeUse(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const { from, to } = askedSpan(asked);
  const { districtId, today } = asked;
  const weeks = await readClosedWeeks(reads, { districtId, from, to, today });
  const root = await readDistrictRoot(reads, districtId);
  const rulesOn = await datedRules(reads, 'timeUse', districtId);
  const samples = new Map(
    asked.periods.map(
      (period) => [formatPeriod(period), samplesOf({ weeks, root, period, asked, rulesOn })] as const,
    ),
  );
  return toFigures(asked, (definition, { place, asked: { period } }) => {
    const sample = samples.get(formatPeriod(period))?.[place];
    if (!sample || sample.drawn === 0) return total(NO_DATA);
    if (asked.dimension === '') return total(answer(sample, measureOf(definition.code)));
    return bySource(sample);
  });
}

interface Sampling {
  readonly weeks: readonly ClosedWeek[];
  readonly root: string;
  readonly period: Period;
  readonly asked: FamilyAsked;
  readonly rulesOn: (day: IsoDate) => TimeUseNumbers;
}

/** One sample for each place asked for; none for periods that figures of persons are not told for. */
function samplesOf({ weeks, root, period, asked, rulesOn }: Sampling): readonly PlaceSample[] {
  if (period.kind !== 'quarter' && period.kind !== 'year') return [];
  const { from, to } = periodBounds(period);
  const own = weeks.filter(({ monday }) => monday >= from && monday <= to);
  const logged = own.filter(({ participants }) => participants > 0);
  const hidden = hiddenDivisions(logged, root, rulesOn(asked.today));
  // Figures of a period keep the intervals that they were published with.
  const { replicates } = rulesOn(to);
  return asked.divisionIds.map((divisionId) => {
    const lies = ({ path }: ClosedWeek): boolean => path.includes(divisionId);
    const units = logged.filter(lies);
    return {
      units,
      drawn: own.filter(lies).length,
      // What lies above the district has the district's figures.
      hidden: hidden.has(divisionId) || (hidden.has(root) && isAbove(units, divisionId, root)),
      resamples: bootstrapSamples(units.length, { ...BOOTSTRAP_RULE, replicates }),
    };
  });
}

function isAbove(units: readonly ClosedWeek[], divisionId: string, root: string): boolean {
  return units.some(({ path }) => path.indexOf(divisionId) < path.indexOf(root));
}

function measureOf(code: string): SampledMeasure {
  if (code === sampledMeetingHours.code) return { kind: 'meetingHours' };
  if (code === sampledAdministrativeShare.code) return { kind: 'administrativeShare' };
  if (code === sampledSelfGovernanceShare.code) return { kind: 'selfGovernanceShare' };
  return { kind: 'weeklyHours', source: null };
}

function bySource(sample: PlaceSample): readonly MemberAnswer[] {
  return WORKLOAD_SOURCES.map((source) => ({
    member: { kind: 'member', code: source },
    answer: answer(sample, { kind: 'weeklyHours', source }),
  }));
}

/** Where nobody took part, and where too few did, the answer is the same: neither is told. */
function answer({ units, drawn, hidden, resamples }: PlaceSample, measure: SampledMeasure): FigureAnswer {
  if (hidden || units.length === 0) return { kind: 'suppressed' };
  const figure = sampledFigure(units, measure, resamples);
  if (!figure) return NO_DATA;
  return {
    kind: 'statistic',
    statistic: {
      ...partsOf(figure),
      value: figure.value,
      n: units.reduce((sum, { participants }) => sum + participants, 0),
    },
    coverage: { observed: units.length, expected: drawn, of: 'sampledWeeks' },
  };
}

function partsOf({ numerator, denominator, interval }: SampledFigure) {
  return {
    numerator: decimalOfNumber(numerator, HOURS_PLACES),
    denominator: decimalOfNumber(denominator, HOURS_PLACES),
    ...(interval
      ? { interval: { bounds: interval, method: 'bootstrap95' as const } }
      : { noInterval: 'singleSample' as const }),
  };
}
