import { isoDate, PARTICIPATION_INDICATORS, parsePeriod } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  type FamilyAsked,
  type Figure,
  type MemberAnswer,
  NO_DATA,
  registerIndicatorFamilies,
  toFigures,
  total,
} from '../../platform/indicators';
import { computeFigures } from './compute-values';

/** Persons by place: 1 is the sum of 2, 3 and 4, of which 4 is too small to show. In 4 lies 5, of which nothing is known. */
const PERSONS: Readonly<Record<string, number | null>> = { '1': 60, '2': 30, '3': 27, '4': 3, '5': null };

const compute = jest.fn((_reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> =>
  Promise.resolve(
    toFigures(asked, (_definition, { place }): readonly MemberAnswer[] => {
      const numerator = PERSONS[asked.divisionIds[place] ?? ''] ?? null;
      return numerator === null
        ? total(NO_DATA)
        : total({ kind: 'counts', counts: { numerator, denominator: 1000 } });
    }),
  ),
);

/** What was hidden of the period when figures were frozen. */
let withheld: readonly string[] = [];

const reads = {
  sql: (text: string, [asked]: readonly unknown[]) => {
    if (text.includes('from district')) return Promise.resolve(Object.keys(PERSONS).map((id) => ({ id })));
    if (text.includes('from withholding'))
      return Promise.resolve(
        withheld.length === 0 ? [] : [{ topic: 'participationRate 2026-Q3', cells: withheld }],
      );
    const ids = asked as readonly string[];
    return Promise.resolve(
      ids.filter((id) => id !== '1').map((id) => ({ id, parent: id === '5' ? '4' : '1' })),
    );
  },
} as unknown as Reads;

const period = parsePeriod('2026-Q3');

const told = async (...divisionIds: readonly string[]): Promise<readonly (readonly [string, string])[]> => {
  const figures = await computeFigures(reads, {
    ...{ districtId: '1', divisionIds, dimension: '', memberLimit: 1 },
    definitions: [PARTICIPATION_INDICATORS.participationRate],
    periods: period.ok ? [period.value] : [],
    ...{ audience: 'console', today: isoDate('2026-11-27'), now: new Date('2026-11-27T00:00:00Z') },
  });
  return figures.map(({ divisionId, value }) => [divisionId, value.status]);
};

beforeAll(() =>
  registerIndicatorFamilies([
    { name: 'participation', codes: Object.keys(PARTICIPATION_INDICATORS), memberLabels: {}, compute },
  ]),
);

it('hides beside the small place another, for the whole less what is shown would be it', async () => {
  expect(await told('1', '2', '3', '4')).toEqual([
    ['1', 'ok'],
    ['2', 'ok'],
    ['3', 'suppressed'],
    ['4', 'suppressed'],
  ]);
});

it.each(['1', '2', '3', '4'])('says of place %s asked for by itself what it says of all', async (id) => {
  const all = new Map(await told('1', '2', '3', '4'));
  expect(await told(id)).toEqual([[id, all.get(id)]]);
});

it('goes on hiding what was hidden when figures were frozen, though another place would do now', async () => {
  withheld = ['2|', '4|'];
  expect(await told('1', '2', '3', '4')).toEqual([
    ['1', 'ok'],
    ['2', 'suppressed'],
    ['3', 'ok'],
    ['4', 'suppressed'],
  ]);
});
