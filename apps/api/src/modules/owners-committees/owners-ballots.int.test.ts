import { useVotesSuite } from './testing/votes-suite';

describe('ballots of owners', () => {
  const { rows, nextKey, create, advance, open, roll, enter, anEstate } = useVotesSuite();

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
