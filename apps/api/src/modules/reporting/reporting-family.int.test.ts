import { useReportingSuite } from './testing/reporting-suite';

jest.setTimeout(120_000);

interface Value {
  readonly status: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly member: { readonly label: string } | null;
}

describe('figures of forms', () => {
  const { as, tree, element, propose, map, demand, approve } = useReportingSuite();

  const values = (code: string, over: object = {}): Promise<readonly Value[]> =>
    as('official').run(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) {
         status value numerator denominator member { label } } }`,
      { input: { codes: [code], periods: ['2026'], divisionIds: [tree().first.globalId], ...over } },
    );

  /** The published vector, each letter an element. */
  const ask = async (by: string, title: string, letters: string): Promise<void> => {
    const headings = ['户编号', ...[...letters].map((letter) => `数据项${letter}`)];
    const asked = await propose(by, {
      headings,
      title,
      department: by === 'civil' ? '区民政局' : '区卫健委',
    });
    await map(asked, by, []);
    await approve(await demand(asked.id, by), by);
  };

  it('are no data as long as no form ever asked', async () => {
    expect(await values('ledgerCount')).toMatchObject([{ status: 'NO_DATA' }]);
    expect(await values('duplicateReportingIndex')).toMatchObject([{ status: 'NO_DATA' }]);
  });

  it('come to the published index, and to the part of each department', async () => {
    for (const letter of 'abcdefghxy') await element(`数据项${letter}`);
    await ask('civil', '甲表', 'abcdef');
    await ask('health', '乙表', 'cdefgh');
    await ask('civil', '丙表', 'abxy');
    expect(await values('ledgerCount')).toMatchObject([{ value: '3' }]);
    expect(await values('duplicateReportingIndex')).toMatchObject([
      { value: '0.3750', numerator: '6', denominator: '16' },
    ]);
    // All of the first form, four of the second and two of the third are asked for by another as well.
    expect(await values('repeatedElementShare')).toMatchObject([{ numerator: '12', denominator: '16' }]);
    const byDepartment = await values('repeatedElementShare', { splitBy: 'department' });
    expect(
      byDepartment.map(({ member, numerator, denominator }) => [member?.label, numerator, denominator]),
    ).toEqual([
      ['区卫健委', '4', '6'],
      ['区民政局', '8', '10'],
    ]);
  });

  it('are those of the places that a form asks, and of the days on which it is filled in', async () => {
    const at = (place: { globalId: string }) => values('ledgerCount', { divisionIds: [place.globalId] });
    expect(await at(tree().community)).toMatchObject([{ value: '3' }]);
    expect(await values('ledgerCount', { periods: ['2025'] })).toMatchObject([{ value: '0' }]);
    expect(await values('duplicateReportingIndex', { periods: ['2025'] })).toMatchObject([
      { status: 'NO_DATA' },
    ]);
  });

  it('name the forms, so that merging them can be tried', async () => {
    const { inForce } = await as('official').run<{ inForce: { form: string; elements: string[] }[] }>(
      `query ($division: ID!) { duplicateReporting(divisionId: $division, from: "2026-01-01", to: "2026-12-31") {
         inForce { demandId form elements fills } } }`,
      { division: tree().first.globalId },
    );
    expect(Object.fromEntries(inForce.map(({ form, elements }) => [form, elements.length]))).toEqual({
      '区民政局《甲表》': 6,
      '区卫健委《乙表》': 6,
      '区民政局《丙表》': 4,
    });
  });
});
