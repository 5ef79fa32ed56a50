import { ledgerImports } from '../../../test/ledger-imports';
import { useDepartmentSuite } from '../../../test/department-suite';
import { systemActor } from '../../platform/database';

jest.setTimeout(60_000);

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly [fact: string]: unknown;
}
interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly election?: Kept;
  readonly voter?: Kept;
  readonly candidate?: Kept;
  readonly objection?: Kept;
  readonly [fact: string]: unknown;
}

const REFUSALS = `... on UserError { code } ... on InvalidInput { fieldErrors { path code } } ... on StaleVersion { currentVersion }
  ... on ElectionFactMissing { fact } ... on ElectionNotReady { rule earliest }
  ... on ElectionActionNotAllowed { allowed } ... on ElectionRollUnfit { rule }
  ... on ElectionBallotNotIssued { rule } ... on ElectionBallotsNotEntered { rule }
  ... on ElectionCandidateUnfit { rule } ... on ElectionObjectionUnfit { rule } ... on BallotNotAcceptable { rule }`;
const ELECTION = `... on ElectionChanged { election { id version state round nextActions voterCount filledSeats termEndsOn
  results { returned spoilt turnout quorumReached standings { number support elected } } } }`;
const MEMBERS: Readonly<Record<string, readonly [input: string, members: string]>> = {
  createElection: ['CreateElectionInput', ELECTION],
  advanceElection: ['AdvanceElectionInput', ELECTION],
  registerVoter: ['RegisterVoterInput', '... on ElectionVoterChanged { voter { id version number name } }'],
  strikeVoter: ['StrikeVoterInput', '... on ElectionVoterChanged { voter { id number } }'],
  nominateCandidate: [
    'NominateCandidateInput',
    '... on ElectionCandidateChanged { candidate { id version number } }',
  ],
  withdrawCandidate: [
    'WithdrawCandidateInput',
    '... on ElectionCandidateChanged { candidate { id withdrawnOn } }',
  ],
  raiseElectionObjection: [
    'RaiseElectionObjectionInput',
    '... on ElectionObjectionChanged { objection { id version subject dueOn } }',
  ],
  decideElectionObjection: [
    'DecideElectionObjectionInput',
    '... on ElectionObjectionChanged { objection { id upheld } }',
  ],
  issueElectionBallot: [
    'IssueElectionBallotInput',
    '... on ElectionVoterChanged { voter { number issued } }',
  ],
  enterElectionBallots: ['EnterElectionBallotsInput', '... on ElectionBallotsEntered { entered }'],
};
const NAMES = ['王一', '王二', '王三', '王四', '王五', '王六', '王七', '王八'];

