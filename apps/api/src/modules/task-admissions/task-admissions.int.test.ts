import { useAdmissionSuite } from '../../../test/admission-suite';

const NOTICE = `query ($input: CheckTaskNoticeInput!) { checkTaskNotice(input: $input) { __typename
  ... on TaskNoticeAnswer { edition { title } finding item { code } matches { score item { code } } reached leadDays
    earliestOn choices heldData { name } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
const OPINION = `mutation ($input: RecordAdmissionOpinionInput!) { recordAdmissionOpinion(input: $input) {
  __typename ... on AdmissionOpinionRecorded { admission { hearing { reached answered } opinions { community stance note } } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
const REVISE = `mutation ($input: ReviseTaskAdmissionInput!) { reviseTaskAdmission(input: $input) {
  __typename ... on TaskAdmissionChanged { admission { status finding } } ... on UserError { code } } }`;
const CREATE = `mutation ($input: CreateTaskAdmissionInput!) { createTaskAdmission(input: $input) {
  __typename ... on TaskAdmissionCreated { admission { id } } ... on UserError { code }
  ... on InvalidInput { fieldErrors { path code } } } }`;
const REGISTER = `query ($filter: TaskAdmissionFilter) { taskAdmissions(first: 100, filter: $filter) {
  edges { node { id title status channel department { name } } } } }`;
const COUNTS = '{ taskAdmissionStatusCounts { status count emergencyCount } }';

interface Register {
  readonly edges: readonly {
    readonly node: { readonly id: string; readonly title: string; readonly status: string };
  }[];
}

describe('task admission', () => {
  const { api, as, tree, bring, step, underReview, rows, offList, versionOf } = useAdmissionSuite();

  beforeEach(() => api.clock.set('2026-09-07T02:00:00Z'));

  const register = async (filter: object = {}, who = 'committee') =>
    (await as(who).run<Register>(REGISTER, { filter })).edges.map(({ node }) => node);
  const answer = (admissionId: string, over: object = {}, who = 'committee') =>
    as(who).run<object>(OPINION, {
      input: { admissionId, divisionId: tree().community.globalId, stance: 'SUPPORT', ...over },
    });

  describe('a notice', () => {
    const ask = (over: object) =>
      as('department').run<object>(NOTICE, {
        input: {
          ...{ divisionIds: [tree().first.globalId], body: 'RESIDENTS_COMMITTEE' },
          ...{ title: '关于核实高龄津贴对象的通知', content: '', ...over },
        },
      });

    it('that is on the list goes out with the notice of its item', async () => {
      expect(await ask({})).toMatchObject({
        ...{ edition: { title: '居委会清单' }, finding: 'ASSIST_DUTY', item: { code: 'X01' } },
        matches: [{ item: { code: 'X01' } }],
        ...{ reached: 2, leadDays: 5, earliestOn: '2026-09-14', choices: ['RELEASE'], heldData: [] },
      });
    });

    it('that is off the list has its choices, and what is prohibited fewer', async () => {
      expect(await ask({ title: '家庭藏书数量调查' })).toMatchObject({
        ...{ finding: 'OFF_LIST', item: null, leadDays: 30 },
        choices: ['SUBMIT_APPLICATION', 'UNDERTAKE_ITSELF', 'SEEK_VOLUNTEERS', 'OPEN_EMERGENCY'],
      });
      expect(await ask({ content: '每月报送招商引资线索' })).toMatchObject({
        ...{ finding: 'PROHIBITED', item: { code: 'F01' } },
        choices: ['UNDERTAKE_ITSELF', 'SUBMIT_APPLICATION', 'OPEN_EMERGENCY'],
      });
    });

    it('dated outside any list, or for a body without one, is refused with its own code', async () => {
      expect(await ask({ startsOn: '2025-12-31' })).toMatchObject({ code: 'NO_MANDATE_LIST_IN_FORCE' });
      expect(await ask({ body: 'VILLAGERS_COMMITTEE' })).toMatchObject({ code: 'NO_MANDATE_LIST_IN_FORCE' });
      expect(await ask({ divisionIds: [tree().second.globalId] })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await ask({ divisionIds: [] })).toMatchObject({
        fieldErrors: [{ path: 'divisionIds', code: 'REQUIRED' }],
      });
    });
  });

  it('lets what is on the list go out without an application', async () => {
    const listed = { title: '核实高龄津贴', content: '核实对象', startsOn: '2026-09-14', kind: 'TASK' };
    const { admission } = await bring(listed);
    expect(admission).toMatchObject({
      finding: 'ASSIST_DUTY',
      availableActions: expect.arrayContaining(['RELEASE']) as unknown,
    });
    expect(await step(admission, 'RELEASE')).toMatchObject({
      admission: { status: 'RELEASED', availableActions: [] },
    });
    const { admission: soon } = await bring({ ...listed, startsOn: '2026-09-11' });
    expect(await step(soon, 'RELEASE')).toMatchObject({
      ...{ code: 'ADMISSION_TOO_LATE', earliestOn: '2026-09-14', workingDays: 5 },
    });
    const { admission: off } = await bring();
    expect(await step(off, 'RELEASE')).toMatchObject({ code: 'ADMISSION_NOT_ON_LIST', finding: 'OFF_LIST' });
  });

  it('takes an application through hearing and decision, and admits it for a time', async () => {
    const { admission } = await bring();
    expect(await step(admission, 'SUBMIT_APPLICATION')).toMatchObject({
      admission: { status: 'HEARING', hearingEndsOn: '2026-09-14', decideBy: '2026-09-28' },
    });
    expect(await step(admission, 'CLOSE_HEARING', { hearingSummary: '未满' }, 'panel')).toMatchObject({
      code: 'HEARING_STILL_OPEN',
      hearingEndsOn: '2026-09-14',
    });
    expect(await answer(admission.id, { stance: 'OPPOSE' })).toMatchObject({
      fieldErrors: [{ path: 'note', code: 'REQUIRED' }],
    });
    expect(await answer(admission.id)).toMatchObject({
      admission: {
        hearing: { reached: 2, answered: 1 },
        opinions: [{ community: 'community', stance: 'SUPPORT' }],
      },
    });
    expect(await answer(admission.id)).toMatchObject({ code: 'DUPLICATE_ENTRY' });
    expect(await answer(admission.id, { divisionId: tree().otherCommunity.globalId })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const other = {
      divisionId: tree().otherCommunity.globalId,
      stance: 'SUPPORT_WITH_CONDITIONS',
      note: '请减少频次',
    };
    await answer(admission.id, other, 'otherCommittee');
    expect(
      await step(admission, 'CLOSE_HEARING', { hearingSummary: '一同意一有条件' }, 'panel'),
    ).toMatchObject({
      admission: { status: 'REVIEW' },
    });
    const decision = { validTo: '2027-03-31', decisionNote: '同意准入，每季度一次' };
    expect(await step(admission, 'ADMIT', { ...decision, validTo: '2027-11-03' }, 'panel')).toMatchObject({
      rule: 'ADMISSION_PERIOD_OUT_OF_RANGE',
    });
    expect(await step(admission, 'ADMIT', decision, 'panel')).toMatchObject({
      admission: {
        status: 'ADMITTED',
        validTo: '2027-03-31',
        decidedOn: '2026-09-07',
        availableActions: ['EXTEND', 'REVOKE'],
      },
    });
    expect(await answer(admission.id)).toMatchObject({ code: 'HEARING_NOT_OPEN' });
    const [event] = await rows<{ payload: object }>(
      `select payload from outbox_event where type = 'taskAdmission.settled' and payload->>'admissionId' = $1`,
      [admission.id.split('.')[2]],
    );
    expect(event?.payload).toMatchObject({ state: 'admitted' });
  });

  it('refuses by item and edition, and never by whoever applied', async () => {
    const prohibited = { title: '招商引资线索报送', content: '每月报送招商引资线索', kind: 'TASK' };
    const reviewed = await underReview(prohibited);
    const refusal = { ground: 'PROHIBITED_ITEM', reason: '属负面事项' };
    expect(await step(reviewed, 'REFUSE', refusal, 'panel')).toMatchObject({
      admission: {
        ...{ status: 'REFUSED', ground: 'PROHIBITED_ITEM', decisionNote: '属负面事项' },
        ...{ refusedByItem: { code: 'F01' }, refusedByEdition: { title: '居委会清单' } },
      },
    });
    const off = await underReview();
    expect(await step(off, 'REFUSE', refusal, 'panel')).toMatchObject({
      code: 'ADMISSION_RULE_BROKEN',
      rule: 'REFUSAL_WITHOUT_ITEM',
    });
    expect(await step(off, 'REFUSE', { ground: 'NOT_LISTED', reason: '无必要' }, 'panel')).toMatchObject({
      admission: { status: 'REFUSED', refusedByItem: null, refusedByEdition: { title: '居委会清单' } },
    });
    const own = await underReview();
    const [panel] = await rows<{ id: string }>(`select id::text from account where identifier = 'panel'`);
    await rows('update task_admission set applied_by = $2 where id = $1', [own.id.split('.')[2], panel?.id]);
    const admit = { validTo: '2027-03-31', decisionNote: '自批' };
    expect(await step(own, 'ADMIT', admit, 'panel')).toMatchObject({
      code: 'ADMISSION_DECIDED_BY_APPLICANT',
    });
  });

  it.each([
    ['without basis', { legalBasis: ' ' }, { code: 'ADMISSION_WITHOUT_BASIS' }],
    ['without funds', { fundsAmount: null }, { code: 'ADMISSION_WITHOUT_FUNDS', kind: 'SURVEY' }],
    ['without authority', { authority: null }, { rule: 'ADMISSION_FACT_MISSING' }],
    [
      'too late',
      { startsOn: '2026-10-16' },
      { code: 'ADMISSION_TOO_LATE', earliestOn: '2026-10-23', workingDays: 30 },
    ],
  ])('is not applied for %s', async (_, over, refusal) => {
    const { admission } = await bring(over);
    expect(await step(admission, 'SUBMIT_APPLICATION')).toMatchObject(refusal);
  });

  it('goes out at once in an emergency, ends within days, and is applied for afterwards', async () => {
    const { admission } = await bring({ title: '台风期间危房人员转移登记', content: '逐户登记需转移人员' });
    expect(await step(admission, 'OPEN_EMERGENCY')).toMatchObject({ rule: 'ADMISSION_FACT_MISSING' });
    expect(await step(admission, 'OPEN_EMERGENCY', { emergencyBasis: '防台风Ⅱ级应急响应' })).toMatchObject({
      admission: {
        ...{ status: 'EMERGENCY', channel: 'EMERGENCY', startsOn: '2026-09-07' },
        ...{ emergencyEndsOn: '2026-09-21', emergencyApplyBy: '2026-09-14' },
      },
    });
    const count = async (status: string) =>
      (await as('committee').run<{ status: string; count: number; emergencyCount: number }[]>(COUNTS)).find(
        (each) => each.status === status,
      );
    expect(await count('EMERGENCY')).toEqual({ status: 'EMERGENCY', count: 1, emergencyCount: 1 });
    api.clock.set('2026-09-07T02:10:00Z');
    expect(await step(admission, 'SUBMIT_APPLICATION')).toMatchObject({
      admission: { status: 'HEARING', channel: 'EMERGENCY' },
    });
    const { admission: listed } = await bring({ title: '核实高龄津贴', content: '核实高龄津贴对象' });
    expect(await step(listed, 'OPEN_EMERGENCY', { emergencyBasis: '无' })).toMatchObject({
      rule: 'ADMISSION_ON_LIST',
    });
  });

  it('goes back to be put right, and is held against the list anew', async () => {
    const off = await underReview();
    expect(await step(off, 'RETURN_FOR_CORRECTION', { reason: '请写明频次' }, 'panel')).toMatchObject({
      admission: { status: 'RETURNED', decisionNote: '请写明频次' },
    });
    const revise = async (who: string, expectedVersion: number) =>
      as(who).run<object>(REVISE, {
        input: { admissionId: off.id, expectedVersion, admission: { ...offList(), title: '招商引资线索' } },
      });
    expect(await revise('otherDepartment', 4)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await revise('department', 1)).toMatchObject({ code: 'STALE_VERSION' });
    expect(await revise('department', await versionOf(off.id))).toMatchObject({
      admission: { status: 'RETURNED', finding: 'PROHIBITED' },
    });
    expect(await step(off, 'SUBMIT_APPLICATION')).toMatchObject({ admission: { status: 'HEARING' } });
  });

  it('is seen by every community once it is out, and as a draft by nobody else', async () => {
    const { admission } = await bring({ title: '只在草稿' });
    const see = (who: string) =>
      as(who).run<object | null>('query ($id: ID!) { taskAdmission(id: $id) { title own } }', {
        id: admission.id,
      });
    expect([await see('committee'), await see('otherDepartment'), await see('department')]).toEqual([
      null,
      null,
      { title: '只在草稿', own: true },
    ]);
    expect((await register()).map(({ title }) => title)).not.toContain('只在草稿');
    expect(await step(admission, 'WITHDRAW_APPLICATION', {}, 'otherDepartment')).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await step(admission, 'UNDERTAKE_ITSELF')).toMatchObject({
      admission: { status: 'SELF_UNDERTAKEN' },
    });
    expect(await see('committee')).toEqual({ title: '只在草稿', own: false });
    expect(await step(admission, 'REVOKE', { reason: '试' }, 'department')).toMatchObject({
      code: 'ADMISSION_ACTION_NOT_ALLOWED',
    });
    await expect(step(admission, 'REVOKE', { reason: '试' }, 'hub')).rejects.toThrow('FORBIDDEN');
  });

  it('is drawn up once for a key', async () => {
    const input = { admission: offList(), idempotencyKey: 'one-key' };
    const create = (over: object = {}) =>
      as('department').run<{ admission: { id: string } }>(CREATE, { input: { ...input, ...over } });
    const first = await create();
    expect((await create()).admission.id).toBe(first.admission.id);
    expect(await create({ admission: { ...offList(), title: '别的' } })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    const bad = { ...offList(), title: ' ', fundsAmount: '1.234', endsOn: '2026-11-01', divisionIds: [] };
    expect(await create({ admission: bad })).toMatchObject({
      fieldErrors: expect.arrayContaining([
        { path: 'admission.title', code: 'REQUIRED' },
        { path: 'admission.fundsAmount', code: 'MALFORMED' },
        { path: 'admission.endsOn', code: 'DATE_ORDER' },
        { path: 'admission.divisionIds', code: 'REQUIRED' },
      ]) as unknown,
    });
  });
});
