import { WATCHED_INDICATORS } from '../src/alert';
import { NEAR_MAXIMUM_PER_CENT } from '../src/assessment';
import { isoDate } from '../src/calendar';
import { decimalText } from '../src/decimal';
import { indicatorChange, MAXIMUM_DIMENSIONS_CROSSED, rankPlaces } from '../src/indicator';
import { DEFAULT_TIE_RULE, networkDrawing, sharedEvents, tiesOf, twoModeGraph } from '../src/network';
import { DEFAULT_ELEMENT_RULES, ELEMENT_HALVES } from '../src/organisation';
import {
  activityState,
  annualReportPeriod,
  HEALTH_RULE,
  healthLevel,
  organisationHealth,
} from '../src/organisation-health';
import { isSmallNeighbourhood, PARTICIPATION_DEPTHS, TAKING_PART_DEPTH } from '../src/participation';
import { DEFAULT_PLAQUE_RULE } from '../src/plaque';
import { ageBandOf, WORKING_AGE_BANDS } from '../src/population';
import { FEWEST_AT_RISK } from '../src/statistics';
import {
  DEFAULT_SUPPRESSION_RULE,
  isSmall,
  type SuppressionRule,
  THIRD_PARTY_SUPPRESSION_RULE,
} from '../src/suppression';
import { isShortNotice, TASK_RULES } from '../src/task';
import { STANDARD_POST, tallyQuantile } from '../src/workload';

/**
 * The limits that section 4 of domain.md sets as numbers, each tried on both of its sides: by section, what is asked of the
 * product, its answer, and what the text says. The worked examples are in domain-vectors.test.ts.
 *
 * Not here, and why: annual reports (H12) are held to the registrar's 31 May, since reports to the supervising unit by 31 March
 * are not kept. Trust (N05) has its interval whatever n is, which is the text's other way to n≥100, and α below 0.70 is said to
 * be low by the analytics app. Grades (H10) hold five years where a rubric does not say otherwise, which the API sets. Numbers of
 * indicators without records are named in domain-vectors.test.ts.
 */
type Limit = readonly [title: string, answered: () => unknown, stated: unknown];

const small = (numerator: number, denominator: number | null, rule: SuppressionRule): boolean =>
  isSmall({ numerator, denominator }, rule);

const hiddenUpTo = (rule: SuppressionRule): readonly number[] =>
  Array.from({ length: 13 }, (_, count) => count).filter((count) => small(count, 1000, rule));

const shownRanks = (peers: number): boolean =>
  rankPlaces(
    Array.from({ length: peers }, (_, index) => ({
      id: String(index),
      value: decimalText(String(index)),
      interval: null,
    })),
    'higherBetter',
  ).shown;

const changeOf = (unit: 'share' | 'yuan', current: string, base: string | null) =>
  indicatorChange({
    definition: { unit, measure: unit === 'share' ? 'rate' : 'count' },
    current: decimalText(current),
    base: base === null ? null : decimalText(base),
    verdict: { comparable: true },
  });

/** Dimensions with full scores, so many as are known. */
const healthOf = (known: readonly string[], flags: Parameters<typeof organisationHealth>[1] = []) =>
  organisationHealth(
    (Object.keys(HEALTH_RULE.weights) as (keyof typeof HEALTH_RULE.weights)[]).map((dimension) => ({
      ...{ dimension, components: [] },
      score: known.includes(dimension) ? 1 : null,
    })),
    flags,
    HEALTH_RULE,
  ).index;
const ALL = Object.keys(HEALTH_RULE.weights);
/** Weights of 20, 15, 15, 10 and 10. */
const SEVENTY = ['elements', 'governance', 'finance', 'satisfaction', 'compliance'];
/** Weights of 20, 15, 15 and 15. */
const SIXTY_FIVE = ['elements', 'governance', 'finance', 'activity'];

const stateAfter = (lastActivity: string) => activityState(isoDate(lastActivity), isoDate('2026-11-28'));

const ONE_TO_TEN = new Map(Array.from({ length: 10 }, (_, index) => [index + 1, 1]));

const crowd = (size: number) =>
  twoModeGraph(
    Array.from({ length: size }, (_, index) => ({
      ...{ event: 'gala', kind: 'membership' as const },
      person: String(index),
    })),
  );

