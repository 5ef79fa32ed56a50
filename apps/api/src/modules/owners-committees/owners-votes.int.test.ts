import { useOwnersSuite } from './testing/owners-suite';

const CREATE = `mutation ($input: CreateOwnersVoteInput!) { createOwnersVote(input: $input) {
  __typename
  ... on OwnersVoteCreated { vote { id version state nextActions ruleSetCode questions { code threshold } } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } }
  ... on QuestionNotAcceptable { rule question } } }`;
const ADVANCE = `mutation ($input: AdvanceVoteInput!) { advanceVote(input: $input) {
  __typename
  ... on VoteAdvanced { vote { id version state nextActions rollHeads rollArea opensEarliestOn } }
  ... on UserError { code } ... on VoteActionNotAllowed { allowed } ... on VoteFactMissing { fact }
  ... on NoticeTooShort { earliest } ... on StaleVersion { currentVersion } } }`;
const ENTER = `mutation ($input: EnterBallotInput!) { enterBallot(input: $input) {
  __typename ... on BallotEntered { entry { id returned } } ... on UserError { code }
  ... on BallotNotAcceptable { rule } ... on InvalidInput { fieldErrors { path code } } } }`;
const ROLL = `query ($id: ID!) { vote(id: $id) { version returnedCount roll(first: 100) { totalCount edges { node {
  id number voter holdings heads area returned } } } } }`;
const RESULT = `query ($id: ID!) { vote(id: $id) { state result {
  roll { heads area } returned { heads area } questions {
    question passed quorumReached support { heads area } against { heads area } abstained { heads } participating { heads area }
    quorum { measure part whole left right met } checks { measure numerator denominator left right met }
    options { option wins support { heads } } } } } }`;

interface Advanced {
  readonly __typename: string;
  readonly code?: string;
  readonly vote: { readonly id: string; readonly version: number; readonly state: string };
}
interface Entry {
  readonly id: string;
  readonly number: number;
  readonly voter: string;
  readonly holdings: string;
  readonly area: string;
}

