import { systemActor } from '../../platform/database';
import { useElectionSuite } from './testing/election-suite';

jest.setTimeout(60_000);

describe('elections', () => {
  const {
    on,
    command,
    nextKey,
    created,
    view,
    step,
    register,
    nominate,
    issue,
    enter,
    voting,
    traced,
    api,
    as,
  } = useElectionSuite();

  it('go from the roll over candidates, secret papers and a run-off to the term', async () => {
    const id = await voting();
    for (const number of [1, 2, 3, 4, 5, 6])
      expect(await issue(id, number, number === 6 ? { bearer: 'PROXY' } : {})).toMatchObject({
        voter: { number, issued: true },
      });
    expect(await traced(() => issue(id, 6))).toEqual({
      ...{ __typename: 'ElectionBallotNotIssued', code: 'ELECTION_BALLOT_NOT_ISSUED' },
      ...{ rule: 'ELECTION_BALLOT_ISSUED', changes: {} },
    });
    expect(await issue(id, 99)).toMatchObject({ rule: 'ELECTION_VOTER_NOT_ON_ROLL' });
    expect(await enter(id, [['1']])).toMatchObject({ rule: 'ELECTION_NOT_COUNTING' });
    expect(await traced(() => step(id, 'CLOSE_ELECTION'))).toEqual({
      ...{ __typename: 'ElectionFactMissing', code: 'ELECTION_FACT_MISSING' },
      ...{ fact: 'closingReason', changes: {} },
    });
    await on('2026-11-22');
    expect(await issue(id, 7)).toMatchObject({ rule: 'ELECTION_OVER' });
    await step(id, 'CLOSE_ELECTION');
    expect(await issue(id, 7)).toMatchObject({ rule: 'ELECTION_NOT_VOTING' });
    expect(await traced(() => step(id, 'COUNT_ELECTION'))).toEqual({
      ...{ __typename: 'ElectionNotReady', code: 'ELECTION_NOT_READY' },
      ...{ rule: 'ELECTION_BALLOTS_MISSING', earliest: null, changes: {} },
    });
    expect(await enter(id, [['1', '2', '3']])).toMatchObject({ rule: 'BALLOT_TOO_MANY_CHOSEN' });
    const papers = [['1', '2'], ['1', '2'], ['1', '2'], ['1', '3'], ['3'], []];
    expect(await traced(() => enter(id, [...papers, ['1']]))).toEqual({
      ...{ __typename: 'ElectionBallotsNotEntered', code: 'ELECTION_BALLOTS_NOT_ENTERED' },
      ...{ rule: 'ELECTION_BALLOTS_ABOVE_ISSUED', changes: {} },
    });
    expect(await enter(id, papers)).toMatchObject({ entered: 6 });
    // Four of six for 1; three of six for 2 are not more than half.
    expect(await step(id, 'COUNT_ELECTION')).toMatchObject({
      election: {
        ...{ state: 'COUNTED', filledSeats: 1 },
        results: [
          {
            ...{ returned: 6, turnout: '0.7500', quorumReached: true },
            standings: [
              { number: 1, support: 4, elected: true },
              { number: 2, support: 3, elected: false },
              { number: 3, support: 2, elected: false },
            ],
          },
        ],
      },
    });
    await step(id, 'OPEN_RUN_OFF', { closesOn: '2026-11-22' });
    expect((await view(id))?.['candidates']).toMatchObject([
      { number: 1, standing: false, electedRound: 1 },
      { number: 2, standing: true },
      { number: 3, standing: true },
    ]);
    // Four of eight are not more than half: the round is void, and voted again by the same candidates.
    for (const number of [1, 2, 3, 4]) await issue(id, number);
    await step(id, 'CLOSE_ELECTION', { closingReason: '选票已全部收回' });
    await enter(id, [['2'], ['2'], ['3'], []]);
    expect(await step(id, 'COUNT_ELECTION')).toMatchObject({
      election: { filledSeats: 1, nextActions: ['REPEAT_VOTING', 'PUBLICISE_ELECTION', 'ANNUL_ELECTION'] },
    });
    expect(await step(id, 'OPEN_RUN_OFF', { closesOn: '2026-11-22' })).toMatchObject({
      rule: 'ELECTION_QUORUM_NOT_REACHED',
    });
    await step(id, 'REPEAT_VOTING', { closesOn: '2026-11-22' });
    for (const number of [1, 2, 3, 4, 5]) await issue(id, number);
    await step(id, 'CLOSE_ELECTION', { closingReason: '选票已全部收回' });
    expect(await enter(id, [['1']])).toMatchObject({ rule: 'BALLOT_OPTION_UNKNOWN' });
    await enter(id, [['2'], ['2'], ['3'], [], []]);
    // Two of five are at least a third.
    expect(await step(id, 'COUNT_ELECTION')).toMatchObject({ election: { filledSeats: 2, round: 3 } });
    await step(id, 'PUBLICISE_ELECTION', { postedAt: '社区公告栏' });
    expect(await step(id, 'DECLARE_ELECTION', { termBeginsOn: '2026-12-01' })).toMatchObject({
      ...{ rule: 'ELECTION_TOO_EARLY', earliest: '2026-11-28' },
    });
    await on('2026-11-28');
    expect(await step(id, 'DECLARE_ELECTION', { termBeginsOn: '2026-11-20' })).toMatchObject({
      rule: 'ELECTION_TERM_OUT_OF_RANGE',
    });
    expect(await step(id, 'DECLARE_ELECTION', { termBeginsOn: '2026-12-01' })).toMatchObject({
      election: { state: 'DECLARED', termEndsOn: '2031-11-30', nextActions: [] },
    });
    const rows = await api.suite.database.transaction(systemActor('1'), async (tx) => ({
      posts: await tx.sql(
        `select held_from::text as "from", held_to::text as "to" from post_holding where post_kind = 'committeeMember' and held_from = '2026-12-01'`,
      ),
      facts: await tx.sql(
        `select stage, mechanism, depth, evidence, form, count(*)::int as count from participation
          where source_module = 'elections' group by 1, 2, 3, 4, 5 order by form`,
      ),
      columns: await tx.sql<{ name: string }>(
        `select column_name as name from information_schema.columns where table_name = 'election_ballot' order by 1`,
      ),
    }));
    const term = { from: '2026-12-01', to: '2031-12-01' };
    expect(rows.posts).toEqual([term, term]);
    const voted = { stage: 'election', mechanism: 'election', depth: 3, evidence: 'ballotRecord' };
    expect(rows.facts).toEqual([
      { ...voted, form: 'direct', count: 14 },
      { ...voted, form: 'represented', count: 1 },
    ]);
    // No column tells whose a paper is, when it came or who entered it.
    expect(rows.columns.map(({ name }) => name)).toEqual([
      ...['answers', 'district_id', 'division_id', 'election_id', 'id', 'round'],
    ]);
  });

  const paths = async (): Promise<readonly string[]> => {
    const { edges } = await as('committee').run<{ edges: { node: { action: { path: string } } }[] }>(
      '{ workItems(first: 100) { edges { node { action { path } } } } }',
    );
    return edges.map(({ node }) => node.action.path);
  };

  it('ask for a decision on objections until they are given up', async () => {
    const id = await created();
    await register(id, 0);
    await step(id, 'PUBLISH_ROLL', { postedAt: '公告栏' });
    await command('raiseElectionObjection', {
      ...{ electionId: id, content: '一幢有人未登记', idempotencyKey: nextKey() },
    });
    expect(await paths()).toContain(`/elections/${id}?at=objections`);
    await step(id, 'CANCEL_ELECTION', { reason: '重新组织' });
    expect(await paths()).not.toContain(`/elections/${id}?at=objections`);
  });

  it('are recommended by a meeting where that is the route', async () => {
    const id = await created({
      route: 'RECOMMENDATION',
      method: 'PROPOSAL',
      body: 'BUILDING_HEAD',
      constituency: '3 幢',
      seats: 1,
    });
    await register(id, 0);
    await step(id, 'PUBLISH_ROLL', { postedAt: '公告栏' });
    await on('2026-11-07');
    await step(id, 'CLOSE_ROLL');
    await nominate(id, 1);
    await step(id, 'PUBLISH_CANDIDATES', { postedAt: '公告栏' });
    // The five days for objections are over, the twenty of the roll are not: nothing can be done yet.
    await on('2026-11-14');
    expect(await paths()).not.toContain(`/elections/${id}?at=actions`);
    await on('2026-11-21');
    expect(await paths()).toContain(`/elections/${id}?at=actions`);
    expect(await traced(() => step(id, 'OPEN_ELECTION', { closesOn: '2026-11-21' }))).toEqual({
      ...{ __typename: 'ElectionActionNotAllowed', code: 'ELECTION_ACTION_NOT_ALLOWED' },
      ...{ allowed: ['RECORD_RECOMMENDATION', 'REOPEN_NOMINATION', 'CANCEL_ELECTION'], changes: {} },
    });
    expect(await step(id, 'RECORD_RECOMMENDATION', { attendance: 12 })).toMatchObject({
      election: { state: 'COUNTED', filledSeats: 1 },
    });
  });
});
