import { systemActor } from '../../platform/database';
import { applyAllDeltas, rebuildRollup } from '../../platform/rollups';
import { FILL_ROLLUP } from './fill-rollup';
import { useReportingSuite } from './testing/reporting-suite';

jest.setTimeout(120_000);

/** Eleven items that are held, and three that nobody has. */
const HELD = Array.from({ length: 11 }, (_, index) => `已有项${String(index + 1)}`);
const NEW = ['需要助浴', '适老化改造', '紧急呼叫器'];

describe('the ratio of re-entry', () => {
  const { api, as, tree, nextKey, run, element } = useReportingSuite();
  const ids = new Map<string, string>();
  const inDistrict = <T>(work: Parameters<typeof api.suite.database.transaction<T>>[1]): Promise<T> =>
    api.suite.database.transaction(systemActor('1'), work);

  const fill = (names: readonly string[], over: object = {}, by = 'committee') => {
    api.clock.set(new Date(api.clock.now().getTime() + 60_000).toISOString());
    return run(
      'recordFill',
      {
        divisionId: tree()[by === 'committee' ? 'community' : 'otherCommunity'].globalId,
        statedOn: '2026-11-26',
        rows: [{ household: 'H1', building: '1幢', values: names.map(() => '2') }],
        elementIds: names.map((name) => ids.get(name)),
        idempotencyKey: nextKey(),
        ...over,
      },
      by,
      '... on FillRecorded { fillId }',
    );
  };
  const ratioAt = async (place: { readonly globalId: string }, period = '2026'): Promise<object> => {
    await applyAllDeltas((work) => inDistrict(work), '1');
    const [value] = await as('official').run<object[]>(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { status value numerator denominator } }`,
      { input: { codes: ['reEntryRatio'], periods: [period], divisionIds: [place.globalId] } },
    );
    return value ?? {};
  };
  const cells = (): Promise<Record<string, unknown>[]> =>
    inDistrict((tx) =>
      tx.sql(
        `select grain, division_id::text, starts_on::text, measure, amount::text from rollup_cell
          where source = 'communityFill' order by 1, 2, 3, 4`,
      ),
    );

  it('is no data while nothing was filled in', async () => {
    for (const name of [...HELD, ...NEW]) ids.set(name, await element(name));
    expect(await ratioAt(tree().first)).toMatchObject({ status: 'NO_DATA', value: null });
  });

  it('is none of what is filled in first, and eleven of fourteen where eleven are held', async () => {
    await fill(HELD);
    expect(await ratioAt(tree().community)).toMatchObject({ numerator: '0', denominator: '11' });
    expect(await fill([...HELD, ...NEW])).toMatchObject({ __typename: 'FillRecorded' });
    expect(await ratioAt(tree().community)).toMatchObject({ numerator: '11', denominator: '25' });
    // Another community holds nothing of it, and neither does another household.
    await fill(HELD, {}, 'other');
    const rows = [{ household: 'H2', building: '1幢', values: HELD.map(() => '2') }];
    await fill(HELD, { rows });
    expect(await ratioAt(tree().community)).toMatchObject({ numerator: '11', denominator: '36' });
    expect(await ratioAt(tree().first)).toMatchObject({ numerator: '11', denominator: '47' });
    expect(await ratioAt(tree().first, '2025')).toMatchObject({ status: 'NO_DATA' });
  });

  it('is not bettered by asking in parts, and is what a rebuild gives', async () => {
    const half = [HELD.slice(0, 5), HELD.slice(5)];
    for (const names of half) await fill(names);
    expect(await ratioAt(tree().community)).toMatchObject({ numerator: '22', denominator: '47' });
    const incremental = await cells();
    await inDistrict((tx) => rebuildRollup(tx, FILL_ROLLUP, '1'));
    expect(await cells()).toEqual(incremental);
    expect(incremental.length).toBeGreaterThan(4);
  });

  it('counts what comes twice under one key once', async () => {
    const once = { idempotencyKey: nextKey() };
    await fill(NEW, once);
    const after = await ratioAt(tree().community);
    await fill(NEW, once);
    expect(await ratioAt(tree().community)).toEqual(after);
  });
});