describe("owners' votes", () => {
  const { api, as, estate, units, nextKey, rows, tree } = useOwnersSuite();

  beforeEach(() => api.clock.set('2026-11-01T02:00:00Z'));

  const create = async (estateId: string, over: object = {}) => {
    const input = {
      estateId,
      title: '选聘物业服务企业',
      questions: [{ title: '是否选聘甲公司', decision: 'PROPERTY_COMPANY', method: 'PROPOSAL' }],
      idempotencyKey: nextKey(),
      ...over,
    };
    return as('street').run<Advanced>(CREATE, { input });
  };
  const advance = (voteId: string, action: string, facts: object = {}): Promise<Advanced> =>
    rows<{ version: number }>('select version from vote where id = $1', [voteId.split('.')[2]]).then(
      ([row]) =>
        as('street').run<Advanced>(ADVANCE, {
          input: { voteId, expectedVersion: row?.version, action, ...facts },
        }),
    );
  const publish = (id: string) =>
    advance(id, 'PUBLISH_RULES', { residentsCommitteeToldOn: '2026-11-01', postedAt: '小区公告栏' });
  const open = async (id: string) => {
    await publish(id);
    api.clock.set('2026-11-16T02:00:00Z');
    return advance(id, 'OPEN_VOTE', { closesOn: '2026-11-20' });
  };
  const roll = async (id: string): Promise<readonly Entry[]> => {
    const vote = await as('street').run<{ roll: { edges: { node: Entry }[] } }>(ROLL, { id });
    return vote.roll.edges.map(({ node }) => node);
  };
  const enter = (
    voteId: string,
    rollEntryId: string,
    answer: object = { stance: 'FOR' },
    over: object = {},
  ) =>
    as('committee').run<{ __typename: string; code?: string }>(ENTER, {
      input: {
        voteId,
        rollEntryId,
        answers: [{ question: '1', ...answer }],
        castOn: '2026-11-16',
        idempotencyKey: nextKey(),
        ...over,
      },
    });

  /** Three owners of 100 m² each; the first of two units; and the developer with 60 m². */
  const anEstate = async () => {
    const id = await estate();
    await units(id, [
      { area: 60, name: '张三', phone: '13800000001' },
      { area: 40, name: '张三', phone: '13800000001' },
      { area: 100, name: '李四', phone: '13800000002' },
      { area: 100, name: '王五', phone: '13800000003' },
      { area: 30 },
      { area: 30 },
    ]);
    return id;
  };

  it('goes from draft to filing, and shows the arithmetic of its result', async () => {
    const estateId = await anEstate();
    const { vote } = await create(estateId);
    expect(vote).toMatchObject({
      state: 'DRAFT',
      ruleSetCode: 'CN-CIVIL-278',
      nextActions: ['PUBLISH_RULES', 'CANCEL_VOTE'],
      questions: [{ code: '1', threshold: 'ORDINARY' }],
    });
    expect(await open(vote.id)).toMatchObject({
      vote: { state: 'OPEN', rollHeads: 4, rollArea: '360.00' },
    });
    const voters = await roll(vote.id);
    expect(voters.map(({ voter, holdings, area }) => [voter, holdings, area])).toEqual([
      ['张*', '1幢101、1幢102', '100.00'],
      ['李*', '1幢103', '100.00'],
      ['王*', '1幢104', '100.00'],
      ['建设单位', '1幢105、1幢106', '60.00'],
    ]);
    const [one, two, three] = voters;
    expect(await enter(vote.id, one?.id ?? '')).toMatchObject({ entry: { returned: true } });
    await enter(vote.id, two?.id ?? '');
    await enter(vote.id, three?.id ?? '', { stance: 'ABSTAIN' });
    api.clock.set('2026-11-21T02:00:00Z');
    await advance(vote.id, 'CLOSE_VOTE');
    await advance(vote.id, 'COUNT_VOTE');
    const { result } = await as('official').run<{ result: unknown }>(RESULT, { id: vote.id });
    expect(result).toEqual({
      roll: { heads: 4, area: '360.00' },
      returned: { heads: 3, area: '300.00' },
      questions: [
        {
          question: '1',
          passed: true,
          quorumReached: true,
          support: { heads: 2, area: '200.00' },
          against: { heads: 0, area: '0.00' },
          abstained: { heads: 1 },
          participating: { heads: 3, area: '300.00' },
          quorum: [
            {
              measure: 'AREA',
              part: '3000000',
              whole: '3600000',
              left: '9000000',
              right: '7200000',
              met: true,
            },
            { measure: 'HEADS', part: '3', whole: '4', left: '9', right: '8', met: true },
          ],
          checks: [
            { measure: 'AREA', numerator: 1, denominator: 2, left: '4000000', right: '3000000', met: true },
            { measure: 'HEADS', numerator: 1, denominator: 2, left: '4', right: '3', met: true },
          ],
          options: [],
        },
      ],
    });
    expect(await advance(vote.id, 'PUBLICISE_RESULT', { postedAt: '小区公告栏' })).toMatchObject({
      vote: { state: 'PUBLICISED' },
    });
    expect(await advance(vote.id, 'FILE_RESULT', { filedWith: '城东街道办事处' })).toMatchObject({
      vote: { state: 'FILED', nextActions: [] },
    });
  });

  it('takes a missed quorum for a result', async () => {
    const { vote } = await create(await anEstate());
    await open(vote.id);
    const [one, two] = await roll(vote.id);
    await enter(vote.id, one?.id ?? '');
    await enter(vote.id, two?.id ?? '');
    api.clock.set('2026-11-21T02:00:00Z');
    await advance(vote.id, 'CLOSE_VOTE');
    await advance(vote.id, 'COUNT_VOTE');
    const { result } = await as('street').run<{ result: { questions: object[] } }>(RESULT, { id: vote.id });
    expect(result.questions).toMatchObject([{ quorumReached: false, passed: false }]);
  });

  it('opens no day before its notice is over, and says which day it may', async () => {
    const { vote } = await create(await anEstate());
    expect(await publish(vote.id)).toMatchObject({ vote: { opensEarliestOn: '2026-11-16' } });
    api.clock.set('2026-11-15T02:00:00Z');
    expect(await advance(vote.id, 'OPEN_VOTE', { closesOn: '2026-11-20' })).toEqual({
      __typename: 'NoticeTooShort',
      code: 'NOTICE_TOO_SHORT',
      earliest: '2026-11-16',
    });
  });

  it('refuses what the state does not allow, what is not stated, and a stale version', async () => {
    const { vote } = await create(await anEstate());
    expect(await advance(vote.id, 'COUNT_VOTE')).toMatchObject({
      code: 'VOTE_ACTION_NOT_ALLOWED',
      allowed: ['PUBLISH_RULES', 'CANCEL_VOTE'],
    });
    expect(await advance(vote.id, 'PUBLISH_RULES', { postedAt: '小区公告栏' })).toMatchObject({
      code: 'VOTE_FACT_MISSING',
      fact: 'residentsCommitteeToldOn',
    });
    await publish(vote.id);
    const stale = { voteId: vote.id, expectedVersion: 1, action: 'CANCEL_VOTE', cancelReason: '方案需修改' };
    expect(await as('street').run<object>(ADVANCE, { input: stale })).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 2,
    });
  });

  it('opens no vote without a roll, and closes early only with a reason', async () => {
    const { vote } = await create(await estate());
    expect(await open(vote.id)).toMatchObject({ code: 'VOTE_FACT_MISSING', fact: 'rollCount' });
    api.clock.set('2026-11-01T02:00:00Z');
    const other = (await create(await anEstate())).vote;
    await open(other.id);
    expect(await advance(other.id, 'CLOSE_VOTE')).toMatchObject({ fact: 'closingReason' });
    expect(await advance(other.id, 'CLOSE_VOTE', { closingReason: '全体业主均已表决' })).toMatchObject({
      vote: { state: 'CLOSED' },
    });
  });

  it('takes one ballot of each voter, also when two come at once', async () => {
    const { vote } = await create(await anEstate());
    await open(vote.id);
    const [one] = await roll(vote.id);
    const answers = await Promise.all([enter(vote.id, one?.id ?? ''), enter(vote.id, one?.id ?? '')]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'BallotAlreadyCast',
      'BallotEntered',
    ]);
    expect(await rows('select 1 from ballot where roll_entry_id = $1', [one?.id.split('.')[2]])).toHaveLength(
      1,
    );
  });

  it('answers a repeated request with what the first one did', async () => {
    const { vote } = await create(await anEstate());
    await open(vote.id);
    const [one] = await roll(vote.id);
    const key = { idempotencyKey: nextKey() };
    const twice = [
      await enter(vote.id, one?.id ?? '', { stance: 'FOR' }, key),
      await enter(vote.id, one?.id ?? '', { stance: 'FOR' }, key),
    ];
    expect(twice.map(({ __typename }) => __typename)).toEqual(['BallotEntered', 'BallotEntered']);
    expect(await enter(vote.id, one?.id ?? '', { stance: 'AGAINST' }, key)).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('refuses ballots that do not fit', async () => {
    const { vote } = await create(await anEstate());
    const other = (await create(await anEstate())).vote;
    await open(vote.id);
    const [one] = await roll(vote.id);
    const id = one?.id ?? '';
    expect(await enter(vote.id, id, { options: ['1'] })).toMatchObject({
      code: 'BALLOT_NOT_ACCEPTABLE',
      rule: 'BALLOT_ANSWER_OF_OTHER_KIND',
    });
    expect(await enter(vote.id, id, { stance: 'FOR', spoilt: true })).toMatchObject({
      fieldErrors: [{ path: 'answers.0', code: 'MALFORMED' }],
    });
    expect(await enter(vote.id, id, {}, { answers: [] })).toMatchObject({ rule: 'BALLOT_ANSWER_MISSING' });
    expect(await enter(vote.id, id, { stance: 'FOR' }, { castOn: '2026-11-15' })).toMatchObject({
      fieldErrors: [{ path: 'castOn', code: 'OUT_OF_RANGE' }],
    });
    expect(await enter(other.id, id)).toMatchObject({ code: 'NOT_FOUND' });
    await advance(vote.id, 'CLOSE_VOTE', { closingReason: '提前结束' });
    expect(await enter(vote.id, id)).toMatchObject({ code: 'VOTE_NOT_OPEN' });
  });

  it('keeps the frozen roll when the register changes afterwards', async () => {
    const estateId = await anEstate();
    const { vote } = await create(estateId);
    await open(vote.id);
    await rows(`update property_unit set withdrawn_at = now() where estate_id = $1`, [
      estateId.split('.')[2],
    ]);
    expect(await roll(vote.id)).toHaveLength(4);
  });

  it('gives the server no right to change or delete a ballot', async () => {
    const { vote } = await create(await anEstate());
    await open(vote.id);
    const [one] = await roll(vote.id);
    await enter(vote.id, one?.id ?? '');
    const granted = await rows<{ privilege: string }>(
      `select privilege_type as privilege from information_schema.role_table_grants
        where table_name = 'ballot' and grantee = 'weizhi_app' order by 1`,
    );
    expect(granted.map(({ privilege }) => privilege)).toEqual(['INSERT', 'SELECT']);
  });

  it('elects a committee by approval', async () => {
    const estateId = await anEstate();
    const { vote } = await create(estateId, {
      title: '选举业主委员会',
      questions: [
        {
          title: '选举委员',
          decision: 'COMMITTEE_ELECTION',
          method: 'APPROVAL',
          options: ['候选人甲', '候选人乙', '候选人丙'],
          seats: 2,
          limit: 2,
        },
      ],
    });
    await open(vote.id);
    const [one, two, three] = await roll(vote.id);
    await enter(vote.id, one?.id ?? '', { options: ['1', '2'] });
    await enter(vote.id, two?.id ?? '', { options: ['1', '2'] });
    await enter(vote.id, three?.id ?? '', { options: ['3'] });
    await advance(vote.id, 'CLOSE_VOTE', { closingReason: '均已表决' });
    await advance(vote.id, 'COUNT_VOTE');
    const { result } = await as('street').run<{ result: { questions: { options: object[] }[] } }>(RESULT, {
      id: vote.id,
    });
    expect(result.questions[0]?.options).toEqual([
      { option: '1', wins: true, support: { heads: 2 } },
      { option: '2', wins: true, support: { heads: 2 } },
      { option: '3', wins: false, support: { heads: 1 } },
    ]);
  });

  it.each([
    [{ title: ' ' }, { fieldErrors: [{ path: 'title', code: 'REQUIRED' }] }],
    [{ questions: [] }, { fieldErrors: [{ path: 'questions', code: 'OUT_OF_RANGE' }] }],
    [
      {
        questions: [
          { title: '选举', decision: 'COMMITTEE_ELECTION', method: 'APPROVAL', options: ['甲'], seats: 2 },
        ],
      },
      { code: 'QUESTION_NOT_ACCEPTABLE', rule: 'BALLOT_SEATS_OUT_OF_RANGE', question: '1' },
    ],
  ])('draws up no vote with %j', async (over, answer) => {
    expect(await create(await estate(), over)).toMatchObject(answer);
  });

  it('is absent outside the divisions, and is not managed by those who only read it', async () => {
    const { vote } = await create(await anEstate());
    const seen = (who: string) =>
      as(who).run<object | null>('query ($id: ID!) { vote(id: $id) { id } }', { id: vote.id });
    expect([await seen('sibling'), await seen('official')]).toEqual([null, { id: vote.id }]);
    const input = { voteId: vote.id, expectedVersion: 1, action: 'CANCEL_VOTE', cancelReason: '无权' };
    expect(await as('sibling').run<object>(ADVANCE, { input })).toMatchObject({ code: 'NOT_FOUND' });
    const foreign = await estate(tree().sibling.id);
    expect(await create(foreign)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('seals the names of owners', async () => {
    const estateId = await anEstate();
    const [unit] = await rows<Record<string, string>>(
      'select owner_name_sealed, owner_name_masked, owner_phone_masked from property_unit where estate_id = $1 order by unit_number limit 1',
      [estateId.split('.')[2]],
    );
    expect(unit?.['owner_name_sealed']).toMatch(/^v1\|/u);
    expect(JSON.stringify(unit)).not.toContain('张三');
    expect([unit?.['owner_name_masked'], unit?.['owner_phone_masked']]).toEqual(['张*', '138****0001']);
  });
});
