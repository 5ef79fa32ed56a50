import type { IndicatorValue } from '@weizhi/domain';
import { ConsoleClient } from '../../../../test/console-client';
import { plantVillage } from '../../../../test/small-tree';
import type { Figure } from '../../../platform/indicators';
import { seedAccounts } from '../../identity';
import { PARTICIPATION_FAMILY } from '../participation-family';
import type { Run } from './asked-channels';
import { actualCounts, RESIDENTS_OF_COHORT, type Visit, visitsOf } from './audited-district';
import { residentOf, useParticipationSuite } from './participation-suite';

const PASSWORD = '巷口老槐树下议事二十年';

const CONSENT = {
  ...{ purpose: 'participationRecords', wording: '2026-01', givenOn: '2026-01-01' },
  keptUntil: '2029-01-04',
};

const PEOPLE = [
  ['admin', '10', 'systemAdministrator'],
  ['deputy', '10', 'districtCivilAffairs'],
  ['street', '100', 'subdistrictOfficer'],
] as const;

/** A district in which a year's participation is recorded, with everybody who may be told of it. */
export function useAuditedSuite(seed: number) {
  const suite = useParticipationSuite();
  const { api, residents, record, factOf, rollUp, inDistrict, nextKey } = suite;
  const visits = visitsOf(seed);
  const own = new Map<string, ConsoleClient>();
  const as = (who: string): ConsoleClient => own.get(who) ?? suite.as(who);

  let recordings = 0;
  const all = [...visits];
  const recordVisits = async (own: readonly Visit[]): Promise<void> => {
    recordings += 1;
    const ids = await residents(
      ...own.map(({ born, place, sex, isRetired }, index) =>
        residentOf(`r${String(recordings)} ${String(index)}`, {
          ...{ divisionId: place, birthYear: born, sex, employmentStatus: isRetired ? 'retired' : null },
          consent: { ...CONSENT, byGuardian: born === 2012 },
        }),
      ),
    );
    const recorded = await record(
      ...own.map(({ place, month, ...visit }, index) => {
        const { stage, channel, capacity, initiator, evidence, depth } = visit;
        return factOf(String(ids[index]), {
          ...{ divisionId: place, happenedOn: `${month}-12`, stage, channel, capacity },
          ...{ initiator, evidence, depth },
        });
      }),
    );
    expect(recorded.every(({ kind }) => kind === 'recorded')).toBe(true);
  };

  beforeAll(async () => {
    await plantVillage(api.suite);
    await recordVisits(visits);
    await inDistrict((tx) =>
      tx.sql(
        `insert into population_count (district_id, division_id, year, sex, age_band, persons)
         select 1, d, 2025, s, b, $1::int from unnest(array[1000, 1001, 1002]) d, unnest(array[1, 2]) s,
                unnest(array['under14', 'from14To17', 'from18To35', 'from36To59', 'from60To69', 'from70']) b`,
        [RESIDENTS_OF_COHORT / 2],
      ),
    );
    await rollUp();
    await inDistrict((tx) =>
      seedAccounts(
        tx,
        PEOPLE.map(([identifier, divisionId, role]) => ({
          ...{ identifier, displayName: identifier, password: PASSWORD },
          ...{ divisionId, role, mustChangePassword: false },
        })),
      ),
    );
    for (const [who] of PEOPLE) {
      own.set(who, new ConsoleClient(api));
      await as(who).signIn(who, PASSWORD);
    }
  });

  /** Records more, and tells what is counted with all that was recorded before. */
  const recordMore = async (late: readonly Visit[]): Promise<ReadonlyMap<string, number>> => {
    await recordVisits(late);
    all.push(...late);
    await rollUp();
    return actualCounts(all);
  };

  const keyHolder = async (): Promise<Run> => {
    const { secret } = await as('admin').run<{ secret: string }>(
      'mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { __typename ... on ApiKeyIssued { secret } } }',
      {
        input: {
          ...{ name: '第三方', divisionId: 'Division.10', scopes: ['indicator.read'] },
          idempotencyKey: nextKey(),
        },
      },
    );
    return async <Answer>(query: string, variables: object): Promise<Answer> => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as {
        data: Readonly<Record<string, Answer>>;
        errors?: readonly { readonly extensions: { readonly code: string } }[];
      };
      if (errors) throw new Error(errors.map(({ extensions }) => extensions.code).join());
      return Object.values(data)[0] as Answer;
    };
  };

  return {
    ...suite,
    as,
    keyHolder,
    recordMore,
    runAs:
      (who: string): Run =>
      (query, variables) =>
        as(who).run(query, variables),
    actual: actualCounts(visits),
  };
}

type Protect = NonNullable<typeof PARTICIPATION_FAMILY.protect>;

/** Runs something while figures of participation are not hidden: what a channel would tell that forgot to. */
export function withoutHiding<Result>(work: () => Promise<Result>): Promise<Result> {
  return whileProtected(
    () =>
      (_, { figures }) =>
        Promise.resolve(figures),
    work,
  );
}

/**
 * Runs something while hidden figures of participation keep a part of what they say: what a channel would tell that forgot
 * that part.
 */
export function withLeft<Result>(
  left: (own: IndicatorValue, shown: IndicatorValue) => IndicatorValue,
  work: () => Promise<Result>,
): Promise<Result> {
  const protect =
    (rule: Protect): Protect =>
    async (reads, asked) =>
      (await rule(reads, asked)).map((figure) => {
        const own = asked.figures.find((each) => isOfOne(each, figure));
        if (!own || figure.value.status !== 'suppressed') return figure;
        return { ...figure, value: left(own.value, figure.value) };
      });
  return whileProtected(protect, work);
}

function isOfOne(one: Figure, other: Figure): boolean {
  return (
    one.value.definition.code === other.value.definition.code &&
    one.value.period === other.value.period &&
    one.divisionId === other.divisionId &&
    one.member.code === other.member.code
  );
}

async function whileProtected<Result>(
  by: (rule: Protect) => Protect,
  work: () => Promise<Result>,
): Promise<Result> {
  const family = PARTICIPATION_FAMILY as { protect: Protect };
  const { protect } = family;
  family.protect = by(protect);
  try {
    return await work();
  } finally {
    family.protect = protect;
  }
}
