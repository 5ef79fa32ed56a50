import { useDepartmentSuite } from '../../../test/department-suite';
import { ledgerImports } from '../../../test/ledger-imports';

jest.setTimeout(60_000);

const NOW = '2026-11-26T02:00:00Z';
const HEADER = '社区,人员,活动或组织,归属方式,日期,群体,居委会工作人员';

describe('networks of a district', () => {
  const { api, as } = useDepartmentSuite();
  const { take, reasonsOf, undo, clean } = ledgerImports(api, 'affiliations');
  afterAll(clean);
  beforeEach(() => api.clock.set(NOW));

  const network = (
    divisionId = 'Division.1000',
    who = 'official',
    day: string | null = null,
  ): Promise<Record<string, unknown> | null> =>
    as(who).run(
      `query ($divisionId: ID!, $day: Date) { socialNetwork(divisionId: $divisionId, day: $day) {
         drawing persons events crowds ties { one other } overlaps { one other persons } bridging { share expectedShare } } }`,
      { divisionId, day },
    );
  const figures = async (
    divisionId = 'Division.1000',
    periods = ['2026-11'],
  ): Promise<Record<string, string>> => {
    const answers = await as('official').run<
      { definition: { code: string }; status: string; value: string | null }[]
    >(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { definition { code } status value } }`,
      {
        input: {
          codes: [
            'networkDensity',
            'meanTies',
            'largestComponentShare',
            'staffRemovalRobustness',
            'bridgingTieShare',
          ],
          periods,
          divisionIds: [divisionId],
        },
      },
    );
    return Object.fromEntries(
      answers.map(({ definition, status, value }) => [definition.code, value ?? status]),
    );
  };
  /** Everybody at both meetings of two buildings, and a member of staff at both. */
  const meetings = (persons: number): string[] =>
    Array.from({ length: persons }, (_, index) => index).flatMap((index) => {
      const building = index % 2 === 0 ? '1号楼' : '2号楼';
      const staff = index === 0 ? '是' : '否';
      const days = index === 0 ? ['01', '02', '03', '04'] : index % 2 === 0 ? ['01', '02'] : ['03', '04'];
      return days.map(
        (day) => `community,居民${String(index)},楼栋会${day},参加活动,2026-11-${day},${building},${staff}`,
      );
    });

  it('come in once, are told in figures, and can be undone', async () => {
    const lines = meetings(12);
    const batch = await take(HEADER, ...lines);
    expect(batch).toMatchObject({ importedCount: lines.length, rejectedCount: 0 });
    expect(await take(HEADER, ...lines)).toMatchObject({ importedCount: 0, duplicateCount: lines.length });
    // Six and six with one of staff in both: 15 ties in the one, 21 in the other; without staff 6 of 12 hold together.
    expect(await figures()).toEqual({
      networkDensity: (36 / 66).toFixed(4),
      meanTies: '6.00',
      largestComponentShare: '1.0000',
      staffRemovalRobustness: '0.5000',
      bridgingTieShare: (6 / 36).toFixed(4),
    });
    expect(await network()).toMatchObject({
      drawing: 'TOO_FEW',
      persons: 12,
      events: 4,
      ties: [],
      bridging: { share: '0.1667' },
    });
    // At the end of October none of them had been held.
    expect(await figures('Division.1000', ['2026-10'])).toMatchObject({ networkDensity: 'NO_DATA' });
    expect(await undo(batch)).toMatchObject({ ok: true });
    expect(await network()).toMatchObject({ drawing: 'NO_DATA', persons: 0 });
  });

  it('of few persons are hidden, and those of others are as if they were not there', async () => {
    const batch = await take(HEADER, ...meetings(9));
    expect(Object.values(await figures())).toEqual(Array.from({ length: 5 }, () => 'SUPPRESSED'));
    expect(await network()).toMatchObject({ persons: null, overlaps: [], bridging: null });
    expect(await network('Division.1000', 'neighbour')).toBeNull();
    await undo(batch);
  });

  it('hide beside one of few persons what would tell by subtraction how many they are', async () => {
    const few = meetings(9).map((line) => line.replace('community,居民', 'otherCommunity,邻居'));
    const batch = await take(HEADER, ...meetings(12), ...few);
    // Twelve and nine are twenty-one: with twelve and twenty-one told, so would nine be.
    const told = await Promise.all(
      ['Division.100', 'Division.1000', 'Division.1001'].map(
        async (place) => (await network(place))?.['persons'],
      ),
    );
    expect(told).toEqual([21, null, null]);
    expect((await figures('Division.1000'))['networkDensity']).toBe('SUPPRESSED');
    expect(await network('Division.1000')).toMatchObject({
      drawing: 'TOO_FEW',
      overlaps: [],
      bridging: null,
    });
    expect((await figures('Division.100'))['networkDensity']).not.toBe('SUPPRESSED');
    await undo(batch);
  });

  it('refuse rows that cannot be', async () => {
    const batch = await take(
      HEADER,
      ',张三,读书会,参加活动,2026-11-01,,',
      'community,张三,读书会,参加活动,2027-01-01,,',
      'community,张三,读书会,路过,2026-11-01,,',
      'community,,读书会,参加活动,2026-11-01,,',
    );
    expect((await reasonsOf(batch)).map(([code]) => code).sort()).toEqual(
      ['affiliationInFuture', 'affiliationWithoutCommunity', 'dictionaryUnknown', 'requiredMissing'].sort(),
    );
  });
});
