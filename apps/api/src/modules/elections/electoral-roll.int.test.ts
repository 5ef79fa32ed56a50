import { DEFAULT_ELECTION_RULES } from '@weizhi/domain';
import { ledgerImports } from '../../../test/ledger-imports';
import { type NewRow, systemActor } from '../../platform/database';
import { Election } from './election.entity';
import { EXPIRING_ELECTED_TERMS } from './expiring-terms';
import { type Answer, useElectionSuite } from './testing/election-suite';

jest.setTimeout(60_000);

describe('elections and their rolls', () => {
  const { api, on, command, create, created, view, step, register, nominate, tree, traced, nextKey } =
    useElectionSuite();
  const { take, undo, reasonsOf, clean } = ledgerImports(api, 'electoral-roll');
  afterAll(clean);

  it('wait for periods and objections, and take nobody under age, twice or after the roll is closed', async () => {
    const id = await created();
    expect(await step(id, 'PUBLISH_ROLL', { postedAt: '公告栏' })).toMatchObject({ fact: 'rollCount' });
    expect(await nominate(id, 1)).toMatchObject({ rule: 'ELECTION_NOT_NOMINATING' });
    const early = { electionId: id, content: '名单未公布', idempotencyKey: nextKey() };
    expect(await traced(() => command('raiseElectionObjection', early))).toEqual({
      ...{ __typename: 'ElectionObjectionUnfit', code: 'ELECTION_OBJECTION_UNFIT' },
      ...{ rule: 'ELECTION_OBJECTION_OUT_OF_TIME', changes: {} },
    });
    const young = { name: '赵小', phone: '13700000999', birthYear: 2010 };
    // Nobody is put on record by being refused.
    expect(await traced(() => register(id, 0, { person: young }))).toEqual({
      ...{ __typename: 'ElectionRollUnfit', code: 'ELECTION_ROLL_UNFIT' },
      ...{ rule: 'ELECTION_VOTER_UNDER_AGE', changes: {} },
    });
    // Born in the year that may or may not be enough: the day tells, and only the identity number has it.
    const coming = { name: '赵小', phone: '13700000999', birthYear: 2008 };
    expect(await register(id, 0, { person: coming })).toMatchObject({
      rule: 'ELECTION_VOTER_BIRTHDAY_UNKNOWN',
    });
    expect(
      await register(id, 0, { person: { ...coming, identityNumber: '320613200811220011' } }),
    ).toMatchObject({
      rule: 'ELECTION_VOTER_UNDER_AGE',
    });
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
    expect(await traced(() => nominate(id, 1))).toEqual({
      ...{ __typename: 'ElectionCandidateUnfit', code: 'ELECTION_CANDIDATE_UNFIT' },
      ...{ rule: 'ELECTION_CANDIDATE_NOT_ON_ROLL', changes: {} },
    });
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
    // For two seats three stand; when one of them withdraws there is no choice left, and more are nominated.
    const standing: Answer[] = [];
    for (const number of [2, 3, 4]) standing.push(await nominate(id, number));
    expect(await step(id, 'PUBLISH_CANDIDATES', { postedAt: '公告栏' })).toMatchObject({
      election: { state: 'CANDIDATES_PUBLISHED' },
    });
    await command('withdrawCandidate', { ...withdrawal, candidateId: standing[2]?.candidate?.id });
    await on('2026-11-21');
    expect(await step(id, 'OPEN_ELECTION', { closesOn: '2026-11-21' })).toMatchObject({
      rule: 'ELECTION_CANDIDATES_TOO_FEW',
    });
    expect(await step(id, 'REOPEN_NOMINATION', { reason: '一名候选人退出' })).toMatchObject({
      election: { state: 'NOMINATING' },
    });
    expect(await nominate(id, 4)).toMatchObject({ candidate: { number: 5 } });
    expect(await step(id, 'CANCEL_ELECTION')).toMatchObject({ fact: 'reason' });
    expect(await step(id, 'CANCEL_ELECTION', { reason: '重新组织' })).toMatchObject({
      election: { state: 'CANCELLED' },
    });
  });

  it('are drawn up once, with terms that fit, at a place of the actor, and are absent to others', async () => {
    const key = { idempotencyKey: nextKey(), title: '楼栋长推荐' };
    const first = await create(key);
    expect(await create(key)).toEqual(first);
    expect(await create({ title: '楼栋长推荐' })).toMatchObject({ code: 'DUPLICATE_ENTRY' });
    expect(await create({ seats: 0 })).toMatchObject({ code: 'ELECTION_TERMS_UNFIT' });
    expect(await create({ electionDay: '2026-11-20' })).toMatchObject({ rule: 'ELECTION_DAY_OUT_OF_RANGE' });
    expect(await traced(() => create({ divisionId: tree().first.globalId }, 'civilAffairs'))).toEqual({
      ...{ __typename: 'ElectionTermsUnfit', code: 'ELECTION_TERMS_UNFIT' },
      ...{ rule: 'ELECTION_BODY_ELSEWHERE', changes: {} },
    });
    expect(await create({ body: 'BUILDING_HEAD' })).toMatchObject({ rule: 'ELECTION_CONSTITUENCY_MISSING' });
    expect(await create({ divisionId: tree().otherCommunity.globalId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await view(first.election?.id ?? '', 'neighbour')).toBeNull();
  });

  it('let the term of each building expire by itself, until the building elects again', async () => {
    const term = (constituency: string, title: string, termEndsOn: string): NewRow<Election> => ({
      ...{ districtId: '1', divisionId: tree().community.id, title, body: 'buildingHead', constituency },
      ...{ route: 'recommendation', method: 'approval', seats: 1, rules: DEFAULT_ELECTION_RULES },
      ...{ state: 'declared', electionDay: '2022-01-01', termBeginsOn: '2022-01-01', termEndsOn },
      createdAt: new Date('2022-01-01'),
    });
    const expiring = await api.suite.database.transaction(systemActor('1'), async (tx) => {
      await tx
        .repository(Election)
        .insertMany([
          term('3幢', '三幢首届', '2026-12-31'),
          term('4幢', '四幢首届', '2027-01-31'),
          term('4幢', '四幢次届', '2032-01-31'),
        ]);
      return tx.sql(
        `select name, detail, expires_on::text as day from (${EXPIRING_ELECTED_TERMS.rows}) row order by expires_on`,
      );
    });
    expect(expiring).toEqual([
      { name: '三幢首届', detail: '3幢', day: '2026-12-31' },
      { name: '四幢次届', detail: '4幢', day: '2032-01-31' },
    ]);
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
