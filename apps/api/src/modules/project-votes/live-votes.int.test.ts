import { useDepartmentSuite } from '../../../test/department-suite';

const VOTE = `id version state title edition budget currency electorate opensOn closesOn nextActions
  projects { number title cost } result { ballots turnout taken spent left projects { number support outcome } } cohorts { trait }`;
const ANSWER = `__typename ... on UserError { code } ... on InvalidInput { fieldErrors { path code } }
  ... on NotFound { subject }`;
const COMMANDS = {
  createProjectVote: [
    'CreateProjectVoteInput',
    `... on ProjectVoteCreated { vote { ${VOTE} } } ... on DuplicateEntry { field }`,
  ],
  advanceProjectVote: [
    'AdvanceProjectVoteInput',
    `... on ProjectVoteAdvanced { vote { ${VOTE} } } ... on ProjectVoteActionNotAllowed { allowed }
     ... on ProjectVoteFactMissing { fact } ... on ProjectVoteClosesTooEarly { earliest }`,
  ],
  enterProjectBallot: [
    'EnterProjectBallotInput',
    `... on ProjectBallotEntered { number } ... on ProjectBallotUnfit { rule }`,
  ],
} as const;

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly vote?: { readonly id: string; readonly version: number; readonly [fact: string]: unknown };
  readonly [fact: string]: unknown;
}

