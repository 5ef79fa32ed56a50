import {
  type Actor,
  addDays,
  addMonths,
  endOfMonth,
  INDICATOR_DEFINITIONS,
  isoDate,
  MAXIMUM_INDICATORS_ASKED,
} from '@weizhi/domain';
import { getOperationAST, parse } from 'graphql';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { systemActor } from '../../platform/database';
import { operationCost } from '../../platform/graphql/cost';
import { toGlobalId } from '../../platform/graphql/global-id';
import { applyAllDeltas } from '../../platform/rollups';
import { loadOfficialDivisions } from '../divisions';
import { type RecordedMatter, recordMatters } from '../matters';

interface Variation {
  readonly verdict: string;
  readonly side: string | null;
  readonly reason: string | null;
  readonly kind: string;
  readonly low: string | null;
  readonly mean: string | null;
  readonly high: string | null;
  readonly periods: number | null;
  readonly keys: readonly string[];
  readonly values: readonly (string | null)[];
}
interface Row {
  readonly code: string;
  readonly current: { readonly value: string | null; readonly division: { readonly id: string } };
  readonly change: string | null;
  readonly variation: Variation | null;
}

const FIELDS = `code verdict change current { value division { id } }
  variation { verdict side reason kind low mean high periods keys values }`;
const OF_PLACE = `query ($input: IndicatorComparisonInput!) { indicatorComparisons(input: $input) { ${FIELDS} } }`;
const BELOW = `query ($input: PlaceComparisonsInput!) { placeComparisons(input: $input) { ${FIELDS} } }`;

