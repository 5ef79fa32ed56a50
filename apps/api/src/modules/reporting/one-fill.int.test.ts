import { bookOf, type DemandAnswer, layoutOf, sheetsOf, useReportingSuite } from './testing/reporting-suite';

jest.setTimeout(120_000);

/** Eleven items that two departments have asked for already, and three that nobody has. */
const CIVIL = ['常住人口数', '60岁以上人数', '80岁以上人数', '未成年人数', '残疾人数', '低保人数'];
const HEALTH = ['60岁以上人数', '签约家庭医生', '慢性病人数', '孕产妇人数', '独居老人数', '居住面积'];
const NEW = ['需要助浴', '适老化改造', '紧急呼叫器'];
const EXISTING = [...new Set([...CIVIL, ...HEALTH])];

describe('one fill for many reports', () => {
  const { as, tree, nextKey, run, demand, element, upload, download, propose, map, approve } =
    useReportingSuite();
  const ids = new Map<string, string>();
  const made: Record<'civil' | 'health' | 'ageing', DemandAnswer | undefined> = {
    civil: undefined,
    health: undefined,
    ageing: undefined,
  };
  const of = (which: keyof typeof made): DemandAnswer => {
    const known = made[which];
    if (!known) throw new Error(`${which} was not asked for`);
    return known;
  };

  interface Sheet {
    readonly demands: readonly { readonly id: string }[];
    readonly elements: readonly {
      readonly element: { readonly id: string; readonly name: string };
      readonly demandCount: number;
      readonly heldOn: string | null;
    }[];
    readonly rows: readonly { household: string; building: string; values: readonly string[] }[];
    readonly workbookPath: string;
  }
  const sheet = (by = 'committee', place = tree().community.globalId) =>
    as(by).run<Sheet>(
      `query ($id: ID!) { fillSheet(divisionId: $id) { demands { id } workbookPath rows { household building values }
        elements { demandCount heldOn element { id name } } } }`,
      { id: place },
    );
  const value = (name: string, household: number): string => {
    if (['签约家庭医生', ...NEW].includes(name)) return household === 2 ? '否' : '是';
    return name === '居住面积' ? '88.5' : String(household);
  };
  const rowsFor = (names: readonly string[]) =>
    [1, 2, 3].map((household) => ({
      household: `H${String(household)}`,
      building: household === 3 ? '2幢' : '1幢',
      values: names.map((name) => value(name, household)),
    }));
  const fill = (names: readonly string[], over: object = {}, by = 'committee') =>
    run(
      'recordFill',
      {
        ...{ divisionId: tree().community.globalId, statedOn: '2026-11-26', rows: rowsFor(names) },
        ...{ elementIds: names.map((name) => ids.get(name)), idempotencyKey: nextKey(), ...over },
      },
      by,
      '... on FillRecorded { fillId answered { id } lacking { demand { id } elements } } ... on FillRowsUnreadable { problems }',
    );

  it('knows the elements of the district', async () => {
    for (const name of EXISTING)
      ids.set(
        name,
        await element(name, {
          ...(name === '签约家庭医生' ? { kind: 'YES_NO' } : {}),
          ...(name === '居住面积' ? { kind: 'DECIMAL', unit: '平方米' } : {}),
        }),
      );
    expect(EXISTING).toHaveLength(11);
  });

  it('takes the headings of a department’s own workbook, by household and by building', async () => {
    const byHousehold = await layoutOf('崇川区住户情况表', ['序号', '户编号', ...CIVIL], ['填表人：', '']);
    const civil = await propose('civil', { attachmentId: await upload(byHousehold, 'civil') });
    expect(civil.fields.map(({ heading, role }) => [heading, role]).slice(0, 3)).toEqual([
      ['序号', 'ROW_NUMBER'],
      ['户编号', 'HOUSEHOLD'],
      ['常住人口数', 'ELEMENT'],
    ]);
    expect((await map(civil, 'civil', [])).__typename).toBe('FormDemandChanged');
    made.civil = await approve(civil, 'civil');
    expect(made.civil).toMatchObject({ state: 'OPEN', progress: { asked: 2, answered: 0 } });

    const byBuilding = await layoutOf('楼栋健康统计表', ['楼栋', ...HEALTH]);
    const health = await propose('health', {
      ...{ department: '区卫健委', title: '楼栋健康统计表', grain: 'BUILDING', asOf: '2026-12-05' },
      attachmentId: await upload(byBuilding, 'health'),
    });
    await map(health, 'health', []);
    made.health = await approve(health, 'health');
    const shared = made.health.fields.find(({ heading }) => heading === '60岁以上人数');
    expect(shared).toMatchObject({ standing: 'ASKED', heldForm: '区民政局《住户情况表》' });
  });

  it('tells the third department that eleven of its fourteen items exist, and keeps three', async () => {
    const ageing = await propose('civil', {
      ...{ department: '区残联', title: '社区助老统计', grain: 'COMMUNITY', asOf: '2026-11-30' },
      attachmentId: await upload(await layoutOf('社区助老统计', ['社区', ...EXISTING, ...NEW]), 'civil'),
    });
    const unmapped = await map(ageing, 'civil', []);
    expect(unmapped).toMatchObject({ __typename: 'FormFieldUnmapped', code: 'FORM_FIELD_UNMAPPED' });
    const overlap = await as('civil').run<{ standing: string; form: string; means: string }[]>(
      `query ($input: FormOverlapInput!) { formOverlap(input: $input) { standing form means element { name } } }`,
      {
        input: {
          ...{ divisionId: tree().subdistrict.globalId, grain: 'COMMUNITY', elementIds: [...ids.values()] },
        },
      },
    );
    expect(overlap.filter(({ standing }) => standing === 'ASKED')).toHaveLength(11);
    expect(new Set(overlap.map(({ means }) => means))).toEqual(new Set(['SUMMED', 'COUNTED']));
    const proposed = ageing.fields
      .filter(({ heading }) => NEW.includes(heading))
      .map(({ position, heading }) => ({
        ...{ position, role: 'ELEMENT' },
        proposed: { name: heading, kind: 'YES_NO', grain: 'HOUSEHOLD' },
      }));
    expect(await map(ageing, 'civil', proposed)).toMatchObject({ demand: { state: 'MAPPED' } });
    made.ageing = await approve(ageing, 'civil');
    const standings = made.ageing.fields.flatMap(({ standing }) => standing ?? []);
    expect(standings).toHaveLength(14);
    expect(standings.filter((standing) => standing === 'NEW')).toHaveLength(3);
    for (const { heading, element: own } of made.ageing.fields) if (own) ids.set(heading, own.id);
  });

  it('asks the committee for each of fourteen items once', async () => {
    const { demands, elements } = await sheet();
    expect(demands).toHaveLength(3);
    expect(elements.map(({ element: { name } }) => name).sort()).toEqual([...EXISTING, ...NEW].sort());
    expect(elements.find(({ element: { name } }) => name === '60岁以上人数')?.demandCount).toBe(3);
  });

  it('refuses what cannot be read, with its place', async () => {
    const bad = [{ household: 'H1', building: '', values: ['三口'] }];
    expect(await fill(['常住人口数'], { rows: bad })).toMatchObject({
      code: 'FILL_ROWS_UNREADABLE',
      problems: [expect.stringContaining('第 1 行')],
    });
    expect(await fill(['常住人口数'], {}, 'other')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await fill(['常住人口数'], { statedOn: '2026-11-27' })).toMatchObject({
      code: 'INVALID_INPUT',
      fieldErrors: [{ path: 'statedOn', code: 'OUT_OF_RANGE' }],
    });
  });

  it('answers two of three with one fill, and says what the third lacks', async () => {
    const idempotencyKey = nextKey();
    const answer = await fill(EXISTING, { idempotencyKey });
    expect(answer['answered']).toHaveLength(2);
    expect(answer['answered']).toEqual(
      expect.arrayContaining([{ id: of('civil').id }, { id: of('health').id }]),
    );
    expect(answer['lacking']).toEqual([{ demand: { id: of('ageing').id }, elements: NEW }]);
    expect(await fill(EXISTING, { idempotencyKey })).toMatchObject({ fillId: answer['fillId'] });
    const rest = await sheet();
    expect(rest.elements.map(({ element: { name } }) => name)).toEqual(NEW);
    expect(rest.rows.map(({ household }) => household)).toEqual(['H1', 'H2', 'H3']);
  });

  it('answers the third with three items from a workbook that was downloaded and filled in', async () => {
    const sheets = await sheetsOf(await download((await sheet()).workbookPath, 'committee'));
    expect(sheets['一次填报']?.[0]).toEqual(['户编号', '楼栋', ...NEW]);
    const byWorkbook = async (rows: readonly (readonly unknown[])[]) =>
      run(
        'recordFill',
        {
          ...{ divisionId: tree().community.globalId, statedOn: '2026-11-26', idempotencyKey: nextKey() },
          attachmentId: await upload(await bookOf([['户编号', '楼栋', ...NEW], ...rows]), 'committee'),
        },
        'committee',
        '... on FillRecorded { answered { id } lacking { elements } } ... on FillRowsUnreadable { problems }',
      );
    expect(await byWorkbook([])).toMatchObject({ fieldErrors: [{ path: 'rows', code: 'REQUIRED' }] });
    expect(await byWorkbook([['H1', '1幢', '或许', '是', '是']])).toMatchObject({
      problems: [expect.stringMatching(/第 2 行.*需要助浴/u)],
    });
    const rows = rowsFor(NEW).map(({ household, building, values }) => [household, building, ...values]);
    expect(await byWorkbook(rows)).toMatchObject({ answered: [{ id: of('ageing').id }], lacking: [] });
    expect((await sheet()).demands).toEqual([]);
  });

  it('gives each department its own layout, in its own grain', async () => {
    const civil = (await sheetsOf(await download(of('civil').workbookPath, 'civil')))['报表'];
    expect(civil?.[0]?.[0]).toBe('崇川区住户情况表');
    expect(civil?.slice(2, 5)).toEqual(
      [1, 2, 3].map((each) => [each, `H${String(each)}`, ...CIVIL.map(() => each)]),
    );
    expect(civil?.[5]?.[0]).toBe('填表人：');
    const health = (await sheetsOf(await download(of('health').workbookPath, 'health')))['报表'];
    expect(health?.slice(2)).toEqual([
      ['1幢', 3, 1, 3, 3, 3, 177],
      ['2幢', 3, 1, 3, 3, 3, 88.5],
    ]);
    const ageing = (await sheetsOf(await download(of('ageing').workbookPath, 'civil')))['报表'];
    expect(ageing?.[2]).toEqual(['community', 6, 6, 6, 6, 6, 6, 2, 6, 6, 6, 265.5, 2, 2, 2]);
  });

  it('shows a later correction to whoever was served, with old and new value, and nobody else', async () => {
    const fills = await as('committee').run<
      { id: string; rows: { values: { element: { id: string } }[] }[] }[]
    >('query ($id: ID!) { communityFills(divisionId: $id) { id rows { values { element { id } } } } }', {
      id: tree().community.globalId,
    });
    const first = fills.find(({ rows }) =>
      rows.some(({ values }) => values.some(({ element: { id } }) => id === ids.get('60岁以上人数'))),
    );
    const correct = (over: object = {}) =>
      run(
        'correctFill',
        {
          ...{ fillId: first?.id, household: 'H1', elementId: ids.get('60岁以上人数'), value: '2' },
          ...{ reason: '漏登一位老人', idempotencyKey: nextKey(), ...over },
        },
        'committee',
        '... on FillCorrected { before after reached { id } }',
      );
    const corrected = await correct();
    expect(corrected).toMatchObject({ before: '1', after: '2' });
    expect(corrected['reached']).toEqual(
      expect.arrayContaining([{ id: of('civil').id }, { id: of('health').id }, { id: of('ageing').id }]),
    );
    expect(await correct()).toMatchObject({ code: 'FILL_VALUE_UNCHANGED' });
    expect(await correct({ value: '几个' })).toMatchObject({ code: 'FILL_VALUE_UNREADABLE' });
    expect(await correct({ household: 'H9', value: '3' })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await demand(of('civil').id)).corrections).toMatchObject([
      { household: 'H1', before: '1', after: '2', reason: '漏登一位老人', acknowledgedAt: null },
    ]);
    expect((await demand(of('health').id, 'health')).corrections).toMatchObject([
      { household: '', building: '1幢', before: '3', after: '4' },
    ]);
    expect((await demand(of('ageing').id)).corrections).toMatchObject([
      { building: '', before: '6', after: '7' },
    ]);
    expect((await demand(of('civil').id, 'health')).corrections).toEqual([]);
    const sheets = await sheetsOf(await download(of('civil').workbookPath, 'civil'));
    expect(sheets['报表']?.[2]?.[3]).toBe(2);
    expect(sheets['更正记录']?.[1]).toEqual([
      ...['community', 'H1', '1幢', '60岁以上人数', '1', '2', '漏登一位老人', '2026-11-26'],
    ]);
  });

  it('lets the department acknowledge it, once', async () => {
    const { id, corrections } = await demand(of('civil').id);
    const input = { demandId: id, correctionIds: corrections.map(({ id: own }) => own) };
    const seen = '... on CorrectionsAcknowledged { count }';
    expect(await run('acknowledgeCorrections', input, 'health', seen)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await run('acknowledgeCorrections', input, 'civil', seen)).toMatchObject({ count: 1 });
    expect(await run('acknowledgeCorrections', input, 'civil', seen)).toMatchObject({ count: 0 });
  });

  it('says how much the three forms ask for the same, before and after', async () => {
    const figures = await as('official').run(
      `query ($id: ID!) { duplicateReporting(divisionId: $id, from: "2026-11-01", to: "2026-12-31") {
        forms demanded { distinct requested index } collected { distinct requested index } pairs { all share } } }`,
      { id: tree().subdistrict.globalId },
    );
    expect(figures).toMatchObject({
      forms: 3,
      demanded: { distinct: 14, requested: 26, index: '0.4615' },
      collected: { distinct: 14, requested: 14, index: '0.0000' },
      pairs: [
        { all: 14, share: '0.4286' },
        { all: 14, share: '0.4286' },
        { all: 11, share: '0.0909' },
      ],
    });
  });

  it('tells whoever writes a notice what is held already', async () => {
    const held = await as('official').run<object[]>(
      'query ($id: ID!) { heldElements(divisionId: $id, asked: ["常住 人口数", "没有的"]) { asked elementName form heldOn } }',
      { id: tree().community.globalId },
    );
    expect(held).toEqual([
      {
        ...{ asked: '常住 人口数', elementName: '常住人口数' },
        ...{ form: '区残联《社区助老统计》', heldOn: '2026-11-30' },
      },
    ]);
  });
});
