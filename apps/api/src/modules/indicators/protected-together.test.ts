import { isoDate, PARTICIPATION_INDICATORS, parsePeriod } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  type FamilyAsked,
  type Figure,
  type MemberAnswer,
  registerIndicatorFamilies,
  toFigures,
  total,
} from '../../platform/indicators';
import { computeFigures } from './compute-values';

/** Persons by place: 1 is the sum of 2, 3 and 4, of which 4 is too small to show. */
const PERSONS: Readonly<Record<string, number>> = { '1': 60, '2': 30, '3': 27, '4': 3 };

const compute = jest.fn((_reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> =>
  Promise.resolve(
    toFigures(asked, (_definition, { place }): readonly MemberAnswer[] => {
      const numerator = PERSONS[asked.divisionIds[place] ?? ''] ?? 0;
      const answer = { kind: 'counts', counts: { numerator, denominator: 1000 } } as const;
      if (asked.dimension === '') return total(answer);
      return [{ member: { kind: 'member', code: 'from36To59' }, answer }];
    }),
  ),
);

const reads = {
  sql: (_text: string, [ids]: readonly (readonly string[])[]) =>
    Promise.resolve(
      (ids ?? []).flatMap((id) => (id !== '1' && ids?.includes('1') ? [{ id, parent: '1' }] : [])),
    ),
} as unknown as Reads;

const period = parsePeriod('2026-Q3');

const told = async (
  codes: readonly (keyof typeof PARTICIPATION_INDICATORS)[],
  enclosing: readonly string[],
): Promise<readonly (readonly [string, string])[]> => {
  const figures = await computeFigures(reads, {
    ...{ districtId: '1', divisionIds: ['2', '3', '4'], enclosing, dimension: '', memberLimit: 1 },
    definitions: codes.map((code) => PARTICIPATION_INDICATORS[code]),
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
beforeEach(() => compute.mockClear());

it.each(['participationRate', 'middleAgedParticipationRate', 'workingAgeParticipationRate'] as const)(
  'hides of the places below one another beside the small one, for the whole less what is shown would be it: %s',
  async (code) => {
    const hidden = (await told([code], ['1'])).filter(([, status]) => status === 'suppressed');
    expect(hidden.map(([divisionId]) => divisionId)).toEqual(['3', '4']);
  },
);

it('tells nothing of the place that they add up to', async () => {
  expect((await told(['participationRate'], ['1'])).map(([divisionId]) => divisionId)).toEqual([
    '2',
    '3',
    '4',
  ]);
  const alone = await told(['participationRate'], []);
  expect(alone.filter(([, status]) => status === 'suppressed')).toEqual([['4', 'suppressed']]);
});

it('computes a split once for all that are members of it or made of them', async () => {
  await told(
    [
      'participationRate',
      'middleAgedParticipationRate',
      'workingAgeParticipationRate',
      'workingAgeRepresentationRatio',
    ],
    ['1'],
  );
  expect(compute.mock.calls.map(([, { dimension }]) => dimension).sort()).toEqual(['', 'ageBand']);
});