const LIMITS: Readonly<Record<string, readonly Limit[]>> = {
  '4.0 rule 4': [
    ['a rate changes in points', () => changeOf('share', '0.61', '0.92').kind, 'percentagePoints'],
    [
      'money in per cent',
      () => changeOf('yuan', '110', '100'),
      { kind: 'perCent', change: '10.0', incomplete: false },
    ],
    ['base 0', () => changeOf('yuan', '110', '0'), { kind: 'none', reason: 'baseZero' }],
    ['base null', () => changeOf('yuan', '110', null), { kind: 'none', reason: 'baseMissing' }],
  ],
  '4.0 rule 5': [
    ['numerators hidden', () => hiddenUpTo(DEFAULT_SUPPRESSION_RULE), [1, 2, 3, 4]],
    ['denominator 9', () => small(6, 9, DEFAULT_SUPPRESSION_RULE), true],
    ['denominator 10', () => small(6, 10, DEFAULT_SUPPRESSION_RULE), false],
    ['third parties, k=10', () => hiddenUpTo(THIRD_PARTY_SUPPRESSION_RULE), [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['third parties, dimensions', () => MAXIMUM_DIMENSIONS_CROSSED, 3],
    ['neighbourhoods of 49 and 50', () => [49, 50].map(isClosed), [true, false]],
    ['a graph of 49', () => networkDrawing({ persons: 49, ties: 60 }, { isPublished: false }), 'tooFew'],
    ['a graph of 50', () => networkDrawing({ persons: 50, ties: 60 }, { isPublished: false }), 'drawn'],
  ],
  '4.0 rule 6': [
    ['ranks of 4 peers', () => shownRanks(4), false],
    ['ranks of 5 peers', () => shownRanks(5), true],
  ],
  '4.0 age bands and ladder': [
    [
      'the youngest and oldest of bands',
      () => [13, 14, 17, 18, 35, 36, 59, 60, 69, 70].map(ageBandOf),
      [
        ...['under14', 'from14To17', 'from14To17', 'from18To35', 'from18To35', 'from36To59', 'from36To59'],
        ...['from60To69', 'from60To69', 'from70'],
      ],
    ],
    ['中青年 is 18–59', () => WORKING_AGE_BANDS, ['from18To35', 'from36To59']],
    ['weights', () => PARTICIPATION_DEPTHS, [1, 2, 3, 4, 5]],
    ['P01, taking part', () => TAKING_PART_DEPTH, 2],
  ],
  '4.2 H01': [
    ['0, 0.5, 1', () => Object.values(ELEMENT_HALVES).map((halves) => halves / 2), [0, 0.5, 1]],
    [
      '≥3 core members',
      () => needsOf('leadershipTeam'),
      expect.arrayContaining([expect.objectContaining({ least: 3 })]),
    ],
    [
      'minutes ≤12 months',
      () => needsOf('governanceStructure'),
      expect.arrayContaining([expect.objectContaining({ documentKind: 'minutes', monthsSinceIssue: 12 })]),
    ],
    ['evidence, months', () => DEFAULT_ELEMENT_RULES.evidenceMonths, 24],
  ],
  '4.2 health index': [
    ['weights', () => Object.values(HEALTH_RULE.weights), [20, 15, 15, 15, 10, 15, 10]],
    ['coverage 70 %', () => healthOf(SEVENTY), 100],
    ['coverage 65 %', () => healthOf(SIXTY_FIVE), null],
    [
      'red flags',
      () => (['seriousBreach', 'revoked', 'fundMisuse'] as const).map((flag) => healthOf(ALL, [flag])),
      [40, 40, 40],
    ],
    ['abnormal list', () => healthOf(ALL, ['abnormal']), 59],
    [
      'levels',
      () => [80, 79.9, 60, 59.9].map((index) => healthLevel(index, HEALTH_RULE)),
      ['healthy', 'subHealthy', 'subHealthy', 'alert'],
    ],
    ['floor and weights ±', () => [HEALTH_RULE.floor, HEALTH_RULE.weightChange], [0.01, 0.2]],
  ],
  '4.2 others': [
    ['H04, line', () => WATCHED_INDICATORS.organisationsPerCommunity.blue, 10],
    ['H06, 90 and 91 days', () => ['2026-08-30', '2026-08-29'].map(stateAfter), ['active', 'quiet']],
    ['H06, 364 and 365 days', () => ['2025-11-29', '2025-11-28'].map(stateAfter), ['quiet', 'dormant']],
    ['H09, curve stops below', () => FEWEST_AT_RISK, 5],
    ['H12, at the registrar by', () => annualReportPeriod(isoDate('2026-11-28')).dueOn, '2026-05-31'],
    ['H13, per cent of the maximum', () => NEAR_MAXIMUM_PER_CENT, 95],
  ],
  '4.3': [
    ['W08, months', () => DEFAULT_PLAQUE_RULE.idleMonths, 12],
    ['W11, notice of 2 and 3 working days', () => [2, 3].map(isShort), [true, false]],
    ['W12, p90 of 1 to 10', () => tallyQuantile(ONE_TO_TEN, { numerator: 9, denominator: 10 }), 9],
    ['W12, hours of a working day', () => STANDARD_POST.minutesPerWorkingDay / 60, 8],
  ],
  '4.4 N01': [
    [
      'events of 50 and 51',
      () => [50, 51].map((size) => tiesOf(crowd(size), DEFAULT_TIE_RULE).ties.length > 0),
      [true, false],
    ],
    ['1/(k−1) of three', () => sharedEvents(crowd(3)).map(({ weight }) => weight), [0.5, 0.5, 0.5]],
  ],
};

describe.each(Object.entries(LIMITS))('section %s', (_, limits) => {
  it.each(limits)('%s', (_title, answered, stated) => {
    expect(answered()).toEqual(stated);
  });
});

function needsOf(element: keyof typeof DEFAULT_ELEMENT_RULES.needs): unknown {
  return DEFAULT_ELEMENT_RULES.needs[element];
}

function isShort(leadWorkingDays: number): boolean {
  return isShortNotice({ leadWorkingDays, shortNoticeDays: TASK_RULES.shortNoticeDays });
}

function isClosed(residents: number): boolean {
  return isSmallNeighbourhood({ kind: 'neighbourhood', residents });
}
