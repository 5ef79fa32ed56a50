import { exportedRows } from '../../../test/exported-rows';
import { useDepartmentSuite } from '../../../test/department-suite';
import { ledgerImports } from '../../../test/ledger-imports';
import { setRules } from '../../../test/set-rules';

jest.setTimeout(60_000);

const NOW = '2026-11-26T02:00:00Z';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly inspection?: { readonly id: string; readonly state: string; readonly version: number };
  readonly [fact: string]: unknown;
}

const COMMANDS: Readonly<Record<string, string>> = {
  announceInspection: 'AnnounceInspectionInput',
  advanceInspection: 'AdvanceInspectionInput',
  proposeJointInspection: 'JoinInspectionsInput',
  acceptJointInspection: 'JoinInspectionsInput',
  rectifyFinding: 'RectifyFindingInput',
  recordInspectionTime: 'RecordInspectionTimeInput',
};
const MEMBERS: Readonly<Record<string, string>> = {
  announceInspection:
    '... on InspectionAnnounced { communities unanswered inspection { id version state own } } ... on InvalidInput { fieldErrors { path code } }',
  advanceInspection:
    '... on InspectionChanged { inspection { id version state } } ... on InspectionFactMissing { fact } ... on InspectionActionNotAllowed { allowed } ... on StaleVersion { currentVersion } ... on InvalidInput { fieldErrors { path code } }',
  rectifyFinding:
    '... on InspectionChanged { inspection { id version state findings { rectifiedOn } } } ... on InvalidInput { fieldErrors { path code } }',
};
const CHANGED = '... on InspectionChanged { inspection { id version state joint startsOn staffMinutes } }';

