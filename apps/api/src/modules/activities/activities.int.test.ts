import { useDepartmentSuite } from '../../../test/department-suite';
import { systemActor } from '../../platform/database';

jest.setTimeout(60_000);

const NOW = '2026-11-26T02:00:00Z';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly activity?: { readonly id: string; readonly state: string; readonly version: number };
  readonly signUp?: { readonly id: string; readonly version: number; readonly minutes: number | null };
  readonly [fact: string]: unknown;
}

const MEMBERS: Readonly<Record<string, readonly [input: string, members: string]>> = {
  createActivity: [
    'CreateActivityInput',
    '... on ActivityChanged { activity { id version state minutes nextActions } } ... on InvalidInput { fieldErrors { path code } }',
  ],
  advanceActivity: [
    'AdvanceActivityInput',
    '... on ActivityChanged { activity { id version state } } ... on ActivityActionNotAllowed { allowed } ... on ActivityFactMissing { fact } ... on StaleVersion { currentVersion }',
  ],
  signUpForActivity: [
    'SignUpInput',
    '... on SignedUp { told: code signUp { id version nameMasked pseudonym attendedAt } } ... on InvalidInput { fieldErrors { path code } }',
  ],
  recordAttendance: [
    'RecordAttendanceInput',
    '... on AttendanceChanged { signUp { id version minutes byCode } } ... on ParticipationNotRecorded { reason } ... on InvalidInput { fieldErrors { path code } }',
  ],
  withdrawAttendance: [
    'WithdrawAttendanceInput',
    '... on AttendanceChanged { signUp { id version attendedAt } } ... on StaleVersion { currentVersion } ... on InvalidInput { fieldErrors { path code } }',
  ],
};

