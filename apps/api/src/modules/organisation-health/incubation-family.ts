import {
  incubationCaseDatesOn,
  graduateObservation,
  isoDate,
  type IsoDate,
  lastTimeAtRisk,
  funnelCohortTotal,
  stepAt,
  survivalAt,
  type SurvivalObservation,
  survivalSteps,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  type AskedCell,
  askedDays,
  atPlace,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  NO_DATA,
  toFigures,
  total,
} from '../../platform/indicators';
import { type DatedCase, readCaseDates, readGraduates } from './incubation.reads';

const NEVER = isoDate('0001-01-01');

/** Months after graduation that the indicator looks at. */
const MONTHS = 12;

/** Indicators of incubation: who passes, and who lasts. */
export const INCUBATION_FAMILY: IndicatorFamily = {
  name: 'incubation',
  codes: ['incubationPassRate', 'postGraduationSurvival'],
  memberLabels: {},
  compute: computeIncubation,
};

async function computeIncubation(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const days = askedDays(asked.periods, asked.today).map(({ day }) => day ?? NEVER);
  const cases = await readCaseDates(reads, asked);
  const graduates = await readGraduates(reads, { ...asked, days });
  return toFigures(asked, ({ code }, cell) => {
    const day = days[cell.day] ?? NEVER;
    if (code === 'incubationPassRate') return total(passRate(cases, cell, day));
    const lives = atPlace(graduates, cell.place).filter((each) => each.day === cell.day);
    return total(survival(lives.map(({ life }) => graduateObservation(life, day))));
  });
}

function passRate(cases: readonly DatedCase[], { place }: AskedCell, day: IsoDate): FigureAnswer {
  const known = atPlace(cases, place).flatMap(({ dates }) => incubationCaseDatesOn(dates, day) ?? []);
  if (known.length === 0) return NO_DATA;
  const passing = funnelCohortTotal(known);
  if (!passing) return { kind: 'notRated', n: known.length };
  return { kind: 'counts', counts: { numerator: passing.graduated, denominator: passing.admitted } };
}

/** Not rated where fewer than five were watched so long. */
function survival(observations: readonly SurvivalObservation[]): FigureAnswer {
  const n = observations.length;
  if (n === 0) return NO_DATA;
  const until = lastTimeAtRisk(observations);
  if (until === null || until < MONTHS) return { kind: 'notRated', n };
  const steps = survivalSteps(observations);
  const bounds = stepAt(steps, MONTHS)?.interval;
  return {
    kind: 'statistic',
    statistic: {
      value: survivalAt(steps, MONTHS),
      n,
      ...(bounds ? { interval: { bounds, method: 'logLog95' as const } } : {}),
    },
  };
}
