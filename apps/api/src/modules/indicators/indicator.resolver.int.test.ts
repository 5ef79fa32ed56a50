import type { Actor } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { systemActor } from '../../platform/database';
import { toGlobalId } from '../../platform/graphql/global-id';
import { applyAllDeltas } from '../../platform/rollups';
import { loadOfficialDivisions } from '../divisions';
import { type RecordedMatter, recordMatters } from '../matters';

const VALUES = `query ($input: IndicatorValuesInput!) {
  indicatorValues(input: $input) { division { id name } period { key } member { code isRest } status value numerator denominator n }
}`;

interface Value {
  readonly division: { id: string; name: string };
  readonly period: { key: string };
  readonly member: { code: string | null; isRest: boolean } | null;
  readonly status: string;
  readonly value: string | null;
}

describe('indicator values', () => {
  const suite = useSchemaSuite();
  let districtId = '';
  let root = { id: '', path: '' };
  let communities: { id: string; path: string; parent: string; parent_path: string }[] = [];

  beforeAll(async () => {
    const loaded = await suite.database.database.transaction(systemActor(), (tx) =>
      loadOfficialDivisions(tx, { districtCode: '440310', kind: 'real' }),
    );
    districtId = loaded?.districtId ?? '';
    await suite.database.database.transaction(systemActor(districtId), async (tx) => {
      communities = await tx.sql(
        `select d.id::text, d.path, p.id::text as parent, p.path as parent_path from division d join division p on p.id = d.parent_id where d.kind = 'community' order by d.id`,
      );
      const [district] = await tx.sql<{ id: string; path: string }>(
        `select id::text, path from division where id = $1::bigint`,
        [loaded?.divisionId],
      );
      root = district ?? root;
      await recordMatters(tx, { districtId, importBatchId: null }, [
        ...matters(0, 8),
        ...matters(1, 3),
        ...matters(9, 5),
      ]);
      await applyAllDeltas((work) => work(tx), districtId);
    });
  });

  /** So many matters of the n-th community, in September 2018, every second one late. */
  const matters = (community: number, count: number): RecordedMatter[] =>
    Array.from({ length: count }, (_, index) => ({
      number: `${String(community)}-${String(index)}`,
      reportedOn: `2018-09-${String(index + 1).padStart(2, '0')}`,
      divisionId: communities[community]?.id ?? '',
      communityId: communities[community]?.id ?? '',
      subdistrictId: communities[community]?.parent ?? '',
      communityName: '某社区',
      eventType: `类型${String(index % 4)}`,
      mainType: null,
      subType: null,
      channel: 'hotline12345' as const,
      nature: 'complaint' as const,
      disposingUnit: null,
      outcome: index % 2 === 0 ? ('onTime' as const) : ('overdue' as const),
    }));

  const reader = (division?: { id: string; path: string }): Actor =>
    accountActor('reader', {
      districtId,
      permissions: ['indicator.read', 'division.read'],
      division: division ?? root,
    });
  const ask = async (actor: Actor, input: object): Promise<readonly Value[]> => {
    const data = await suite.run<{ indicatorValues: Value[] }>(actor, VALUES, {
      input: { codes: ['matterCount'], periods: ['2018-09'], ...input },
    });
    return data.indicatorValues;
  };
  const global = (id = ''): string => toGlobalId('Division', null, id);

  it('lists the catalogue with what each indicator is about and how fine it goes', async () => {
    const { indicators } = await suite.run<{ indicators: { code: string }[] }>(
      reader(),
      '{ indicators { code theme finestPlace countsPersons } }',
      {},
    );
    expect(indicators).toContainEqual({
      code: 'matterCount',
      theme: 'MATTERS',
      finestPlace: 'COMMUNITY',
      countsPersons: false,
    });
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length);
    expect(indicators.length).toBeGreaterThanOrEqual(60);
  });

  it('adds up what lies below a place, provisional because the ledger ends within the month', async () => {
    const [figure] = await ask(reader(), { divisionIds: [global(root.id)] });
    expect(figure).toMatchObject({ value: '16', status: 'PROVISIONAL' });
  });

  it('computes a rate from the same cells', async () => {
    const [figure] = await ask(reader(), {
      codes: ['matterOnTimeRate'],
      divisionIds: [global(communities[1]?.id)],
    });
    expect(figure).toMatchObject({ value: '0.6667', numerator: '2', denominator: '3' });
  });

  it('reads day cells for a period that is not made of whole months', async () => {
    const [figure] = await ask(reader(), {
      divisionIds: [global(root.id)],
      periods: ['2018-09-02/2018-09-03'],
    });
    expect(figure?.value).toBe('6');
  });

  it('leaves out places outside the reader’s divisions, as if they were absent', async () => {
    const own = communities[0];
    const answer = await ask(reader(own), {
      divisionIds: [global(own?.id), global(communities[1]?.id), 'Division.999999'],
    });
    expect(answer.map((value) => value.division.id)).toEqual([global(own?.id)]);
    expect(await ask(reader(own), { within: global(root.id) })).toEqual([]);
  });

  it('gives a reader of a subdistrict its own total and no other', async () => {
    const subdistrict = { id: communities[0]?.parent ?? '', path: communities[0]?.parent_path ?? '' };
    const inside = communities.filter((community) => community.parent === subdistrict.id).length;
    const answer = await ask(reader(subdistrict), { within: global(root.id), kinds: ['COMMUNITY'] });
    expect(answer).toHaveLength(inside);
  });

  it('tells the largest members apart and adds up the rest', async () => {
    const answer = await ask(reader(), {
      divisionIds: [global(root.id)],
      splitBy: 'matterType',
      memberLimit: 2,
    });
    expect(answer.map((value) => [value.member?.isRest, value.value])).toEqual([
      [false, '5'],
      [false, '4'],
      [true, '7'],
    ]);
  });

  it.each([
    ['an unknown indicator', { codes: ['nothing'] }],
    ['an unreadable period', { periods: ['2018-13'] }],
    ['a dimension that the indicator does not have', { splitBy: 'sex' }],
    ['too many periods', { periods: Array.from({ length: 61 }, () => '2018') }],
    ['neither places nor a place to look within', { divisionIds: null }],
  ])('refuses %s', async (_what, input) => {
    await expect(ask(reader(), { divisionIds: [global(root.id)], ...input })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('does not compare September with a month that the ledger does not have', async () => {
    const data = await suite.run<{
      indicatorComparisons: { verdict: string; reasons: string[]; change: string | null }[];
    }>(
      reader(),
      `query ($input: IndicatorComparisonInput!) { indicatorComparisons(input: $input) { verdict reasons change } }`,
      {
        input: {
          codes: ['matterCount'],
          divisionId: global(root.id),
          period: '2018-09',
          base: 'PERIOD_ON_PERIOD',
        },
      },
    );
    expect(data.indicatorComparisons).toEqual([
      { verdict: 'NOT_COMPARABLE', reasons: ['OUTSIDE_LEDGER'], change: null },
    ]);
  });
});