describe('activities', () => {
  const { api, tree, as, nextKey, signInAll } = useDepartmentSuite();
  beforeAll(async () => {
    api.clock.set(NOW);
    await signInAll();
  });
  afterEach(async () => {
    api.clock.set(NOW);
    await signInAll();
  });

  const command = (name: string, input: object, who = 'committee'): Promise<Answer> => {
    const [type = '', members = ''] = MEMBERS[name] ?? [];
    return as(who).run(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { code } ${members} } }`,
      { input },
    );
  };
  const create = (over: object = {}, who = 'committee'): Promise<Answer> =>
    command(
      'createActivity',
      {
        ...{ divisionId: tree().community.globalId, title: '重阳敬老', kind: 'VOLUNTEERING' },
        ...{ organiser: 'RESIDENTS_COMMITTEE', initiator: 'RESIDENT', venue: '社区活动室', places: 2 },
        ...{ startsAt: '2026-11-26T01:00:00Z', endsAt: '2026-11-26T03:00:00Z', idempotencyKey: nextKey() },
        ...over,
      },
      who,
    );
  const view = (id: string, who = 'committee'): Promise<Record<string, unknown>> =>
    as(who).run(
      `query ($id: ID!) { communityActivity(id: $id) { id version state signedUpCount attendedCount
         signUps { nameMasked minutes byCode } events { kind note } } }`,
      { id },
    );
  const step = async (id: string, action: string, over: object = {}): Promise<Answer> =>
    command('advanceActivity', {
      ...{ activityId: id, action, expectedVersion: (await view(id))['version'], ...over },
    });
  const opened = async (over: object = {}): Promise<string> => {
    const id = (await create(over)).activity?.id ?? '';
    await step(id, 'OPEN_SIGN_UP');
    return id;
  };
  const signUp = (activityId: string, number: number, over: object = {}): Promise<Answer> =>
    command('signUpForActivity', {
      ...{ activityId, consentGivenOn: '2026-11-25', idempotencyKey: nextKey() },
      person: {
        name: `王小${'一二三四五六'[number] ?? '七'}`,
        phone: `1390000000${String(number)}`,
        birthYear: 1960,
      },
      ...over,
    });
  const attend = (activityId: string, over: object): Promise<Answer> =>
    command('recordAttendance', { activityId, ...over });
  const facts = (): Promise<{ minutes: number; evidence: string; depth: number; withdrawn: boolean }[]> =>
    api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.sql<{ minutes: number; evidence: string; depth: number; withdrawn: boolean }>(
        `select minutes, evidence, depth, withdrawn_at is not null as withdrawn from participation
          where source_module = 'activities' order by recorded_at, source_id, minutes desc`,
      ),
    );

  it('are recorded once, opened, attended by code and by sheet, and closed; each attendance is a participation', async () => {
    const key = { idempotencyKey: nextKey() };
    const first = await create(key);
    expect(first).toMatchObject({ activity: { state: 'DRAFT', minutes: 120 } });
    expect(await create(key)).toEqual(first);
    const id = first.activity?.id ?? '';
    expect(await signUp(id, 0)).toMatchObject({ code: 'SIGN_UP_CLOSED' });
    expect(await step(id, 'OPEN_SIGN_UP')).toMatchObject({ activity: { state: 'OPEN' } });
    const one = await signUp(id, 1);
    expect(one).toMatchObject({
      told: expect.stringMatching(/^\d{6}$/u) as string,
      signUp: { nameMasked: '王*' },
    });
    const repeated = { idempotencyKey: 'same-person' };
    const two = await signUp(id, 2, repeated);
    expect(await signUp(id, 2, repeated)).toMatchObject({ told: null, signUp: { id: two.signUp?.id } });
    expect(await signUp(id, 2)).toMatchObject({ code: 'SIGNED_UP_ALREADY' });
    expect(await signUp(id, 3)).toMatchObject({ code: 'ACTIVITY_FULL' });
    expect(await step(id, 'CLOSE_ACTIVITY')).toMatchObject({
      code: 'ACTIVITY_ACTION_NOT_ALLOWED',
      allowed: ['RECORD_HELD', 'CANCEL_ACTIVITY'],
    });
    expect(await attend(id, { code: one['told'] })).toMatchObject({ signUp: { minutes: 120, byCode: true } });
    expect(await attend(id, { code: one['told'] })).toMatchObject({ code: 'ATTENDANCE_CODE_USED' });
    expect(await attend(id, { signUpId: one.signUp?.id })).toMatchObject({ code: 'ATTENDED_ALREADY' });
    expect(await attend(id, { signUpId: two.signUp?.id, minutes: 121 })).toMatchObject({
      code: 'ATTENDANCE_ABOVE_LENGTH',
    });
    expect(await attend(id, { signUpId: two.signUp?.id, minutes: 60 })).toMatchObject({
      signUp: { byCode: false },
    });
    expect(await step(id, 'RECORD_HELD')).toMatchObject({ activity: { state: 'HELD' } });
    expect(await step(id, 'CANCEL_ACTIVITY', { reason: '停办' })).toMatchObject({
      code: 'ACTIVITY_FACT_MISSING',
      fact: 'unattended',
    });
    expect(await step(id, 'CLOSE_ACTIVITY')).toMatchObject({ activity: { state: 'CLOSED' } });
    expect(await attend(id, { signUpId: two.signUp?.id })).toMatchObject({ code: 'ATTENDANCE_NOT_OPEN' });
    expect(await view(id)).toMatchObject({ signedUpCount: 2, attendedCount: 2 });
    expect([...(await facts())].sort((one, other) => other.minutes - one.minutes)).toEqual([
      { minutes: 120, evidence: 'attendanceCode', depth: 4, withdrawn: false },
      { minutes: 60, evidence: 'signInSheet', depth: 4, withdrawn: false },
    ]);
    const { edges } = await as('committee').run<{ edges: readonly { node: { id: string } }[] }>(
      `query { participationRecords(filter: { origin: ACTIVITY }, first: 9) {
         edges { node { id open occasionName activity { id title } } } } }`,
    );
    const kept = { open: false, occasionName: null, activity: { id, title: '重阳敬老' } };
    expect(edges).toMatchObject([{ node: kept }, { node: kept }]);
  });

  it('take attendance back with a reason, and the participation with it', async () => {
    const id = await opened({ title: '读书会', kind: 'LEARNING' });
    const { signUp: row } = await signUp(id, 4);
    const own = async () =>
      (await facts())
        .filter(({ depth }) => depth === 2)
        .map(({ minutes, withdrawn }) => [minutes, withdrawn]);
    const attended = await attend(id, { signUpId: row?.id, minutes: 30 });
    const withdrawal = { signUpId: row?.id, expectedVersion: attended.signUp?.version, reason: '记错了人' };
    expect(await command('withdrawAttendance', { ...withdrawal, expectedVersion: 9 })).toMatchObject({
      code: 'STALE_VERSION',
    });
    expect(await command('withdrawAttendance', withdrawal)).toMatchObject({ signUp: { attendedAt: null } });
    expect(await own()).toEqual([[30, true]]);
    expect(await attend(id, { signUpId: row?.id, minutes: 40 })).toMatchObject({ signUp: { minutes: 40 } });
    expect((await own()).sort()).toEqual([
      [30, true],
      [40, false],
    ]);
  });

  it('refuse codes that are unknown or expired, what is above the places, and who did not consent', async () => {
    const id = await opened({ title: '楼道清洁', places: 1, idempotencyKey: nextKey() });
    expect(await attend(id, { code: 'abcdef' })).toMatchObject({ code: 'ATTENDANCE_CODE_UNKNOWN' });
    const { signUp: row, told } = await signUp(id, 5, { consentGivenOn: null });
    expect(await attend(id, { signUpId: row?.id })).toMatchObject({
      code: 'PARTICIPATION_NOT_RECORDED',
      reason: 'PARTICIPANT_WITHOUT_CONSENT',
    });
    api.clock.set('2026-11-26T05:00:01Z');
    await signInAll();
    expect(await attend(id, { code: told })).toMatchObject({ code: 'ATTENDANCE_CODE_EXPIRED' });
    expect(await signUp(id, 0)).toMatchObject({ code: 'SIGN_UP_CLOSED' });
  });

  it('let no more attend than there are places, though more had signed up', async () => {
    const id = await opened({ title: '小组会', places: 2 });
    const rows = [await signUp(id, 1), await signUp(id, 2)];
    await api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.sql(`update activity set places = 1 where title = '小组会'`),
    );
    expect(await attend(id, { signUpId: rows[0]?.signUp?.id, minutes: 10 })).toMatchObject({
      __typename: 'AttendanceChanged',
    });
    expect(await attend(id, { signUpId: rows[1]?.signUp?.id, minutes: 10 })).toMatchObject({
      code: 'ATTENDANCE_ABOVE_CAPACITY',
    });
  });

  it('are refused where they do not hold together, and are absent to others', async () => {
    expect(await create({ endsAt: '2026-11-26T01:00:00Z' })).toMatchObject({ code: 'ACTIVITY_TIMES_UNFIT' });
    expect(await create({ title: ' ', organiser: 'ORGANISATION' })).toMatchObject({
      fieldErrors: [
        { path: 'title', code: 'REQUIRED' },
        { path: 'organisationId', code: 'REQUIRED' },
      ],
    });
    expect(await create({ divisionId: tree().otherCommunity.globalId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await create({ divisionId: 'Division.999999' })).toMatchObject({ code: 'NOT_FOUND' });
    const id = (await create()).activity?.id ?? '';
    expect(await view(id, 'neighbour')).toBeNull();
    expect(await step(id, 'CANCEL_ACTIVITY')).toMatchObject({
      code: 'ACTIVITY_FACT_MISSING',
      fact: 'reason',
    });
    expect(await step(id, 'OPEN_SIGN_UP', { expectedVersion: 9 })).toMatchObject({ code: 'STALE_VERSION' });
  });
});
