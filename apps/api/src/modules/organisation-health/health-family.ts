import {
  annualReportScore,
  bareDimensionScores,
  decimalText,
  ELEMENT_HALVES,
  FOUR_ELEMENTS,
  HEALTH_LEVEL_LABELS,
  HEALTH_RULE,
  healthFacts,
  healthFlags,
  type HealthLevel,
  type IndicatorDefinition,
  isoDate,
  organisationHealthLevel,
  ratioText,
  sumOfMoney,
  annualReportDue,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  askedDays,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  type MemberAnswer,
  NO_DATA,
  toFigures,
  total,
} from '../../platform/indicators';
import { readHealthRecords, type RecordedOrganisation } from './health-records.reads';

const NEVER = isoDate('0001-01-01');

/** Score of an organisation with all four elements, in halves. */
const ALL_HALVES = FOUR_ELEMENTS.length * ELEMENT_HALVES.complete;

const LEVELS: readonly HealthLevel[] = ['healthy', 'subHealthy', 'alert'];

/** Indicators of how organisations fare, each judged by its own records: elements, health, annual reports, reserve. */
export const HEALTH_FAMILY: IndicatorFamily = {
  name: 'organisationHealth',
  codes: [
    'fullElementRate',
    'elementScore',
    'healthyOrganisationRate',
    'complianceTimeliness',
    'reserveMonths',
  ],
  memberLabels: { healthLevel: HEALTH_LEVEL_LABELS },
  compute: computeHealth,
};

/** An organisation with its level; null where too little is known to rate it. */
interface JudgedOrganisation extends RecordedOrganisation {
  readonly level: HealthLevel | null;
}

async function computeHealth(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const days = askedDays(asked.periods, asked.today).map(({ day }) => day ?? NEVER);
  const recorded = await readHealthRecords(reads, { ...asked, days, organisationIds: null });
  const cells = new Map<string, JudgedOrganisation[]>();
  for (const organisation of recorded) {
    const judged = { ...organisation, level: levelOf(organisation) };
    for (const place of organisation.places) {
      const key = `${String(place)}|${String(organisation.day)}`;
      const cell = cells.get(key);
      if (cell) cell.push(judged);
      else cells.set(key, [judged]);
    }
  }
  return toFigures(asked, (definition, { place, day }) =>
    answersTo(definition, asked.dimension, cells.get(`${String(place)}|${String(day)}`) ?? []),
  );
}

function levelOf({ records }: RecordedOrganisation): HealthLevel | null {
  const dimensions = bareDimensionScores(healthFacts(records), HEALTH_RULE);
  return organisationHealthLevel(dimensions, healthFlags(records), HEALTH_RULE);
}

function answersTo(
  { code }: IndicatorDefinition,
  dimension: string,
  organisations: readonly JudgedOrganisation[],
): readonly MemberAnswer[] {
  if (organisations.length === 0) return total(NO_DATA);
  switch (code) {
    case 'fullElementRate':
      return total(fullElements(organisations));
    case 'elementScore':
      return total(meanElements(organisations));
    case 'complianceTimeliness':
      return total(reportsOnTime(organisations));
    case 'reserveMonths':
      return total(monthsOfReserve(organisations));
    default:
      return dimension === ''
        ? total(shareOfLevel(organisations, 'healthy'))
        : LEVELS.map((level) => ({
            member: { kind: 'member', code: level },
            answer: shareOfLevel(organisations, level),
          }));
  }
}

function fullElements(organisations: readonly JudgedOrganisation[]): FigureAnswer {
  const diagnosed = organisations.filter(({ halves }) => halves !== null);
  const full = diagnosed.filter(({ halves }) => halves === ALL_HALVES).length;
  return rate(full, diagnosed.length, organisations.length);
}

function meanElements(organisations: readonly JudgedOrganisation[]): FigureAnswer {
  const halves = organisations.flatMap((each) => each.halves ?? []);
  const coverage = { observed: halves.length, expected: organisations.length, of: 'organisations' } as const;
  if (halves.length === 0) return { kind: 'notRated', n: 0, coverage };
  const sum = halves.reduce((all, each) => all + each, 0);
  return { kind: 'statistic', statistic: { value: sum / 2 / halves.length, n: halves.length }, coverage };
}

/** Too little known of every one of them is 不作评价, with the coverage beside it, and not 无数据. */
function shareOfLevel(organisations: readonly JudgedOrganisation[], level: HealthLevel): FigureAnswer {
  const rated = organisations.filter((each) => each.level !== null);
  return rate(rated.filter((each) => each.level === level).length, rated.length, organisations.length);
}

/** Only those who owe a report are expected; of whom nothing at all is on file is not held against them. */
function reportsOnTime(organisations: readonly JudgedOrganisation[]): FigureAnswer {
  const owing = organisations.filter(({ records }) => annualReportDue(records));
  if (owing.length === 0) return NO_DATA;
  const scores = owing.flatMap(({ records }) => annualReportScore(records) ?? []);
  return rate(scores.filter((score) => score === 1).length, scores.length, owing.length);
}

/**
 * The unrestricted net assets of all whose months are rated over a twelfth of their expense. Expected are those who owe
 * the report of the year, and whoever has filed besides.
 */
function monthsOfReserve(organisations: readonly JudgedOrganisation[]): FigureAnswer {
  const rated = organisations.flatMap(({ reserve }) => (reserve.gap === null ? [reserve.accounts] : []));
  const expected = organisations.filter(
    ({ records, reserve }) => reserve.accounts !== null || annualReportDue(records),
  ).length;
  if (expected === 0) return NO_DATA;
  const coverage = { observed: rated.length, expected, of: 'organisations' } as const;
  const assets = sumOfMoney(rated.map(({ unrestrictedNetAssets }) => unrestrictedNetAssets));
  const expense = sumOfMoney(rated.map(({ expenseTotal }) => expenseTotal));
  const monthly = ratioText(decimalText(expense), decimalText('12'), 2);
  if (rated.length === 0 || monthly === null) return { kind: 'notRated', n: 0, coverage };
  const statistic = {
    value: (Number(assets) * 12) / Number(expense),
    n: rated.length,
    numerator: decimalText(assets),
    denominator: monthly,
  };
  return { kind: 'statistic', statistic, coverage };
}

function rate(numerator: number, denominator: number, expected: number): FigureAnswer {
  const coverage = { observed: denominator, expected, of: 'organisations' } as const;
  return denominator === 0
    ? { kind: 'notRated', n: 0, coverage }
    : { kind: 'counts', counts: { numerator, denominator }, coverage };
}
