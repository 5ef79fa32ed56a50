import { ledgerImports } from '../../../../test/ledger-imports';
import { useParticipationSuite } from '../testing/participation-suite';

jest.setTimeout(60_000);

const HEADER =
  '社区,姓名,电话,证件号码,性别,出生年,就业状态,角色,活动,日期,时长,参与机制,参与深度,发起方,本人同意,监护人同意';

const line = (name: string, number: string, over: Readonly<Record<string, string>> = {}): string => {
  const cells = {
    ...{ community: 'community', name, phone: number, identity: '', sex: '女', born: '1958', status: '退休' },
    ...{
      role: '',
      occasion: '停车议事会',
      day: '2026-10-18',
      hours: '1.5',
      mechanism: '议事协商',
      depth: '3',
    },
    ...{ initiator: '居民', consent: '是', guardian: '' },
    ...over,
  };
  return Object.values(cells).join(',');
};

interface Value {
  readonly status: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly member: { readonly code: string | null } | null;
}

describe('sign-in sheets', () => {
  const { api, as, rollUp, cells, rebuiltCells, inDistrict } = useParticipationSuite();
  const { take, look, bringIn, reasonsOf, undo, clean } = ledgerImports(api, 'sign-in-sheets');
  afterAll(clean);

  const people = (count: number, over: Readonly<Record<string, string>> = {}): readonly string[] =>
    Array.from({ length: count }, (_, index) => line('王小', `138000${String(10_000 + index)}`, over));
  const read = (codes: readonly string[], over: object = {}): Promise<readonly Value[]> =>
    as('official').run(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { status value numerator denominator member { code } } }`,
      { input: { codes, periods: ['2026-10'], divisionIds: ['Division.1000'], ...over } },
    );
  const values = async (codes: readonly string[], over: object = {}): Promise<readonly Value[]> => {
    await rollUp();
    return read(codes, over);
  };

  it('come in once, and seal who signed', async () => {
    expect(await values(['participantCount'])).toMatchObject([{ status: 'NO_DATA', value: null }]);
    const sheet = [...people(12), line('李工', '13800020000', { born: '1990', status: '在职', sex: '男' })];
    expect(await take(HEADER, ...sheet)).toMatchObject({ importedCount: 13 });
    expect(await take(HEADER, ...sheet)).toMatchObject({ importedCount: 0 });
    const [stored] = await inDistrict((tx) =>
      tx.sql<{ rows: string }>(
        `select string_agg(p::text || r::text, ' ') as rows from participation p join resident r on r.id = p.resident_id`,
      ),
    );
    expect(stored?.rows).not.toMatch(/王小|李工|138000/u);
    const kept = await cells();
    expect(await rebuiltCells()).toEqual(kept);
  });

  it('are refused row by row for what the rules say', async () => {
    const batch = await take(
      HEADER,
      line('赵一', '13800030001', { consent: '否' }),
      line('赵二', '13800030002', { born: '2016' }),
      line('赵三', '13800030003', { day: '2026-11-28' }),
      line('赵四', '', {}),
      line('赵五', '13800030005', { hours: '14', occasion: '上午' }),
      line('赵五', '13800030005', { hours: '11', occasion: '下午' }),
      line('赵六', '13800030006', { born: '2016', guardian: '是' }),
    );
    expect(batch).toMatchObject({ importedCount: 2, rejectedCount: 5 });
    expect([...(await reasonsOf(batch))].sort()).toEqual([
      ['childWithoutGuardianConsent', 'guardianConsent'],
      ['participantWithoutConsent', 'consent'],
      ['participationHoursAboveDay', 'hours'],
      ['participationInFuture', 'happenedOn'],
      ['signInWithoutNumber', 'phone'],
    ]);
    await undo(batch);
  });

  it('make no day of more than 24 hours together, though each was fit when it was looked at', async () => {
    const hours = (number: string, occasion: string) =>
      line('孙一', '13800040001', { hours: number, occasion });
    const sheets = [
      await look(HEADER, hours('14', '上午')),
      await look(HEADER, hours('11', '下午')),
    ] as const;
    expect(sheets.map(({ rejectedCount }) => rejectedCount)).toEqual([0, 0]);
    const first = await bringIn(sheets[0]);
    expect(first).toMatchObject({ state: 'committed', importedCount: 1 });
    const second = await bringIn(sheets[1]);
    expect(second).toMatchObject({ state: 'committed', importedCount: 0, rejectedCount: 1 });
    expect(await reasonsOf(second)).toEqual([['participationHoursAboveDay', 'hours']]);
    await undo(first);
  });

  it('are figures with the population beneath them, small cells hidden', async () => {
    await inDistrict((tx) =>
      tx.sql(
        `insert into population_count (district_id, division_id, year, sex, age_band, persons)
         select 1, 1000, 2025, s, b, n from unnest(array[1, 2]) s, (values ('from18To35', 60), ('from36To59', 70), ('from60To69', 40), ('from70', 30)) v(b, n)`,
      ),
    );
    // Of 400 adult residents 13 took part: 12 of 68 years, one of 36.
    const [rate, count, depth, started, retired, gini, working] = await values([
      ...['participationRate', 'participantCount', 'participationDepth', 'residentInitiatedShare'],
      ...['retireeShare', 'participationGiniParticipants', 'workingAgeParticipationRate'],
    ]);
    expect(rate).toMatchObject({ status: 'OK', value: '0.0325', numerator: '13', denominator: '400' });
    expect(count).toMatchObject({ value: '13' });
    expect(depth).toMatchObject({ value: '3.00' });
    expect(started).toMatchObject({ value: '1.0000', denominator: '13' });
    // Twelve of thirteen are retired: the thirteenth would be told with them.
    expect(retired).toMatchObject({ status: 'SUPPRESSED', numerator: null });
    expect(gini).toMatchObject({ value: '0.0000' });
    expect(working).toMatchObject({ status: 'SUPPRESSED', value: null, numerator: null });
    const [middle] = await values(['middleAgedParticipationRate']);
    expect(middle).toMatchObject({ status: 'SUPPRESSED', value: null, numerator: null });
    const bands = await values(['participationRate'], { splitBy: 'ageBand' });
    const shown = new Map(bands.map(({ member, status }) => [member?.code, status]));
    expect(shown.get('from36To59')).toBe('SUPPRESSED');
    // The one large band would give the small one away by subtraction from the total.
    expect(shown.get('from60To69')).toBe('SUPPRESSED');
  });

  it('hide a rate of several age bands with each of them: less the band that is shown it would be the hidden one', async () => {
    const born = (year: string, count: number): readonly string[] =>
      Array.from({ length: count }, (_, index) =>
        line('郑氏', `139${year}${String(1000 + index)}`, { born: year, status: '在职' }),
      );
    const batch = await take(HEADER, ...born('1980', 14), ...born('2000', 2));
    const bands = await values(['participationRate'], { splitBy: 'ageBand' });
    const shown = new Map(bands.map(({ member, status }) => [member?.code, status]));
    expect([shown.get('from18To35'), shown.get('from36To59')]).toEqual(['SUPPRESSED', 'OK']);
    expect(
      await values([
        ...['workingAgeParticipationRate', 'workingAgeRepresentationRatio', 'middleAgedParticipationRate'],
      ]),
    ).toMatchObject([{ status: 'SUPPRESSED' }, { status: 'SUPPRESSED' }, { status: 'OK', numerator: '15' }]);
    await undo(batch);
  });

  it('tell no persons of spans in which they are not counted, and no rate without residents', async () => {
    expect(await values(['participantCount'], { periods: ['2026-10/P12M'] })).toMatchObject([
      { status: 'NO_DATA' },
    ]);
    expect(await values(['participationRate'], { divisionIds: ['Division.1001'] })).toMatchObject([
      { status: 'NO_DATA' },
    ]);
  });

  it('tell nothing of a period of which the whole district recorded nothing', async () => {
    const codes = ['participantCount', 'participationRate', 'residentInitiatedShare'];
    expect(await values(codes, { periods: ['2026-11'] })).toMatchObject(
      codes.map(() => ({ status: 'NO_DATA' })),
    );
  });

  it('taken back, count no more', async () => {
    const before = await cells();
    const batch = await take(HEADER, ...people(6, { day: '2026-09-01', mechanism: '志愿服务', depth: '4' }));
    expect(batch).toMatchObject({ importedCount: 6 });
    expect(await cells()).not.toEqual(before);
    expect(await undo(batch)).toMatchObject({ ok: true });
    expect(await cells()).toEqual(before);
  });

  it('tell nothing while cells of any span are what another definition gave', async () => {
    const asked = async (): Promise<readonly unknown[]> =>
      (await read(['participantCount', 'participationRate'])).map(({ status, value }) => [status, value]);
    await rollUp();
    const before = await asked();
    await inDistrict((tx) =>
      tx.sql(`update rollup_state set definition = 'another' where source = 'participantCohorts'`),
    );
    expect(await asked()).toEqual(before.map(() => ['RECOMPUTING', null]));
    // Whoever applies what waits computes anew what the product defines otherwise now.
    await rollUp();
    expect(await asked()).toEqual(before);
  });
});