describe('inspections', () => {
  const { api, tree, as, nextKey, signInAll, photo, itemsOf } = useDepartmentSuite();
  beforeEach(() => api.clock.set(NOW));

  const command = (who: string, name: string, input: object): Promise<Answer> =>
    as(who).run(
      `mutation ($input: ${COMMANDS[name] ?? ''}!) { ${name}(input: $input) { __typename ... on UserError { code } ${MEMBERS[name] ?? CHANGED} } }`,
      { input },
    );
  const announce = (who: string, over: object = {}): Promise<Answer> =>
    command(who, 'announceInspection', {
      divisionIds: [tree().community.globalId],
      department: who === 'department' ? '区消防救援大队' : '区应急管理局',
      title: '冬季消防检查',
      subject: 'FIRE_SAFETY',
      basis: '消防法第五十三条',
      startsOn: '2026-12-01',
      endsOn: '2026-12-01',
      idempotencyKey: nextKey(),
      ...over,
    });
  const announced = async (who: string, over: object = {}): Promise<string> => {
    const { inspection } = await announce(who, over);
    if (!inspection) throw new Error('It is not announced');
    return inspection.id;
  };
  const view = (id: string, who = 'official'): Promise<Answer | null> =>
    as(who).run(
      `query ($id: ID!) { inspection(id: $id) { __typename version state joint startsOn nextActions
         conflicts { meets { id } repeats { id findings { text } } } proposals { id } findings { id overdue } } }`,
      { id },
    );
  const step = async (who: string, id: string, action: string, over: object = {}): Promise<Answer> =>
    command(who, 'advanceInspection', {
      ...{ inspectionId: id, action, expectedVersion: (await view(id))?.['version'] ?? 1 },
      ...over,
    });
  const conflicts = (who: string, over: object = {}): Promise<Record<string, unknown> | null> =>
    as(who).run(
      `query ($input: InspectionPlanInput!) { inspectionConflicts(input: $input) { communities
         meets { department } repeats { title findings { text } } } }`,
      {
        input: {
          divisionIds: [tree().subdistrict.globalId],
          ...{ department: '区应急管理局', subject: 'FIRE_SAFETY' },
          ...{ startsOn: '2026-12-01', endsOn: '2026-12-02' },
          ...over,
        },
      },
    );

  it('go from the announcement to the rectification of what was found', async () => {
    const subject = 'CIVIL_AFFAIRS';
    const id = await announced('department', { subject, startsOn: '2026-11-26', endsOn: '2026-11-27' });
    expect((await itemsOf('committee')).map(({ source }) => source)).toContain('inspectionComing');
    await step('department', id, 'HOLD_INSPECTION');
    expect(await step('department', id, 'RECORD_FINDINGS', { finding: '台账缺页' })).toMatchObject({
      code: 'INSPECTION_FACT_MISSING',
      fact: 'findingStated',
    });
    await step('department', id, 'RECORD_FINDINGS', { finding: '台账缺页', dueOn: '2026-12-05' });
    expect(await step('department', id, 'CONFIRM_RECTIFICATION')).toMatchObject({ fact: 'allRectified' });
    expect((await itemsOf('committee')).map(({ source }) => source)).toContain('inspectionFinding');
    const findings = (await view(id))?.['findings'] as { readonly id: string }[];
    const rectify = { findingId: findings[0]?.id, day: '2026-11-26', evidenceId: await photo('committee') };
    expect(await command('neighbour', 'rectifyFinding', rectify)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await command('committee', 'rectifyFinding', { ...rectify, day: '2026-11-27' })).toMatchObject({
      fieldErrors: [{ path: 'day', code: 'DATE_ORDER' }],
    });
    expect(await command('committee', 'rectifyFinding', rectify)).toMatchObject({
      inspection: { findings: [{ rectifiedOn: '2026-11-26' }] },
    });
    await step('department', id, 'CONFIRM_RECTIFICATION');
    expect(await step('department', id, 'CLOSE_INSPECTION')).toMatchObject({
      inspection: { state: 'CLOSED' },
    });
    expect(
      await command('committee', 'recordInspectionTime', {
        ...{ inspectionId: id, expectedVersion: (await view(id))?.['version'], staffMinutes: 360 },
      }),
    ).toMatchObject({ inspection: { staffMinutes: 360 } });
  });

  it('show a department while it enters whom it meets and what it repeats', async () => {
    expect(await conflicts('otherDepartment')).toMatchObject({ communities: 2, meets: [], repeats: [] });
    await announced('department');
    expect(await conflicts('otherDepartment')).toMatchObject({
      meets: [{ department: '区消防救援大队' }],
      repeats: [{ title: '冬季消防检查', findings: [] }],
    });
    expect(await conflicts('otherDepartment', { subject: 'FOOD_SAFETY' })).toMatchObject({
      meets: [{}],
      repeats: [],
    });
    expect(await conflicts('otherDepartment', { department: '区消防救援大队' })).toMatchObject({
      meets: [],
      repeats: [],
    });
    const later = { startsOn: '2026-12-20', endsOn: '2026-12-20' };
    expect(await conflicts('otherDepartment', later)).toMatchObject({ repeats: [{}] });
    const rules = { validFrom: '2026-12-15', over: { duplicateDays: 7 } };
    expect(await setRules(as('panel'), 'inspection', rules)).toMatchObject({ __typename: 'RuleSetChanged' });
    expect(await conflicts('otherDepartment', later)).toMatchObject({ repeats: [] });
    expect(await conflicts('otherDepartment', { endsOn: '2026-11-30' })).toBeNull();
    expect(await conflicts('otherDepartment', { divisionIds: [tree().second.globalId] })).toBeNull();
    const days = await as('committee').run<{ day: string; overlapping: boolean }[]>(
      'query { inspectionDays(from: "2026-12-01", to: "2026-12-01") { day overlapping inspections { title } } }',
      {},
    );
    expect(days).toMatchObject([{ day: '2026-12-01', overlapping: false }]);
  });

  it('that repeat another wait until they are answered, or come together', async () => {
    const plan = { subject: 'WORK_SAFETY', startsOn: '2026-12-10', endsOn: '2026-12-10' };
    const first = await announced('department', plan);
    const answer = await announce('otherDepartment', plan);
    expect(answer).toMatchObject({ unanswered: 1, inspection: { state: 'ANNOUNCED', own: true } });
    const second = answer.inspection?.id ?? '';
    expect((await itemsOf('otherDepartment')).map(({ source }) => source)).toContain('inspectionDuplicate');
    expect(await step('otherDepartment', second, 'HOLD_INSPECTION')).toMatchObject({
      code: 'INSPECTION_ACTION_NOT_ALLOWED',
      allowed: ['PASS_DUPLICATE_CHECK', 'CANCEL_INSPECTION'],
    });
    expect(await step('otherDepartment', second, 'PASS_DUPLICATE_CHECK')).toMatchObject({
      fact: 'duplicatesAnswered',
    });
    const join = async (own: string, otherId: string) => ({
      ...{ inspectionId: own, otherId, expectedVersion: (await view(own))?.['version'] },
    });
    expect(await command('department', 'acceptJointInspection', await join(first, second))).toMatchObject({
      code: 'INSPECTIONS_NOT_JOINABLE',
    });
    await command('otherDepartment', 'proposeJointInspection', await join(second, first));
    expect(await view(first)).toMatchObject({ proposals: [{ id: second }] });
    expect((await itemsOf('department')).map(({ source }) => source)).toContain('inspectionProposal');
    expect(await command('department', 'acceptJointInspection', await join(first, second))).toMatchObject({
      inspection: { joint: true },
    });
    expect(await view(second)).toMatchObject({
      ...{ state: 'DUPLICATE_CHECKED', joint: true },
      conflicts: { meets: [], repeats: [] },
    });
  });

  it('refuse what does not fit, each with its own code', async () => {
    expect(await announce('department', { title: ' ', endsOn: '2026-11-30' })).toMatchObject({
      fieldErrors: [
        { path: 'endsOn', code: 'DATE_ORDER' },
        { path: 'title', code: 'REQUIRED' },
      ],
    });
    expect(await announce('department', { startsOn: '2026-11-25' })).toMatchObject({
      fieldErrors: [{ path: 'startsOn', code: 'DATE_ORDER' }],
    });
    expect(await announce('department', { divisionIds: [tree().second.globalId] })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const key = { subject: 'SANITATION', idempotencyKey: nextKey() };
    const first = await announce('department', key);
    expect(await announce('department', key)).toEqual(first);
    expect(await announce('department', { ...key, title: '另一次' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    const id = first.inspection?.id ?? '';
    expect(await step('department', id, 'HOLD_INSPECTION')).toMatchObject({ fact: 'dayReached' });
    expect(await step('otherDepartment', id, 'CANCEL_INSPECTION', { reason: '不检查了' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await step('department', id, 'CANCEL_INSPECTION', { reason: '不检查了', expectedVersion: 9 }),
    ).toMatchObject({ code: 'STALE_VERSION', currentVersion: 1 });
    expect(await view(id, 'neighbour')).toBeNull();
  });

  it('that are over and not recorded come back to the department', async () => {
    const subject = 'PARTY_BUILDING';
    await announced('department', { subject, startsOn: '2026-11-26', endsOn: '2026-11-26' });
    api.clock.set('2026-11-28T02:00:00Z');
    await signInAll();
    expect((await itemsOf('department')).map(({ source }) => source)).toContain('inspectionNotRecorded');
    api.clock.set(NOW);
    await signInAll();
  });
});

describe('a register of inspections', () => {
  const { api, as } = useDepartmentSuite();
  const { take, reasonsOf, undo, clean } = ledgerImports(api, 'inspections');
  const HEADER = '社区,检查部门,检查名称,检查内容,检查日期,结束日期';
  afterAll(clean);
  beforeEach(() => api.clock.set(NOW));

  const figure = (code: string, over: object = {}): Promise<Record<string, unknown>[]> =>
    as('official').run(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) {
         status value numerator denominator member { label } } }`,
      { input: { codes: [code], periods: ['2026'], divisionIds: ['Division.10'], ...over } },
    );

  it('comes in once, counts, and can be undone', async () => {
    const lines = [
      'community,区消防救援大队,节前消防检查,消防安全,2026-03-10,2026-03-11',
      'community,区应急管理局,安全生产月检查,消防安全,2026-03-11,2026-03-12',
      'otherCommunity,区城市管理局,环境卫生检查,环境卫生,2026-03-10,2026-03-11',
    ];
    const batch = await take(HEADER, ...lines);
    expect(batch).toMatchObject({ importedCount: 3 });
    expect(await take(HEADER, ...lines)).toMatchObject({ importedCount: 0 });
    // Three days at one community and two at the other; two departments are there on 11 March.
    expect(await figure('inspectionDays')).toMatchObject([{ value: '5' }]);
    expect(await figure('inspectionOverlapShare')).toMatchObject([{ numerator: '1', denominator: '5' }]);
    expect(await figure('duplicateInspections')).toMatchObject([{ value: '1' }]);
    const overlaps = await figure('inspectionOverlapShare', { splitBy: 'department' });
    expect(overlaps.map(({ member, numerator, denominator }) => [member, numerator, denominator])).toEqual([
      [{ label: '区城市管理局' }, '0', '2'],
      [{ label: '区应急管理局' }, '1', '2'],
      [{ label: '区消防救援大队' }, '1', '2'],
    ]);
    const rows = await exportedRows(api, as('official'), 'inspections');
    expect(rows.map((row) => [row['检查部门'], row['状态']]).sort()).toEqual(
      ['区城市管理局', '区应急管理局', '区消防救援大队'].map((name) => [name, '已办结']),
    );
    expect(await undo(batch)).toMatchObject({ ok: true });
    expect(await exportedRows(api, as('official'), 'inspections')).toEqual([]);
    expect(await figure('inspectionDays')).toMatchObject([{ status: 'NO_DATA' }]);
  });

  it('refuses rows that cannot be', async () => {
    const batch = await take(
      HEADER,
      'community,甲局,检查,消防安全,2026-12-10,',
      'community,乙局,检查,消防安全,2026-03-10,2026-03-09',
      'community,丙局,检查,看看,2026-03-10,',
    );
    expect((await reasonsOf(batch)).map(([code]) => code).sort()).toEqual(
      ['dictionaryUnknown', 'inspectionEndWrong', 'inspectionInFuture'].sort(),
    );
  });
});
