import { systemActor } from '../../platform/database';
import { ConsoleClient } from '../../../test/console-client';
import { seedAccounts } from '../identity';
import { useElectionSuite } from './testing/election-suite';
import { type Course, HeldElections } from './testing/held-elections';

jest.setTimeout(60_000);

const VALUES = `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) {
  status value numerator denominator coverage { observed expected } } }`;
const CODES = [
  ...['termRenewalRate', 'electionTurnout', 'electionQuorumRate', 'runOffShare', 'voidElectionShare'],
  ...['electedByBallotShare', 'candidatesPerSeat', 'upheldObjectionShare'],
];
const PASSWORD = '巷口老槐树下议事二十年';

interface Told {
  readonly status: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly coverage: { readonly observed: number; readonly expected: number } | null;
}

const times = <Of>(count: number, of: Of): readonly Of[] => Array.from({ length: count }, () => of);

describe('figures of elections', () => {
  const suite = useElectionSuite();
  const { on, as, api, tree, nextKey } = suite;
  const elections = new HeldElections(suite);
  const hold = (course: Course): Promise<void> => elections.hold(course);

  /** By code; what is told of nothing but its status is the status alone. */
  const figures = async (
    divisionId: string,
    period: string,
    { codes = CODES, ask = askedBy('official') }: { codes?: readonly string[]; ask?: Ask } = {},
  ): Promise<Readonly<Record<string, string>>> => {
    const told = await ask({ codes, divisionIds: [divisionId], periods: [period] });
    return Object.fromEntries(told.map((each, index) => [codes[index] ?? '', wordsOf(each)]));
  };
  type Ask = (input: object) => Promise<readonly Told[]>;
  const askedBy =
    (who: string): Ask =>
    (input) =>
      as(who).run<readonly Told[]>(VALUES, { input });
  const wordsOf = ({ status, numerator, denominator, value, coverage }: Told): string => {
    const of = coverage ? ` (${String(coverage.observed)} of ${String(coverage.expected)})` : '';
    return value === null ? `${status}${of}` : `${String(numerator)}/${String(denominator)} = ${value}${of}`;
  };

  it('are what was counted by hand, of what is over, in the month of the vote', async () => {
    const { community, otherCommunity, first, subdistrict, sibling } = tree();
    const here = { divisionId: community.globalId, drawnUp: '2026-08-01', day: '2026-08-22' };
    const there = { divisionId: otherCommunity.globalId, drawnUp: '2026-09-01', day: '2026-09-26' };
    // Eleven of twelve; 1 and 2 have more than half at once.
    await hold({
      ...here,
      voters: 12,
      until: 'declared',
      rounds: [times(11, ['1', '2'])],
      objections: [true, false],
    });
    // Nine of fourteen are too few papers to be told; only 1 has more than half, and 2 the run-off.
    const building = { body: 'BUILDING_HEAD', constituency: '3幢' };
    await hold({
      ...{ ...here, voters: 14, until: 'publicised', over: building },
      rounds: [[...times(4, ['1', '2']), ...times(4, ['1', '3']), ['1']], times(9, ['2'])],
    });
    // Ten of twenty-one are not more than half.
    await hold({ ...there, voters: 21, until: 'annulled', rounds: [times(10, ['1', '2'])] });
    const recommended = { route: 'RECOMMENDATION', method: 'PROPOSAL', body: 'BUILDING_HEAD' };
    await hold({
      ...{ ...there, voters: 3, seats: 1, until: 'publicised' },
      over: { ...recommended, constituency: '1幢' },
    });
    // Not over, however much is known.
    await hold({
      ...there,
      voters: 12,
      until: 'counted',
      rounds: [times(12, ['1', '2'])],
      over: { ...building, constituency: '9幢' },
    });
    await on('2026-10-10');

    expect(await figures(first.globalId, '2026-Q3')).toEqual({
      termRenewalRate: 'NO_DATA',
      electionTurnout: '21/33 = 0.6364 (2 of 4)',
      electionQuorumRate: '2/3 = 0.6667 (3 of 4)',
      runOffShare: '1/2 = 0.5000 (2 of 4)',
      voidElectionShare: '1/4 = 0.2500 (4 of 5)',
      electedByBallotShare: '4/5 = 0.8000 (3 of 5)',
      candidatesPerSeat: '9/6 = 1.50 (3 of 4)',
      upheldObjectionShare: '1/2 = 0.5000 (4 of 5)',
    });
    // Places and months add up to it.
    expect(await figures(community.globalId, '2026-08')).toMatchObject({
      electionTurnout: '11/12 = 0.9167 (1 of 2)',
      voidElectionShare: '0/2 = 0.0000 (2 of 2)',
    });
    expect(await figures(otherCommunity.globalId, '2026-09')).toMatchObject({
      electionTurnout: '10/21 = 0.4762 (1 of 2)',
      runOffShare: 'NO_DATA',
      electedByBallotShare: '0/1 = 0.0000 (1 of 3)',
      upheldObjectionShare: 'NO_DATA',
    });
    expect(await figures(subdistrict.globalId, '2026-08')).toMatchObject({
      candidatesPerSeat: '6/4 = 1.50 (2 of 2)',
    });
    // Where or when none was held nothing is 0.
    for (const [place, period] of [
      [sibling.globalId, '2026-Q3'],
      [community.globalId, '2026-07'],
    ] as const)
      expect(new Set(Object.values(await figures(place, period)))).toEqual(new Set(['NO_DATA']));
  });

  it('hide the turnout of small elections alone, wait for the end, and tell terms by what followed', async () => {
    const { community, otherCommunity } = tree();
    const heads = { body: 'BUILDING_HEAD', constituency: '5幢', termYears: 1 };
    const small = { divisionId: community.globalId, voters: 8, over: heads, rounds: [times(6, ['1', '2'])] };
    await hold({ ...small, drawnUp: '2026-03-01', day: '2026-03-22', until: 'declared' });
    await hold({
      ...{ divisionId: otherCommunity.globalId, voters: 11, rounds: [times(6, ['1'])] },
      ...{ drawnUp: '2026-04-01', day: '2026-04-25', until: 'voting' },
    });
    expect(await figures(community.globalId, '2026-03')).toMatchObject({
      electionTurnout: 'SUPPRESSED',
      electionQuorumRate: '1/1 = 1.0000 (1 of 1)',
    });
    expect(await figures(otherCommunity.globalId, '2026-04')).toMatchObject({
      electionTurnout: 'NOT_RATED (0 of 1)',
      voidElectionShare: 'NOT_RATED (0 of 1)',
    });
    // The term of a year ends on 28 March; the next heads are elected a week before, those of another building are not.
    await hold({
      ...small,
      drawnUp: '2026-03-02',
      day: '2026-03-22',
      until: 'declared',
      over: { ...heads, constituency: '6幢' },
    });
    await hold({ ...small, drawnUp: '2027-03-01', day: '2027-03-21', until: 'publicised' });
    await on('2027-04-10');
    expect(await figures(community.globalId, '2027-03', { codes: ['termRenewalRate'] })).toEqual({
      termRenewalRate: '1/2 = 0.5000',
    });
  });

  it('tell who was elected by year alone and not in small numbers, and turnout alike to a third party', async () => {
    const { first, community } = tree();
    const codes = ['electionTurnout', 'voidElectionShare', 'womenElectedShare', 'electedUnder45Share'];
    for (const constituency of ['1幢', '2幢'])
      await hold({
        ...{ divisionId: community.globalId, drawnUp: '2028-06-01', day: '2028-06-24', voters: 11, seats: 6 },
        ...{ until: 'publicised', rounds: [times(10, ['1', '2', '3', '4', '5', '6'])] },
        over: { body: 'BUILDING_HEAD', constituency },
      });
    await on('2029-01-05');
    // Of the numbers 1 to 6 of each roll 4 is a man, and 1 to 3 are under 45.
    const told = {
      electionTurnout: '20/22 = 0.9091 (2 of 2)',
      voidElectionShare: '0/2 = 0.0000 (2 of 2)',
      womenElectedShare: '10/12 = 0.8333 (12 of 12)',
    };
    expect(await figures(first.globalId, '2028', { codes })).toEqual({
      ...told,
      electedUnder45Share: '6/12 = 0.5000 (12 of 12)',
    });
    expect(await figures(first.globalId, '2028-Q2', { codes })).toEqual({
      ...told,
      womenElectedShare: 'NO_DATA',
      electedUnder45Share: 'NO_DATA',
    });
    expect(await figures(first.globalId, '2028', { codes, ask: await askByKey() })).toEqual({
      ...told,
      // Six are fewer than a third party is told of.
      electedUnder45Share: 'SUPPRESSED',
    });
  });

  /** What somebody asks by a key of the interface. */
  const askByKey = async (): Promise<Ask> => {
    await api.suite.database.transaction(systemActor('1'), (tx) =>
      seedAccounts(tx, [
        {
          ...{ identifier: 'admin', displayName: 'admin', password: PASSWORD, divisionId: '10' },
          ...{ role: 'systemAdministrator', mustChangePassword: false },
        },
      ]),
    );
    const admin = new ConsoleClient(api);
    await admin.signIn('admin', PASSWORD);
    const { secret } = await admin.run<{ secret: string }>(
      'mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { __typename ... on ApiKeyIssued { secret } } }',
      {
        input: {
          ...{ name: '第三方', divisionId: tree().first.globalId, scopes: ['indicator.read'] },
          idempotencyKey: nextKey(),
        },
      },
    );
    return async (input) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query: VALUES, variables: { input } }),
      });
      const { data } = (await response.json()) as { data: { indicatorValues: readonly Told[] } };
      return data.indicatorValues;
    };
  };
});
