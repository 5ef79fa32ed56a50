import { ageBandOf, AGE_GROUP, ageMeasure, parsePeriod, previousPeriod, formatPeriod } from '@weizhi/domain';
import {
  attackedCell,
  auditDisclosure,
  type Disclosure,
  type KnownBound,
  participationKnowledge,
  smallCells,
} from '@weizhi/domain/disclosure-audit';
import { ConsoleClient } from '../../../test/console-client';
import { plantVillage } from '../../../test/small-tree';
import { seedAccounts } from '../identity';
import { residentOf, useParticipationSuite } from './testing/participation-suite';

jest.setTimeout(180_000);

const PLACES = [
  { place: '10', parent: null },
  { place: '100', parent: '10' },
  { place: '101', parent: '10' },
  { place: '1000', parent: '100' },
  { place: '1001', parent: '100' },
  { place: '1002', parent: '100' },
] as const;
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map(
  (month) => `2026-${month}`,
);
const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const PERIODS = ['2026', ...QUARTERS, ...MONTHS];

/** The parts of figures that are numbers of persons. */
const TOLD_BY: Readonly<Record<string, { readonly numerator?: string; readonly denominator?: string }>> = {
  participantCount: { numerator: 'participants' },
  participationRate: { numerator: 'adults' },
  workingAgeParticipationRate: { numerator: 'workingAge' },
  middleAgedParticipationRate: { numerator: 'age:from36To59' },
  workingAgeRepresentationRatio: { numerator: 'workingAge', denominator: 'adults' },
  ageStandardisedRate: { numerator: 'adults' },
  stageParticipationRate: { numerator: 'anyStage' },
  newParticipantShare: { numerator: 'firstEver', denominator: 'participants' },
  retireeShare: { numerator: 'retired', denominator: 'statusKnown' },
  staffAndRetireeShare: { denominator: 'participants' },
  participationGini: { numerator: 'adults' },
  participationDepth: { denominator: 'everyone' },
  hybridShare: { numerator: 'both', denominator: 'participants' },
  onlineOnlyOldShare: { denominator: 'old' },
  residentInitiatedShare: {},
};

const MEASURES = new Set([...AGE_GROUP.measures, 'firstEver', 'statusKnown', 'retired', 'both', 'anyStage']);

interface Told {
  readonly division: { readonly id: string };
  readonly period: { readonly key: string };
  readonly definition: { readonly code: string };
  readonly member: { readonly code: string | null } | null;
  readonly status: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly coverage: { readonly observed: number; readonly expected: number } | null;
}

interface Visit {
  readonly place: string;
  readonly month: string;
  readonly born: number | null;
}

/** A small linear congruential generator: the same district every time. */
function visitsOf(seed: number): readonly Visit[] {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const born = [1950, 1960, 1963, 1980, 1985, 2000, 2003, null, 2012];
  return Array.from({ length: 420 }, () => {
    const at = next(20);
    const place = at < 13 ? '1001' : at < 18 ? '1002' : '1000';
    return { place, month: MONTHS[next(9)] ?? '', born: born[Math.min(next(9), next(12))] ?? null };
  });
}

/** Small cells that the attacker goes for; each costs tenths of a second. */
const TRIED = 12;

