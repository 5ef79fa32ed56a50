import type { Answers } from '@weizhi/graphql-client/testing';
import { organisationAnswers } from './organisation-answers';

const DEFINITIONS = [
  definition('middleAgedParticipationRate', '中年参与率', 'SHARE'),
  definition('offListShare', '清单外任务占比', 'SHARE'),
  definition('communityTaskCount', '任务件数', 'TASKS'),
];

interface Place {
  readonly id: string;
  readonly name: string;
  /** Of the middle-aged; null where it is hidden. */
  readonly middleAged: string | null;
  readonly offList: string;
}

const PLACES: readonly Place[] = [
  { id: 's1', name: '城东街道', middleAged: '0.0312', offList: '0.1200' },
  { id: 's2', name: '和平桥街道', middleAged: '0.0105', offList: '0.2500' },
  { id: 's3', name: '任港街道', middleAged: null, offList: '0.0400' },
];

const BEYOND = {
  ...{ verdict: 'BEYOND_USUAL', side: 'ABOVE', reason: null, kind: 'MONTH', periods: 12 },
  ...{ low: '0.02', mean: '0.05', high: '0.08', keys: [], values: ['0.05', '0.06', null, '0.12'] },
};
const WITHIN = { ...BEYOND, verdict: 'WITHIN_USUAL', side: null };

interface Asked {
  readonly input: { readonly codes: readonly string[] };
}

interface ValuesAsked {
  readonly input: {
    readonly codes: readonly string[];
    readonly periods: readonly string[];
    readonly divisionIds?: readonly string[] | null;
  };
}

/** Answers about three subdistricts of a district. */
export function scorecardAnswers(): Answers {
  return {
    ...organisationAnswers(),
    indicators: DEFINITIONS,
    alertSummary: { counts: [], evaluatedAt: null },
    peerGroups: PLACES.map((division, index) => ({
      division: { ...division, asOf: '2026-11-26' },
      estateType: index === 0 ? 'OLD' : 'RESETTLEMENT',
    })),
    indicatorComparisons: ({ input }: Asked) =>
      input.codes.map((code) =>
        rowOf(code, { id: 'd1', name: '崇川区', middleAged: '0.02', offList: '0.15' }),
      ),
    placeComparisons: ({ input }: Asked) =>
      input.codes.flatMap((code) => PLACES.map((place) => rowOf(code, place))),
    indicatorValues: ({ input: { codes, periods, divisionIds } }: ValuesAsked) =>
      codes.flatMap((code) =>
        PLACES.filter(({ id }) => divisionIds == null || divisionIds.includes(id)).flatMap((place) =>
          periods.map((key) => valueOf(code, place, key)),
        ),
      ),
  };
}

function rowOf(code: string, place: Place): object {
  const text = code === 'offListShare' ? place.offList : place.middleAged;
  return {
    ...{ code, current: figure(code, text, place), base: null, verdict: 'COMPARABLE' },
    ...{ change: '1.2', inPercentagePoints: true, reasons: [] },
    variation: place.id === 's1' ? BEYOND : WITHIN,
  };
}

/** Of 4,000 persons at every place. */
function valueOf(code: string, place: Place, key: string): object {
  const value = code === 'offListShare' ? place.offList : place.middleAged;
  const told = figure(code, value, place) as { readonly period: object };
  return {
    ...told,
    period: { ...told.period, key },
    numerator: value === null ? null : String(Math.round(Number(value) * 4000)),
    denominator: value === null ? null : '4000',
  };
}

function figure(code: string, value: string | null, { id, name }: Place): object {
  const division = { id, name, kind: 'SUBDISTRICT', asOf: '2026-11-26', code: null, childCount: 3 };
  return {
    definition: DEFINITIONS.find((each) => each.code === code),
    period: {
      key: '2026-Q3',
      kind: 'QUARTER',
      from: '2026-07-01',
      to: '2026-09-30',
      label: '2026年第三季度',
    },
    division: { ...division, districts: [], path: [] },
    ...{ member: null, status: value === null ? 'SUPPRESSED' : 'OK', value, unit: 'SHARE' },
    ...{ numerator: null, denominator: null, n: value === null ? null : 4000, interval: null },
    ...{ noIntervalBecause: 'REGISTER', coverage: null, asOf: '2026-11-26T02:00:00.000Z' },
  };
}

function definition(code: string, name: string, unit: string): object & { readonly code: string } {
  return {
    ...{ code, name, unit, version: 1, direction: 'HIGHER_BETTER', referenceLine: null },
    ...{ formula: '分子 ÷ 分母。', numerator: '分子', denominator: '分母', source: 'domain.md 4' },
    ...{ validFrom: '2026-01-01', countsPersons: true, dimensions: [] },
    ...{ inputEditors: null, gamingGuard: null, basis: null, isProportion: unit === 'SHARE' },
  };
}
