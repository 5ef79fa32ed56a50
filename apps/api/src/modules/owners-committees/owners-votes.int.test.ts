import { ADVANCE, useVotesSuite } from './testing/votes-suite';

const RESULT = `query ($id: ID!) { vote(id: $id) { state result {
  roll { heads area } returned { heads area } questions {
    question passed quorumReached support { heads area } against { heads area } abstained { heads } participating { heads area }
    quorum { measure part whole left right met } checks { measure numerator denominator left right met }
    options { option wins support { heads } } } } } }`;

const CHOICES = `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) {
  definition { code } status value numerator denominator coverage { observed expected } } }`;

describe("owners' votes", () => {
  const { api, as, estate, tree, create, advance, publish, open, roll, enter, anEstate } = useVotesSuite();

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

  it('tells how often choosing together comes to a decision, and how many take part, by the month of the end', async () => {
    const { vote } = await create(await anEstate());
    await open(vote.id);
    await advance(vote.id, 'CLOSE_VOTE', { closingReason: '均已表决' });
    const figuresOf = (period: string) =>
      as('official').run<object[]>(CHOICES, {
        input: {
          codes: ['collectiveActionSuccess', 'ownerTurnoutHeads', 'ownerTurnoutArea'],
          ...{ divisionIds: [`Division.${tree().first.id}`], periods: [period] },
        },
      });
    // One vote of 300 of 360 m² that decided, one of 200 that did not, and one that nobody has counted.
    const coverage = { observed: 2, expected: 3 };
    expect(await figuresOf('2026-11')).toMatchObject([
      { value: '0.5000', numerator: '1', denominator: '2', coverage },
      // Five of eight: three who stayed away are few.
      { status: 'SUPPRESSED', value: null, numerator: null },
      { value: '0.6944', numerator: '500.00', denominator: '720.00', coverage },
    ]);
    expect(await figuresOf('2026-10')).toMatchObject(
      Array.from({ length: 3 }, () => ({ status: 'NO_DATA', value: null })),
    );
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

  it('takes nobody for told who is only to be told', async () => {
    const { vote } = await create(await anEstate());
    const told = { residentsCommitteeToldOn: '2026-11-02', postedAt: '小区公告栏' };
    expect(await advance(vote.id, 'PUBLISH_RULES', told)).toMatchObject({
      fieldErrors: [{ path: 'residentsCommitteeToldOn', code: 'OUT_OF_RANGE' }],
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
});