describe('live votes on projects', () => {
  const { api, tree, as, nextKey, signInAll } = useDepartmentSuite();

  beforeEach(() => api.clock.set('2026-11-27T02:00:00Z'));

  const command = (who: string, name: keyof typeof COMMANDS, input: object): Promise<Answer> =>
    as(who).run(
      `mutation ($input: ${COMMANDS[name][0]}!) { ${name}(input: $input) { ${ANSWER} ${COMMANDS[name][1]} } }`,
      { input },
    );
  const draft = (over: object = {}) => ({
    ...{ divisionId: tree().community.globalId, title: '社区微项目', edition: nextKey().slice(-20) },
    ...{ method: 'APPROVAL', rule: 'GREEDY', budget: '30000.00', mostProjects: 2, idempotencyKey: nextKey() },
    projects: [
      { number: '1', title: '楼道扶手', cost: '12000.00' },
      { number: '2', title: '长者茶座', cost: '20000.00' },
      { number: '3', title: '晾衣架', cost: '8000.50' },
    ],
    ...over,
  });
  const create = async (over: object = {}): Promise<NonNullable<Answer['vote']>> => {
    const { vote } = await command('committee', 'createProjectVote', draft(over));
    if (!vote) throw new Error('The vote was not drawn up');
    return vote;
  };
  const advance = ({ id, version }: NonNullable<Answer['vote']>, action: string, over: object = {}) =>
    command('committee', 'advanceProjectVote', { voteId: id, expectedVersion: version, action, ...over });
  const open = async (over: object = {}) => {
    const facts = { electorate: 200, closesOn: '2026-11-28' };
    const { vote } = await advance(await create(over), 'OPEN_PROJECT_VOTE', facts);
    if (!vote) throw new Error('The vote was not opened');
    return vote;
  };
  const cast = (voteId: string, number: number, over: object = {}) =>
    command('committee', 'enterProjectBallot', {
      ...{
        voteId,
        number,
        projects: ['1'],
        channel: 'PAPER',
        castOn: '2026-11-27',
        idempotencyKey: nextKey(),
      },
      ...over,
    });

  it('are drawn up, opened, filled with ballots and closed, and count by the same rule as published ones', async () => {
    const vote = await open();
    expect(vote).toMatchObject({ state: 'OPEN', electorate: 200, opensOn: '2026-11-27', currency: 'CNY' });
    const ballots = [['1', '3'], ['2'], ['2', '3'], ['3'], ['1', '3']];
    for (const [index, projects] of ballots.entries())
      expect(
        await cast(vote.id, index + 1, { projects, ageBand: 'FROM_60TO_69', sex: 'FEMALE' }),
      ).toMatchObject({
        __typename: 'ProjectBallotEntered',
        number: index + 1,
      });
    const projectVote: unknown = await as('committee').run(
      `query ($id: ID!) { projectVote(id: $id) { ${VOTE} } }`,
      { id: vote.id },
    );
    // While it is open nobody learns how it stands.
    expect(projectVote).toMatchObject({ result: { ballots: 5, turnout: null, projects: [] }, cohorts: [] });
    const closed = await advance(vote, 'CLOSE_PROJECT_VOTE', { closingReason: '选票已全部收回' });
    expect(closed).toMatchObject({ vote: { state: 'CLOSED', nextActions: [] } });
    // 3 has four votes, 1 and 2 have two each: the cheaper first, and the other no longer fits.
    expect(closed.vote?.['result']).toEqual({
      ...{ ballots: 5, turnout: '0.0250', taken: 2, spent: '20000.50', left: '9999.50' },
      projects: [
        { number: '3', support: 4, outcome: 'TAKEN' },
        { number: '1', support: 2, outcome: 'TAKEN' },
        { number: '2', support: 2, outcome: 'TOO_DEAR' },
      ],
    });
  });

  it('take no ballot off the roll, none twice, none after the close and none that breaks the rules', async () => {
    const vote = await open();
    expect(await cast(vote.id, 201)).toMatchObject({ code: 'PROJECT_BALLOT_NOT_ON_ROLL' });
    expect(await cast(vote.id, 0)).toMatchObject({ code: 'PROJECT_BALLOT_NOT_ON_ROLL' });
    const key = { idempotencyKey: nextKey() };
    expect(await cast(vote.id, 7, key)).toMatchObject({ number: 7 });
    expect(await cast(vote.id, 7, key)).toMatchObject({ number: 7 });
    expect(await cast(vote.id, 7)).toMatchObject({ code: 'PROJECT_BALLOT_ALREADY_CAST' });
    expect(await cast(vote.id, 8, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await cast(vote.id, 8, { projects: ['1', '2', '3'] })).toMatchObject({
      code: 'PROJECT_BALLOT_UNFIT',
      rule: 'PROJECT_BALLOT_TOO_MANY_PROJECTS',
    });
    expect(await cast(vote.id, 8, { castOn: '2026-11-28' })).toMatchObject({
      fieldErrors: [{ path: 'castOn', code: 'DATE_ORDER' }],
    });
    api.clock.set('2026-11-29T02:00:00Z');
    await signInAll();
    expect(await cast(vote.id, 8, { castOn: '2026-11-29' })).toMatchObject({ code: 'PROJECT_VOTE_NOT_OPEN' });
    // What was cast in time is still entered until the vote is closed.
    expect(await cast(vote.id, 8, { castOn: '2026-11-28' })).toMatchObject({ number: 8 });
    await advance(vote, 'CLOSE_PROJECT_VOTE');
    expect(await cast(vote.id, 9, { castOn: '2026-11-28' })).toMatchObject({ code: 'PROJECT_VOTE_NOT_OPEN' });
  });

  it('count one ballot of a hundred that come at once with one number', async () => {
    const vote = await open();
    const answers = await Promise.all(Array.from({ length: 100 }, () => cast(vote.id, 11)));
    const taken = answers.filter(({ __typename: type }) => type === 'ProjectBallotEntered');
    const refused = answers.filter(({ code }) => code === 'PROJECT_BALLOT_ALREADY_CAST');
    expect([taken.length, refused.length]).toEqual([1, 99]);
    const { vote: closed } = await advance(vote, 'CLOSE_PROJECT_VOTE', { closingReason: '选票已全部收回' });
    expect(closed).toMatchObject({ result: { ballots: 1 } });
  });

  it('are opened with ballots given out and a day to come, closed early with a reason, given up as drafts', async () => {
    const vote = await create();
    expect(await advance(vote, 'OPEN_PROJECT_VOTE', { closesOn: '2026-11-28' })).toMatchObject({
      code: 'PROJECT_VOTE_FACT_MISSING',
      fact: 'electorate',
    });
    expect(await advance(vote, 'OPEN_PROJECT_VOTE', { electorate: 9, closesOn: '2026-11-26' })).toMatchObject(
      {
        code: 'PROJECT_VOTE_CLOSES_TOO_EARLY',
        earliest: '2026-11-27',
      },
    );
    expect(await advance(vote, 'CLOSE_PROJECT_VOTE')).toMatchObject({
      code: 'PROJECT_VOTE_ACTION_NOT_ALLOWED',
      allowed: ['OPEN_PROJECT_VOTE', 'CANCEL_PROJECT_VOTE'],
    });
    const given = await advance(vote, 'CANCEL_PROJECT_VOTE', { cancelReason: '项目未定' });
    expect(given).toMatchObject({ vote: { state: 'CANCELLED' } });
    expect(await advance(vote, 'OPEN_PROJECT_VOTE')).toMatchObject({ code: 'STALE_VERSION' });
  });

  it('are refused with terms or projects that do not fit, twice under one name, and elsewhere', async () => {
    const edition = '2026';
    const key = { edition, idempotencyKey: nextKey() };
    const first = await command('committee', 'createProjectVote', draft(key));
    const again = await command('committee', 'createProjectVote', draft(key));
    expect(again.vote?.id).toBe(first.vote?.id);
    expect(await command('committee', 'createProjectVote', draft({ edition }))).toMatchObject({
      code: 'DUPLICATE_ENTRY',
      field: 'edition',
    });
    expect(
      await command('committee', 'createProjectVote', draft({ rule: 'GREEDY_THRESHOLD' })),
    ).toMatchObject({
      code: 'PROJECT_VOTE_TERMS_UNFIT',
    });
    const one = { number: '1', title: '楼道扶手', cost: '12000.005' };
    expect(await command('committee', 'createProjectVote', draft({ projects: [one, one] }))).toMatchObject({
      fieldErrors: expect.arrayContaining([
        { path: 'projects.0.cost', code: 'MALFORMED' },
        { path: 'projects', code: 'MALFORMED' },
      ]) as unknown,
    });
    const elsewhere = { divisionId: tree().otherCommunity.globalId };
    expect(await command('committee', 'createProjectVote', draft(elsewhere))).toMatchObject({
      code: 'NOT_FOUND',
      subject: 'divisionId',
    });
  });
});
