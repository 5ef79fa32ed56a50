import type { NewParticipation } from '.';
import { residentOf, useParticipationSuite } from './testing/participation-suite';

jest.setTimeout(60_000);

interface Value {
  readonly status: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly member: { readonly code: string | null } | null;
}

/** Persons by their number of participations: the participants of the vector of P07 in domain.md. */
const PARTICIPATIONS = [[15, 1] as const, [8, 2] as const, [5, 5] as const, [2, 20] as const];

describe('figures of participation', () => {
  const { api, as, rollUp, residents, record, factOf, inDistrict } = useParticipationSuite();

  const values = async (
    codes: readonly string[],
    splitBy?: string,
    divisionId = 'Division.1000',
    period = '2026-Q4',
  ): Promise<readonly Value[]> => {
    await rollUp();
    return as('official').run(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { status value numerator denominator member { code } } }`,
      { input: { codes, periods: [period], divisionIds: [divisionId], splitBy } },
    );
  };
  const byMember = async (
    code: string,
    splitBy: string,
    divisionId?: string,
    period?: string,
  ): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await values([code], splitBy, divisionId, period)).map(({ member, numerator, status }) => [
        member?.code ?? '',
        numerator ?? status,
      ]),
    );
  const population = (
    division: number,
    persons: Readonly<Record<string, number>>,
    year = 2025,
  ): Promise<unknown> =>
    inDistrict((tx) =>
      tx.sql(
        `insert into population_count (district_id, division_id, year, sex, age_band, persons)
         select 1, $1::bigint, $4::int, s, b, n from unnest(array[1, 2]) s,
                unnest($2::text[], $3::int[]) v(b, n)`,
        [division, Object.keys(persons), Object.values(persons), year],
      ),
    );

  /** So many residents of one birth year and sex at a place, each with one participation. */
  const take = async (
    alias: string,
    count: number,
    over: { readonly birthYear: number; readonly sex: 'male' | 'female' },
    fact: Partial<NewParticipation> = {},
  ): Promise<void> => {
    const ids = await residents(
      ...Array.from({ length: count }, (_, index) => residentOf(`${alias}${String(index)}`, over)),
    );
    await record(...ids.map((id) => factOf(id, fact)));
  };

  it('tell how participations are spread as the published vector does', async () => {
    // 100 adult residents: 25 of each sex and of each of two bands.
    await population(1000, { from36To59: 25, from60To69: 25 });
    const counts = PARTICIPATIONS.flatMap(([persons, acts]) => Array.from({ length: persons }, () => acts));
    const ids = await residents(
      ...counts.map((_, index) => residentOf(`p${String(index)}`, { birthYear: index < 15 ? 1980 : 1962 })),
    );
    const facts = ids.flatMap((id, index) =>
      Array.from({ length: counts[index] ?? 0 }, (_, act) =>
        factOf(id, {
          happenedOn: act < 10 ? '2026-10-12' : '2026-11-12',
          minutes: 10,
          initiator: act < 2 ? 'resident' : 'subdistrict',
          evidence: act === 0 ? 'meetingMinutes' : 'signInSheet',
          channel: index < 10 ? 'wechat' : 'offline',
          depth: index < 12 ? 2 : 4,
        }),
      ),
    );
    await record(...facts);
    const [gini, among, top, half, visits, presence] = await values([
      ...['participationGini', 'participationGiniParticipants', 'topTenthParticipationShare'],
      ...['cumulativeParticipationShare', 'participationVisits', 'presenceOnlyShare'],
    ]);
    expect(gini).toMatchObject({ value: '0.8613', numerator: '30', denominator: '100' });
    expect(among).toMatchObject({ value: '0.5375' });
    expect(top).toMatchObject({ value: '0.74' });
    // 96 participations; 30 of them are the first of somebody, and have minutes.
    expect(visits).toMatchObject({ value: '96' });
    expect(presence).toMatchObject({ numerator: '66', denominator: '96' });
    // A tenth of 30 participants is 3 persons, so that nothing of the curve may be told.
    expect(half).toMatchObject({ status: 'SUPPRESSED', value: null, numerator: null });
    const curve = await values(['cumulativeParticipationShare'], 'participantTenth');
    expect(curve.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'SUPPRESSED'));
  });

  it('add up months to a span of them, and tell nothing of a span that parts one', async () => {
    const often = { birthYear: 1980, sex: 'female' } as const;
    await take('u', 30, often, { happenedOn: '2025-03-12' });
    await take('v', 30, often, { happenedOn: '2025-04-12' });
    const visitsOf = async (period: string): Promise<readonly (string | null)[]> =>
      (await values(['participationVisits'], undefined, undefined, period)).map(({ value }) => value);
    expect(await visitsOf('2025-03-01/2025-04-30')).toEqual(['60']);
    // Everybody came on the 12th: to the month it would be ten days too many, and of the rest of it nobody.
    expect(await visitsOf('2025-03-01/2025-03-10')).toEqual([null]);
    expect(await visitsOf('2025-03-02/2025-03-31')).toEqual([null]);
  });

  it('tell participants by depth and by where they were, participations by who started them, each adding up', async () => {
    const depths = await byMember('participantCount', 'participationDepth');
    expect([...depths]).toEqual([
      ['2', '12'],
      ['3', '0'],
      ['4', '18'],
      ['5', '0'],
    ]);
    const modes = await byMember('participantCount', 'participationMode');
    expect([...modes]).toEqual([
      ['offlineOnly', '20'],
      ['both', '0'],
      ['onlineOnly', '10'],
    ]);
    const initiators = await byMember('participationVisits', 'participationInitiator');
    // 15 × 1 + 15 × 2 were started by residents: of each person the first two.
    expect(initiators.get('resident')).toBe('45');
    expect(initiators.get('subdistrict')).toBe('51');
    expect(initiators.get('department')).toBe('0');
  });

  it('hide what rests on a part that is hidden: less the others it would be it', async () => {
    const place = { divisionId: '1000', happenedOn: '2026-02-12' } as const;
    await take('h', 30, { birthYear: 1980, sex: 'female' }, { ...place, depth: 2 });
    await take('i', 20, { birthYear: 1980, sex: 'male' }, { ...place, depth: 3, channel: 'wechat' });
    const told = (): Promise<readonly Value[]> =>
      values(['participationDepth', 'hybridShare'], undefined, 'Division.1000', '2026-Q1');
    expect((await told()).map(({ value }) => value)).toEqual(['2.40', '0.0000']);
    // Three deeper still, two of whom came in person as well.
    const ids = await residents(
      ...Array.from({ length: 3 }, (_, index) => residentOf(`j${String(index)}`, { birthYear: 1980 })),
    );
    await record(
      ...ids.map((id) => factOf(id, { ...place, depth: 5, channel: 'wechat' })),
      ...ids.slice(1).map((id) => factOf(id, { ...place, depth: 2, happenedOn: '2026-03-02' })),
    );
    expect((await told()).map(({ status }) => status)).toEqual(['SUPPRESSED', 'SUPPRESSED']);
    const depths = await byMember('participantCount', 'participationDepth', 'Division.1000', '2026-Q1');
    expect([depths.get('5'), depths.get('3'), depths.get('2')]).toEqual(['SUPPRESSED', 'SUPPRESSED', '30']);
  });

  it('draw the curve where each tenth has persons enough', async () => {
    const place = { divisionId: '1001', happenedOn: '2026-10-12' } as const;
    await population(1001, { from36To59: 200, from60To69: 200, from18To35: 200, from70: 200 });
    await take('a', 40, { birthYear: 1980, sex: 'female' }, place);
    await take('b', 10, { birthYear: 1962, sex: 'female' }, { ...place, minutes: 5 });
    // The ten come twice: 60 participations of 50 persons.
    const again = await residents(
      ...Array.from({ length: 10 }, (_, index) => residentOf(`b${String(index)}`, {})),
    );
    await record(...again.map((id) => factOf(id, { ...place, happenedOn: '2026-11-02' })));
    const curve = await values(['cumulativeParticipationShare'], 'participantTenth', 'Division.1001');
    // The least active 10 % have 5 of 60, half have 25 of 60, 80 % have 40 of 60.
    expect(curve.map(({ value }) => value)).toEqual([
      ...['0.08', '0.17', '0.25', '0.33', '0.42', '0.50', '0.58', '0.67', '0.83', '1.00'],
    ]);
    const [half] = await values(['cumulativeParticipationShare'], undefined, 'Division.1001');
    expect(half).toMatchObject({ value: '0.42' });
  });

  it('hide of a pyramid what its margins would give away', async () => {
    const place = { divisionId: '1001', happenedOn: '2026-10-13' } as const;
    await take('c', 3, { birthYear: 1962, sex: 'male' }, place);
    await take('d', 12, { birthYear: 1980, sex: 'male' }, place);
    const cells = await byMember('participationRate', 'ageSex', 'Division.1001');
    const bands = await byMember('participationRate', 'ageBand', 'Division.1001');
    // 3 men of 60 to 69 are hidden. The band less the women, and the men less those of 36 to 59, would be them.
    expect(cells.get('from60To69|male')).toBe('SUPPRESSED');
    expect(cells.get('from60To69|female')).toBe('SUPPRESSED');
    expect(cells.get('from36To59|male')).toBe('SUPPRESSED');
    expect(cells.get('from36To59|female')).toBe('SUPPRESSED');
    expect([bands.get('from36To59'), bands.get('from60To69')]).toEqual(['52', '13']);
  });

  it('hide in the split by age what only the pyramid would give away', async () => {
    const place = { divisionId: '1001', happenedOn: '2026-10-14' } as const;
    // Two of the oldest: their band is too small, and with it the pyramid’s row.
    await take('e', 2, { birthYear: 1940, sex: 'male' }, place);
    const bands = await byMember('participationRate', 'ageBand', 'Division.1001');
    const counted = await byMember('participantCount', 'ageBand', 'Division.1001');
    expect([bands.get('from70'), bands.get('from60To69')]).toEqual(['SUPPRESSED', 'SUPPRESSED']);
    expect([counted.get('from70'), counted.get('from60To69')]).toEqual(['SUPPRESSED', 'SUPPRESSED']);
  });

  it('compare the bands by the lowest rate over the highest, hidden with any of them', async () => {
    const [parity] = await values(['ageRepresentativeness'], undefined, 'Division.1001');
    expect(parity).toMatchObject({ status: 'SUPPRESSED', value: null });
    const place = { divisionId: '1001', happenedOn: '2026-10-15' } as const;
    await take('f', 18, { birthYear: 1940, sex: 'female' }, place);
    await take('g', 8, { birthYear: 2000, sex: 'female' }, place);
    // 8, 52, 13 and 20 of 400 each: 8 ÷ 52.
    const [known] = await values(['ageRepresentativeness'], undefined, 'Division.1001');
    expect(known).toMatchObject({ status: 'PROVISIONAL', value: '0.15' });
  });

  it.each([
    [2023, 25, 'OK'],
    [2024, 24, 'SUPPRESSED'],
  ])('tell of %i in a neighbourhood of twice %i residents: %s', async (year, ofEachSex, status) => {
    await api.suite.asOwner((owner) =>
      owner.query(`update division set kind = 'neighbourhood' where id = 1001`),
    );
    await population(1001, { from36To59: ofEachSex }, year);
    const happenedOn = `${String(year)}-03-12`;
    await take(
      `n${String(year)}f`,
      12,
      { birthYear: 1980, sex: 'female' },
      { divisionId: '1001', happenedOn },
    );
    await take(`n${String(year)}m`, 12, { birthYear: 1980, sex: 'male' }, { divisionId: '1001', happenedOn });
    const codes = ['participantCount', 'participationRate', 'participationVisits'];
    const told = await values(codes, undefined, 'Division.1001', `${String(year)}-Q1`);
    expect(told.map((each) => each.status)).toEqual([status, status, status]);
  });

  it('have no data of self-government until its records are kept', async () => {
    const without = await values(['effectiveAutonomyIndex', 'formalityGap', 'actorBreadth']);
    expect(without.map(({ status, value }) => [status, value])).toEqual(
      Array.from({ length: 3 }, () => ['NO_DATA', null]),
    );
  });
});
