import { formatPeriod, parsePeriod, previousPeriod } from '@weizhi/domain';
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
import {
  actualCounts,
  MEASURES,
  MEMBER_MEASURES,
  partsOf,
  PERIODS,
  PLACES,
  QUARTERS,
  visitsOf,
} from './testing/audited-district';
import { residentOf, useParticipationSuite } from './testing/participation-suite';
import { countsTold, SPLITS, type Told, TOLD_BY } from './testing/told-figures';

jest.setTimeout(180_000);

/** Small cells that the attacker goes for; each costs tenths of a second. */
const TRIED = 12;

describe('participation as every answer together tells it', () => {
  const { api, as, residents, record, factOf, rollUp, inDistrict, nextKey } = useParticipationSuite();
  const visits = visitsOf(20_261_127);

  beforeAll(async () => {
    await plantVillage(api.suite);
    const ids = await residents(
      ...visits.map(({ born, place, sex, isRetired }, index) =>
        residentOf(`r${String(index)}`, {
          ...{ divisionId: place, birthYear: born, sex, employmentStatus: isRetired ? 'retired' : null },
          consent: { ...CONSENT, byGuardian: born === 2012 },
        }),
      ),
    );
    const recorded = await record(
      ...visits.map(({ place, month, stage, channel, capacity }, index) =>
        factOf(String(ids[index]), {
          ...{ divisionId: place, happenedOn: `${month}-12`, stage, channel, capacity },
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
          `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { ${TOLD} } }`,
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
    for (const [code, splitBy, measureOf] of SPLITS)
      for (const figure of await ask(run, [code], splitBy))
        if (figure.member) tell(cellOf(figure, measureOf(figure.member.code ?? '')), figure.numerator);
    const actual = actualCounts(visits);
    const gathered = (spans: readonly string[], measures: ReadonlySet<string>): readonly KnownBound[] =>
      participationKnowledge({
        places: PLACES,
        spans: spans.map((key) => ({
          key,
          parts: partsOf(key).filter((part) => spans.includes(part)),
          before: beforeOf(key),
        })),
        told: (place, span, measure) => {
          const cell = attackedCell(place, span, measure);
          return all ? actual.get(cell) : told.get(cell);
        },
        ...{ addsUp: true, measures },
      });
    const known = [
      ...gathered(PERIODS, MEASURES),
      ...gathered(['2026', ...QUARTERS], new Set([...MEASURES, ...MEMBER_MEASURES])),
    ];
    const attacked = [...actual].filter(([cell]) => isAttacked(cell));
    return auditDisclosure([...known, ...bounds], smallCells(new Map(attacked), threshold, TRIED), {
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

  it('tells by comparing periods nothing that figures hide', async () => {
    const run = as('official');
    const figures = await ask((...asked) => run.run(...asked), Object.keys(TOLD_BY), null);
    const told = new Map(figures.map((figure) => [keyOf(figure), figure]));
    const rows: Compared[] = [];
    for (const { place } of PLACES)
      for (const period of ['2026-Q3', '2026-05', '2026-09'])
        rows.push(
          ...(await run.run<readonly Compared[]>(COMPARE, {
            input: {
              ...{ codes: Object.keys(TOLD_BY), divisionId: `Division.${place}`, period },
              base: 'PERIOD_ON_PERIOD',
            },
          })),
        );
    const hidden = rows.filter(({ current, base }) => [current, base].some((each) => each && !isTold(each)));
    expect(hidden.length).toBeGreaterThan(30);
    expect(hidden.filter(({ change }) => change !== null)).toEqual([]);
    for (const row of rows) demandNothingMore(row, told);
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

/** That a comparison says the same of its figures as these do, and has a mean of shown values alone: it would tell the others. */
function demandNothingMore({ current, base, variation }: Compared, told: ReadonlyMap<string, Told>): void {
  for (const figure of [current, base]) {
    const own = figure && told.get(keyOf(figure));
    if (own) expect(countsOf(figure)).toEqual(countsOf(own));
  }
  const shown = variation?.keys.map((key, at) => {
    const own = told.get(keyOf({ ...current, period: { key } }));
    const value = variation.values[at] ?? null;
    if (own && !isTold(own)) expect(value).toBeNull();
    return value;
  });
  if (variation?.periods)
    expect(shown?.slice(0, -1).filter((value) => value !== null)).toHaveLength(variation.periods);
}

const countsOf = ({ status, numerator, denominator }: Told) => ({ status, numerator, denominator });

interface Compared {
  readonly current: Told;
  readonly base: Told | null;
  readonly change: string | null;
  readonly variation: {
    readonly keys: readonly string[];
    readonly values: readonly (string | null)[];
    readonly periods: number | null;
  } | null;
}

const TOLD = `division { id } period { key } definition { code } member { code } status numerator denominator
  coverage { observed expected }`;
const COMPARE = `query ($input: IndicatorComparisonInput!) { indicatorComparisons(input: $input) {
  current { ${TOLD} } base { ${TOLD} } change variation { keys values periods } } }`;

const isTold = ({ status }: Told): boolean => status === 'OK' || status === 'PROVISIONAL';
const keyOf = ({ division, period, definition }: Pick<Told, 'division' | 'period' | 'definition'>): string =>
  [division.id, period.key, definition.code].join(' ');

/** Members are attacked in quarters and the year. */
function isAttacked(cell: string): boolean {
  const [, measure = '', span = ''] = cell.split('|');
  return !MEMBER_MEASURES.has(measure) || span === '2026' || QUARTERS.includes(span);
}

type Run = (query: string, variables: object) => Promise<readonly Told[]>;

const CONSENT = {
  ...{ purpose: 'participationRecords', wording: '2026-01', givenOn: '2026-01-01' },
  keptUntil: '2029-01-04',
};

function beforeOf(key: string): string | null {
  const period = parsePeriod(key);
  const before = period.ok ? formatPeriod(previousPeriod(period.value)) : '';
  return PERIODS.includes(before) ? before : null;
}
