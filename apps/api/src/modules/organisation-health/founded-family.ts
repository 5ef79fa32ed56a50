import { isoDate } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  askedDays,
  atPlace,
  byMember,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  NO_DATA,
  toFigures,
  total,
} from '../../platform/indicators';
import { type FoundedCount, readFounded } from './founded.reads';

const NEVER = isoDate('0001-01-01');

/** How many of those that were founded in the last years are still active, by their year. */
export const FOUNDED_FAMILY: IndicatorFamily = {
  name: 'foundedOrganisations',
  codes: ['foundedOrganisationSurvival'],
  memberLabels: {},
  compute: computeFounded,
};

async function computeFounded(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const days = askedDays(asked.periods, asked.today).map(({ day }) => day ?? NEVER);
  const counts = await readFounded(reads, { ...asked, days });
  return toFigures(asked, (_definition, cell) => {
    const own = atPlace(counts, cell.place).filter(({ day }) => day === cell.day);
    return asked.dimension === '' ? total(survival(own)) : byMember(own, ({ year }) => year, survival);
  });
}

/** Of those of which anything is known; the coverage says how many that are. */
function survival(counts: readonly FoundedCount[]): FigureAnswer {
  const of = (...states: readonly FoundedCount['state'][]): number =>
    counts
      .filter(({ state }) => states.includes(state))
      .reduce((sum, { organisations }) => sum + organisations, 0);
  const known = of('ended', 'active', 'silent');
  const all = known + of('unrecorded');
  const coverage = { observed: known, expected: all, of: 'organisations' } as const;
  if (all === 0) return NO_DATA;
  if (known === 0) return { kind: 'notRated', n: all, coverage };
  return { kind: 'counts', counts: { numerator: of('active'), denominator: known }, coverage };
}
