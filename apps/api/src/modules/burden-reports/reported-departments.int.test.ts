import { useBurdenSuite } from './testing/burden-suite';

const NOW = '2026-11-26T02:00:00Z';

describe('departments', () => {
  const { api, as, tree, nextKey, photo, filed } = useBurdenSuite();
  beforeAll(() => api.clock.set(NOW));

  const departments = (): Promise<readonly { readonly id: string; readonly name: string }[]> =>
    as('committee').run('query { departments { id name } }', {});
  const does = (who: string, name: string, type: string, input: object): Promise<{ __typename: string }> =>
    as(who).run(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, {
      input: { ...input, idempotencyKey: nextKey() },
    });
  const community = (): string => tree().community.globalId;

  it('that inspect, want a plaque or owe a duty are on the one register, each once, and can be reported', async () => {
    const inspection = {
      ...{
        divisionIds: [community()],
        department: '区消防救援大队',
        title: '消防检查',
        subject: 'FIRE_SAFETY',
      },
      ...{ basis: '消防法', startsOn: '2026-12-01', endsOn: '2026-12-01' },
    };
    const plaque = { divisionIds: [community()], name: '科普驿站', department: '区科协', basis: '工作方案' };
    const hanging = {
      ...{ divisionId: community(), name: '禁毒工作站', place: '正门', department: '区禁毒办' },
      photoId: await photo('committee'),
    };
    const duty = {
      ...{ districtId: 'District.1', duty: 'GUIDANCE', department: '区司法局', title: '公约审查指导' },
      ...{ basis: '年度要点', startsOn: '2026-01-01', everyMonths: 6 },
    };
    await does('department', 'announceInspection', 'AnnounceInspectionInput', inspection);
    await does('department', 'announceInspection', 'AnnounceInspectionInput', {
      ...inspection,
      department: ' 区消防救援大队 ',
      title: '复查',
    });
    await does('department', 'applyForPlaque', 'ApplyForPlaqueInput', plaque);
    await does('committee', 'reportPlaque', 'ReportPlaqueInput', hanging);
    await does('committee', 'reportPlaque', 'ReportPlaqueInput', {
      ...hanging,
      ...{ name: '没有人认的牌子', department: null },
    });
    await does('civilAffairs', 'registerGovernmentDuty', 'RegisterGovernmentDutyInput', duty);
    const found = await departments();
    const names = found.map(({ name }) => name);
    expect(names.filter((name) => name === '区消防救援大队')).toHaveLength(1);
    expect(names).toEqual(expect.arrayContaining(['区科协', '区禁毒办', '区司法局']));
    const inspecting = found.find(({ name }) => name === '区消防救援大队');
    await expect(filed({ departmentId: inspecting?.id })).resolves.toMatchObject({ version: 1 });
  });
});