describe('elections', () => {
  const { api, tree, as, nextKey, signInAll } = useDepartmentSuite();
  const { take, undo, reasonsOf, clean } = ledgerImports(api, 'electoral-roll');
  afterAll(clean);
  const on = async (day: string): Promise<void> => {
    api.clock.set(`${day}T02:00:00Z`);
    await signInAll();
  };
  beforeEach(() => on('2026-11-01'));

  const command = (name: string, input: object, who = 'committee'): Promise<Answer> => {
    const [type = '', members = ''] = MEMBERS[name] ?? [];
    // A refusal that the command does not know cannot be asked of it.
    const known = REFUSALS.split(/(?=\.\.\. on )/u).filter((part) => isMember(name, part));
    return as(who).run(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${known.join(' ')} ${members} } }`,
      { input },
    );
  };
  const members = new Map<string, ReadonlySet<string>>();
  const isMember = (name: string, part: string): boolean => {
    const on = /on (\w+)/u.exec(part)?.[1] ?? '';
    return on === 'UserError' || (members.get(name)?.has(on) ?? false);
  };
  beforeAll(async () => {
    await signInAll();
    for (const name of Object.keys(MEMBERS)) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Result`;
      const answer = await as('committee').run<{ possibleTypes: { name: string }[] }>(
        `query ($name: String!) { __type(name: $name) { possibleTypes { name } } }`,
        { name: type },
      );
      members.set(name, new Set(answer.possibleTypes.map(({ name: of }) => of)));
    }
  });

  const create = (over: object = {}, who = 'committee'): Promise<Answer> =>
    command(
      'createElection',
      {
        ...{ divisionId: tree().community.globalId, title: `换届选举${nextKey().slice(-6)}` },
        ...{ body: 'RESIDENTS_COMMITTEE', route: 'BALLOT', method: 'APPROVAL', seats: 2 },
        ...{ idempotencyKey: nextKey(), ...over },
      },
      who,
    );
  const view = (id: string, who = 'committee'): Promise<Kept | null> =>
    as(who).run(
      `query ($id: ID!) { election(id: $id) { id version state issuedCount enteredCount voterCount nextActions
         candidates { id version number standing electedRound } objections { id version }
         voters(first: 50) { edges { node { id version number name issued } } } } }`,
      { id },
    );
  const step = async (id: string, action: string, over: object = {}): Promise<Answer> =>
    command('advanceElection', {
      ...{ electionId: id, action, expectedVersion: (await view(id))?.version ?? 0, ...over },
    });
  const register = (electionId: string, index: number, over: object = {}): Promise<Answer> =>
    command('registerVoter', {
      ...{ electionId, consentGivenOn: '2026-10-30', idempotencyKey: nextKey() },
      person: { name: NAMES[index] ?? '王九', phone: `1370000010${String(index)}`, birthYear: 1970 },
      ...over,
    });
  const nominate = (electionId: string, voterNumber: number, over: object = {}): Promise<Answer> =>
    command('nominateCandidate', {
      ...{ electionId, voterNumber, name: NAMES[voterNumber - 1], nominator: 'RESIDENTS_JOINTLY' },
      ...{ idempotencyKey: nextKey(), ...over },
    });
  const issue = (electionId: string, voterNumber: number, over: object = {}): Promise<Answer> =>
    command('issueElectionBallot', {
      ...{ electionId, voterNumber, bearer: 'IN_PERSON', idempotencyKey: nextKey(), ...over },
    });
  const enter = (electionId: string, marks: readonly (readonly string[])[]): Promise<Answer> =>
    command('enterElectionBallots', {
      electionId,
      papers: marks.map((options) => ({ answers: [{ question: '1', options }] })),
      idempotencyKey: nextKey(),
    });
  const created = async (over: object = {}): Promise<string> => (await create(over)).election?.id ?? '';
  /** Up to voting with eight voters and three candidates. */
  const voting = async (over: object = {}): Promise<string> => {
    await on('2026-11-01');
    const id = await created(over);
    for (const index of NAMES.keys()) await register(id, index);
    await step(id, 'PUBLISH_ROLL', { postedAt: '社区公告栏' });
    await on('2026-11-07');
    await step(id, 'CLOSE_ROLL');
    for (const number of [1, 2, 3]) await nominate(id, number);
    await step(id, 'PUBLISH_CANDIDATES', { postedAt: '社区公告栏' });
    await on('2026-11-21');
    await step(id, 'OPEN_ELECTION', { closesOn: '2026-11-21' });
    return id;
  };

  it('go from the roll over candidates, secret papers and a run-off to the term', async () => {
    const id = await voting();
    for (const number of [1, 2, 3, 4, 5, 6])
      expect(await issue(id, number, number === 6 ? { bearer: 'PROXY' } : {})).toMatchObject({
        voter: { number, issued: true },
      });
    expect(await issue(id, 6)).toMatchObject({ rule: 'ELECTION_BALLOT_ISSUED' });
    expect(await issue(id, 99)).toMatchObject({ rule: 'ELECTION_VOTER_NOT_ON_ROLL' });
    expect(await enter(id, [['1']])).toMatchObject({ rule: 'ELECTION_NOT_COUNTING' });
    expect(await step(id, 'CLOSE_ELECTION')).toMatchObject({ fact: 'closingReason' });
    await on('2026-11-22');
    expect(await issue(id, 7)).toMatchObject({ rule: 'ELECTION_OVER' });
    await step(id, 'CLOSE_ELECTION');
    expect(await issue(id, 7)).toMatchObject({ rule: 'ELECTION_NOT_VOTING' });
    expect(await step(id, 'COUNT_ELECTION')).toMatchObject({ rule: 'ELECTION_BALLOTS_MISSING' });
    expect(await enter(id, [['1', '2', '3']])).toMatchObject({ rule: 'BALLOT_TOO_MANY_CHOSEN' });
    const papers = [['1', '2'], ['1', '2'], ['1', '2'], ['1', '3'], ['3'], []];
    expect(await enter(id, [...papers, ['1']])).toMatchObject({ rule: 'ELECTION_BALLOTS_ABOVE_ISSUED' });
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
    for (const number of [1, 2, 3, 4, 5]) await issue(id, number);
    await step(id, 'CLOSE_ELECTION', { closingReason: '选票已全部收回' });
    expect(await enter(id, [['1']])).toMatchObject({ rule: 'BALLOT_OPTION_UNKNOWN' });
    await enter(id, [['2'], ['2'], ['3'], [], []]);
    // Two of five are at least a third.
    expect(await step(id, 'COUNT_ELECTION')).toMatchObject({ election: { filledSeats: 2, round: 2 } });
    await step(id, 'PUBLICISE_ELECTION', { postedAt: '社区公告栏' });
    expect(await step(id, 'DECLARE_ELECTION', { termBeginsOn: '2026-12-01' })).toMatchObject({
      ...{ rule: 'ELECTION_TOO_EARLY', earliest: '2026-11-28' },
    });
    await on('2026-11-28');
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
      { ...voted, form: 'direct', count: 10 },
      { ...voted, form: 'represented', count: 1 },
    ]);
    // No column tells whose a paper is, when it came or who entered it.
    expect(rows.columns.map(({ name }) => name)).toEqual([
      ...['answers', 'district_id', 'division_id', 'election_id', 'id', 'round'],
    ]);
  });

  it('wait for periods and objections, and take nobody under age, twice or after the roll is closed', async () => {
    const id = await created();
    expect(await step(id, 'PUBLISH_ROLL', { postedAt: '公告栏' })).toMatchObject({ fact: 'rollCount' });
    expect(await nominate(id, 1)).toMatchObject({ rule: 'ELECTION_NOT_NOMINATING' });
    const early = { electionId: id, content: '名单未公布', idempotencyKey: nextKey() };
    expect(await command('raiseElectionObjection', early)).toMatchObject({
      rule: 'ELECTION_OBJECTION_OUT_OF_TIME',
    });
    const young = { name: '赵小', phone: '13700000999', birthYear: 2010 };
    expect(await register(id, 0, { person: young })).toMatchObject({ rule: 'ELECTION_VOTER_UNDER_AGE' });
    const one = await register(id, 0);
    expect(one).toMatchObject({ voter: { number: 1, name: '王*' } });
    expect(await register(id, 0)).toMatchObject({ rule: 'ELECTION_VOTER_REGISTERED' });
    await register(id, 1);
    await register(id, 2);
    await step(id, 'PUBLISH_ROLL', { postedAt: '公告栏' });
    const raised = await command('raiseElectionObjection', {
      ...{ electionId: id, content: '三幢有人未登记', idempotencyKey: nextKey() },
    });
    expect(raised).toMatchObject({ objection: { subject: 'ROLL', dueOn: '2026-11-04' } });
    expect(await step(id, 'CLOSE_ROLL')).toMatchObject({ rule: 'ELECTION_OBJECTIONS_OPEN' });
    const decision = { objectionId: raised.objection?.id, upheld: true, decision: '补登' };
    expect(await command('decideElectionObjection', { ...decision, expectedVersion: 9 })).toMatchObject({
      code: 'STALE_VERSION',
    });
    await command('decideElectionObjection', { ...decision, expectedVersion: 1 });
    expect(await command('decideElectionObjection', { ...decision, expectedVersion: 2 })).toMatchObject({
      rule: 'ELECTION_OBJECTION_DECIDED',
    });
    const struck = { voterId: one.voter?.id, expectedVersion: 1, reason: '已迁出' };
    expect(await command('strikeVoter', struck)).toMatchObject({ voter: { number: 1 } });
    expect(await register(id, 3)).toMatchObject({ voter: { number: 4 } });
    expect(await step(id, 'CLOSE_ROLL')).toMatchObject({ earliest: '2026-11-07' });
    await on('2026-11-07');
    expect(await step(id, 'CLOSE_ROLL')).toMatchObject({ election: { state: 'NOMINATING', voterCount: 3 } });
    expect(await register(id, 5)).toMatchObject({ rule: 'ELECTION_ROLL_CLOSED' });
    expect(await nominate(id, 1)).toMatchObject({ rule: 'ELECTION_CANDIDATE_NOT_ON_ROLL' });
    expect(await nominate(id, 2, { name: '李四' })).toMatchObject({ rule: 'ELECTION_CANDIDATE_NOT_ON_ROLL' });
    const nominated = await nominate(id, 2);
    expect(await nominate(id, 2)).toMatchObject({ rule: 'ELECTION_CANDIDATE_TWICE' });
    expect(await step(id, 'PUBLISH_CANDIDATES', { postedAt: '公告栏' })).toMatchObject({
      rule: 'ELECTION_CANDIDATES_TOO_FEW',
    });
    const { id: candidateId } = nominated.candidate ?? {};
    const withdrawal = { candidateId, expectedVersion: 1, reason: '本人退出' };
    expect(await command('withdrawCandidate', withdrawal)).toMatchObject({
      candidate: { withdrawnOn: '2026-11-07' },
    });
    expect(await command('withdrawCandidate', { ...withdrawal, expectedVersion: 2 })).toMatchObject({
      rule: 'ELECTION_CANDIDATE_WITHDRAWN',
    });
    expect(await step(id, 'CANCEL_ELECTION')).toMatchObject({ fact: 'reason' });
    expect(await step(id, 'CANCEL_ELECTION', { reason: '重新组织' })).toMatchObject({
      election: { state: 'CANCELLED' },
    });
  });

  it('are recommended by a meeting where that is the route', async () => {
    const id = await created({
      route: 'RECOMMENDATION',
      method: 'PROPOSAL',
      body: 'BUILDING_HEAD',
      seats: 1,
    });
    await register(id, 0);
    await step(id, 'PUBLISH_ROLL', { postedAt: '公告栏' });
    await on('2026-11-07');
    await step(id, 'CLOSE_ROLL');
    await nominate(id, 1);
    await step(id, 'PUBLISH_CANDIDATES', { postedAt: '公告栏' });
    await on('2026-11-21');
    const { edges } = await as('committee').run<{
      edges: { node: { source: string; action: { path: string } } }[];
    }>('{ workItems(first: 100) { edges { node { source action { path } } } } }');
    expect(edges.map(({ node }) => [node.source, node.action.path])).toContainEqual([
      'election',
      `/elections/${id}?at=actions`,
    ]);
    expect(await step(id, 'OPEN_ELECTION', { closesOn: '2026-11-21' })).toMatchObject({
      allowed: ['RECORD_RECOMMENDATION', 'CANCEL_ELECTION'],
    });
    expect(await step(id, 'RECORD_RECOMMENDATION', { attendance: 12 })).toMatchObject({
      election: { state: 'COUNTED', filledSeats: 1 },
    });
  });

  it('are drawn up once, with terms that fit, at a place of the actor, and are absent to others', async () => {
    const key = { idempotencyKey: nextKey(), title: '楼栋长推荐' };
    const first = await create(key);
    expect(await create(key)).toEqual(first);
    expect(await create({ title: '楼栋长推荐' })).toMatchObject({ code: 'DUPLICATE_ENTRY' });
    expect(await create({ seats: 0 })).toMatchObject({ code: 'ELECTION_TERMS_UNFIT' });
    expect(await create({ divisionId: tree().otherCommunity.globalId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await view(first.election?.id ?? '', 'neighbour')).toBeNull();
  });

  it('take their roll from a ledger, once, and give it back while it may change', async () => {
    await created({ title: '名单导入选举' });
    const head = '选举,姓名,电话,出生年,楼栋门牌,同意记录参与';
    const rows = ['陈一', '陈二', '陈三'].map(
      (name, index) => `名单导入选举,${name},1360000010${String(index)},1980,${String(index)}幢,是`,
    );
    const young = '名单导入选举,陈小,13600009999,2015,9幢,是';
    const batch = await take(head, ...rows, young);
    expect(batch).toMatchObject({ importedCount: 3, rejectedCount: 1 });
    expect(await reasonsOf(batch)).toEqual([['electionVoterUnderAge', 'birthYear']]);
    expect(await take(head, ...rows, rows[0] ?? '')).toMatchObject({ importedCount: 0, duplicateCount: 4 });
    expect(await undo(batch)).toMatchObject({ ok: true });
    expect(await take(head, ...rows)).toMatchObject({ importedCount: 3 });
  });
});