describe('participation as every answer together tells it', () => {
  const { api, as, residents, record, factOf, rollUp, inDistrict, nextKey } = useParticipationSuite();
  const visits = visitsOf(20_261_127);

  beforeAll(async () => {
    await plantVillage(api.suite);
    const ids = await residents(
      ...visits.map(({ born, place }, index) =>
        residentOf(`r${String(index)}`, {
          ...{ divisionId: place, birthYear: born, employmentStatus: index % 3 === 0 ? 'retired' : null },
          consent: { ...CONSENT, byGuardian: born === 2012 },
        }),
      ),
    );
    const recorded = await record(
      ...visits.map(({ place, month }, index) =>
        factOf(String(ids[index]), {
          divisionId: place,
          happenedOn: `${month}-12`,
          stage: index % 4 === 0 ? 'decision' : null,
        }),
      ),
    );
    expect(recorded.every(({ kind }) => kind === 'recorded')).toBe(true);
    await inDistrict((tx) =>
      tx.sql(
        `insert into population_count (district_id, division_id, year, sex, age_band, persons)
         select 1, d, 2025, s, b, 300 from unnest(array[1000, 1001, 1002]) d, unnest(array[1, 2]) s,
                unnest(array['under14', 'from14To17', 'from18To35', 'from36To59', 'from60To69', 'from70']) b`,
      ),
    );
    await rollUp();
  });

  const ask = async (
    run: Run,
    codes: readonly string[],
    splitBy: string | null,
  ): Promise<readonly Told[]> => {
    const answers: Told[] = [];
    // Place by place as well as all at once: what is hidden must not depend on what is asked for.
    for (const { place } of PLACES)
      answers.push(
        ...(await run(
          `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { division { id } period { key }
             definition { code } member { code } status numerator denominator coverage { observed expected } } }`,
          { input: { codes, splitBy, divisionIds: [`Division.${place}`], periods: PERIODS } },
        )),
      );
    return answers;
  };

  /** What somebody gathers who asks everything, place by place, and the cells that must not come out. */
  const attack = async (run: Run, threshold: number, all = false): Promise<readonly Disclosure[]> => {
    const told = new Map<string, number>();
    const bounds: KnownBound[] = [];
    const tell = (cell: string, count: string | number | null): void => {
      if (count !== null) told.set(cell, Number(count));
    };
    for (const figure of await ask(run, Object.keys(TOLD_BY), null)) {
      const { denominator, definition } = figure;
      for (const [measure, count] of countsTold(figure)) tell(cellOf(figure, measure), count);
      if (definition.code === 'residentInitiatedShare' && denominator !== null)
        bounds.push({
          ...{ because: 'acts', terms: [[cellOf(figure, 'participants'), 1]] },
          ...{ low: 0, high: Number(denominator) },
        });
    }
    for (const figure of await ask(run, ['participantCount'], 'ageBand'))
      if (figure.member) tell(cellOf(figure, ageMeasure(figure.member.code ?? '')), figure.numerator);
    const actual = actualCounts(visits);
    const known = participationKnowledge({
      places: PLACES,
      spans: PERIODS.map((key) => ({ key, parts: partsOf(key), before: beforeOf(key) })),
      told: (place, span, measure) => {
        const cell = attackedCell(place, span, measure);
        return all ? actual.get(cell) : told.get(cell);
      },
      ...{ addsUp: true, measures: MEASURES },
    });
    return auditDisclosure([...known, ...bounds], smallCells(actual, threshold, TRIED), {
      threshold,
      width: threshold,
    });
  };

  it('gives no small cell away to officials', async () => {
    expect(await attack((query, variables) => as('official').run(query, variables), 5)).toEqual([]);
  });

  it('gives no small cell away to third parties, whose rule is stricter', async () => {
    expect(await attack(await keyHolder(), 10)).toEqual([]);
  });

  it('would give them away were nothing hidden', async () => {
    const found = await attack((query, variables) => as('official').run(query, variables), 5, true);
    expect(found).toHaveLength(TRIED);
  });

  const keyHolder = async (): Promise<Run> => {
    const password = '巷口老槐树下议事二十年';
    await inDistrict((tx) =>
      seedAccounts(tx, [
        {
          ...{ identifier: 'admin', displayName: 'admin', password, divisionId: '10' },
          ...{ role: 'systemAdministrator', mustChangePassword: false },
        },
      ]),
    );
    const admin = new ConsoleClient(api);
    await admin.signIn('admin', password);
    const { secret } = await admin.run<{ secret: string }>(
      'mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { __typename ... on ApiKeyIssued { secret } } }',
      {
        input: {
          name: '第三方',
          divisionId: 'Division.10',
          scopes: ['indicator.read'],
          idempotencyKey: nextKey(),
        },
      },
    );
    return async (query, variables) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data } = (await response.json()) as { data: { indicatorValues: readonly Told[] } };
      return data.indicatorValues;
    };
  };
});

function cellOf({ division, period }: Told, measure: string): string {
  return attackedCell(division.id.slice('Division.'.length), period.key, measure);
}

/** The numbers of persons that a figure tells. */
function countsTold({
  definition,
  numerator,
  denominator,
  coverage,
}: Told): readonly (readonly [measure: string, count: string | number | null])[] {
  const by = TOLD_BY[definition.code];
  const isCoverage = definition.code === 'participantCount' && coverage !== null;
  return [
    ...(by?.numerator ? [[by.numerator, numerator] as const] : []),
    ...(by?.denominator ? [[by.denominator, denominator] as const] : []),
    ...(isCoverage ? [['ageUnknown', coverage.expected - coverage.observed] as const] : []),
  ];
}

type Run = (query: string, variables: object) => Promise<readonly Told[]>;

const CONSENT = {
  ...{ purpose: 'participationRecords', wording: '2026-01', givenOn: '2026-01-01' },
  keptUntil: '2029-01-04',
};

function partsOf(key: string): readonly string[] {
  if (key === '2026') return QUARTERS;
  const quarter = QUARTERS.indexOf(key);
  return quarter < 0 ? [] : MONTHS.slice(quarter * 3, quarter * 3 + 3);
}

function beforeOf(key: string): string | null {
  const period = parsePeriod(key);
  const before = period.ok ? formatPeriod(previousPeriod(period.value)) : '';
  return PERIODS.includes(before) ? before : null;
}

/** The counts, from what was planted: everybody came once. */
function actualCounts(visits: readonly Visit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  visits.forEach(({ place, month, born }, index) => {
    const spans = PERIODS.filter((key) => key === month || key === '2026' || partsOf(key).includes(month));
    for (const at of [place, '100', '10'])
      for (const span of spans)
        for (const measure of measuresOf(born, index)) {
          const cell = attackedCell(at, span, measure);
          counts.set(cell, (counts.get(cell) ?? 0) + 1);
        }
  });
  for (const { place } of PLACES)
    for (const span of PERIODS)
      for (const measure of MEASURES) {
        const cell = attackedCell(place, span, measure);
        counts.set(cell, counts.get(cell) ?? 0);
      }
  return counts;
}

function measuresOf(born: number | null, index: number): readonly string[] {
  const band = born === null ? '' : ageBandOf(2026 - born);
  const isMinor = band === 'under14' || band === 'from14To17';
  return [
    ...['participants', 'firstEver', ageMeasure(band), isMinor ? 'minors' : 'adults'],
    ...(band === 'from18To35' || band === 'from36To59' ? ['workingAge'] : []),
    ...(band === 'from60To69' || band === 'from70' ? ['old'] : []),
    ...(index % 3 === 0 ? ['statusKnown', 'retired'] : []),
    ...(index % 4 === 0 ? ['anyStage'] : []),
  ];
}