describe('verdicts on changes', () => {
  const suite = useSchemaSuite();
  let districtId = '';
  let root = { id: '', path: '' };
  let communities: { id: string; path: string; parent: string; parent_path: string }[] = [];

  /** So many matters in a month, on the same ten days of each and on its last. */
  const matters = (community: number, month: string, count: number): RecordedMatter[] => {
    const first = isoDate(`${month}-01`);
    return Array.from({ length: count }, (_, index) => ({
      number: `${month}-${String(community)}-${String(index)}`,
      reportedOn: index === 0 ? endOfMonth(first) : addDays(first, index % 10),
      divisionId: communities[community]?.id ?? '',
      communityId: communities[community]?.id ?? '',
      subdistrictId: communities[community]?.parent ?? '',
      ...{ communityName: '某社区', eventType: '市容环境', mainType: null, subType: null },
      ...{ channel: 'hotline12345' as const, nature: 'complaint' as const, disposingUnit: null },
      outcome: index % 2 === 0 ? ('onTime' as const) : ('overdue' as const),
    }));
  };

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
      // Ten and eleven in turn from September 2017 to August 2018; then 24.
      const months = Array.from({ length: 12 }, (_, index) => ({
        month: addMonths(isoDate('2017-09-01'), index).slice(0, 7),
        count: 10 + (index % 2),
      }));
      await recordMatters(tx, { districtId, importBatchId: null }, [
        ...months.flatMap(({ month, count }) => matters(0, month, count)),
        ...matters(0, '2018-09', 24),
        ...matters(1, '2018-09', 2),
      ]);
      await applyAllDeltas((work) => work(tx), districtId);
    });
  });

  const reader = (division?: { id: string; path: string }): Actor =>
    accountActor('reader', {
      ...{ districtId, division: division ?? root, permissions: ['indicator.read', 'division.read'] },
    });
  const global = (id = ''): string => toGlobalId('Division', null, id);
  const ofPlace = async (over: object): Promise<readonly Row[]> => {
    const input = {
      codes: ['matterCount'],
      divisionId: global(communities[0]?.id),
      period: '2018-09',
      base: 'PERIOD_ON_PERIOD',
      ...over,
    };
    return (await suite.run<{ indicatorComparisons: Row[] }>(reader(), OF_PLACE, { input }))
      .indicatorComparisons;
  };
  const below = async (actor: Actor, over: object = {}): Promise<readonly Row[]> => {
    const input = {
      codes: ['matterCount'],
      within: global(communities[0]?.parent),
      period: '2018-09',
      base: 'PERIOD_ON_PERIOD',
      ...over,
    };
    return (await suite.run<{ placeComparisons: Row[] }>(actor, BELOW, { input })).placeComparisons;
  };

  it('tell what is beyond the ups and downs of the twelve months before, with their limits', async () => {
    const [row] = await ofPlace({});
    // Mean 10.5, moving range 1 throughout: 10.5 ± 2.66.
    expect(row?.variation).toMatchObject({
      ...{ verdict: 'BEYOND_USUAL', side: 'ABOVE', kind: 'MONTH', periods: 12 },
      ...{ low: '7.8', mean: '10.5', high: '13.2' },
    });
    expect(row?.variation?.keys).toHaveLength(13);
    expect(row?.variation?.values.at(-1)).toBe('24');
  });

  it('tell what is within them', async () => {
    const [row] = await ofPlace({ period: '2018-08' });
    expect(row?.variation).toMatchObject({ verdict: 'WITHIN_USUAL', side: null, reason: null, periods: 11 });
  });

  it('judge a quarter by its months, and one that runs by those that have ended', async () => {
    const [third] = await ofPlace({ period: '2018-Q3' });
    expect(third?.variation).toMatchObject({ verdict: 'BEYOND_USUAL', kind: 'MONTH', periods: 10 });
    expect(third?.variation?.keys.slice(-3)).toEqual(['2018-07', '2018-08', '2018-09']);
    const [fourth] = await ofPlace({ period: '2018-Q4' });
    expect(fourth?.variation).toMatchObject({ verdict: 'NOT_COMPARABLE', reason: 'INCOMPLETE_PERIOD' });
  });

  it('are none without eight periods before', async () => {
    const [row] = await ofPlace({ period: '2018-03' });
    expect(row?.variation).toMatchObject({ verdict: 'NOT_COMPARABLE', reason: 'PERIODS_TOO_FEW', low: null });
    const [year] = await ofPlace({ period: '2018' });
    expect(year?.variation?.verdict).toBe('NOT_COMPARABLE');
  });

  it('are told of all places below one, and never of a place outside the reader’s', async () => {
    const inside = communities.filter(({ parent }) => parent === communities[0]?.parent);
    const rows = await below(reader());
    expect(rows.map(({ current }) => current.division.id).sort()).toEqual(
      inside.map(({ id }) => global(id)).sort(),
    );
    const of = (index: number): Row | undefined =>
      rows.find(({ current }) => current.division.id === global(communities[index]?.id));
    expect(of(0)).toMatchObject({ change: '118.2', variation: { verdict: 'BEYOND_USUAL' } });
    expect(of(1)?.variation).toMatchObject({ verdict: 'NOT_COMPARABLE', reason: 'COUNTS_TOO_FEW' });
    expect(await below(reader(communities[0]))).toHaveLength(1);
    expect(await below(reader(communities[0]), { within: global(root.id) })).toEqual([]);
  });

  it('are not made of more than 400 rows at once; the figures stand', async () => {
    const codes = [...new Set(INDICATOR_DEFINITIONS.map(({ code }) => code))].slice(
      0,
      MAXIMUM_INDICATORS_ASKED,
    );
    const rows = await below(reader(), { codes, within: global(root.id), kinds: ['COMMUNITY'] });
    expect(rows).toHaveLength(codes.length * communities.length);
    expect(rows.length).toBeGreaterThan(400);
    expect(rows.every(({ variation }) => variation === null)).toBe(true);
  });

  it('cost by the indicators and places that are asked for', () => {
    const document = parse(BELOW);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    const costOf = (over: object): number =>
      operationCost({
        ...{ schema: suite.schema, document, operation },
        variables: {
          input: { codes: ['a'], within: 'x', period: '2018', base: 'PERIOD_ON_PERIOD', ...over },
        },
      });
    expect(costOf({ codes: ['a', 'b', 'c'] })).toBe(3 * costOf({}));
    expect(costOf({ kinds: ['COMMUNITY'] })).toBe(5 * costOf({}));
  });

  it.each([
    ['an unknown indicator', { codes: ['nothing'] }],
    ['an unreadable period', { period: '2018-13' }],
    ['more than twenty indicators', { codes: Array.from({ length: 21 }, () => 'matterCount') }],
  ])('are refused for %s', async (_, over) => {
    await expect(below(reader(), over)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});
