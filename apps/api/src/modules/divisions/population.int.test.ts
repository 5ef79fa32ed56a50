import { accountActor } from '../../../test/actors';
import { insertProductRows, type ProductRows } from '../../../test/product-rows';
import { useSchemaSuite } from '../../../test/schema-suite';
import { toGlobalId } from '../../platform/graphql/global-id';

interface Counted {
  readonly division: { readonly population: readonly { sex: number; ageBand: string; persons: number }[] };
}

describe('population', () => {
  const suite = useSchemaSuite();
  let rows: ProductRows;

  beforeAll(async () => {
    rows = await insertProductRows(suite.database.database);
  });

  const ask = async (
    id: string,
    division?: { id: string; path: string },
  ): Promise<Counted['division']['population']> => {
    const [district] = rows.districts;
    const reader = accountActor('reader', {
      districtId: district?.districtId ?? '',
      permissions: ['division.read'],
      division,
    });
    const { division: told } = await suite.run<Counted>(
      reader,
      'query ($id: ID!) { division(id: $id) { population(year: 2025) { sex ageBand persons } } }',
      { id: toGlobalId('Division', null, id) },
    );
    return told.population;
  };

  it('of a community is what was entered for it', async () => {
    const community = rows.districts[0]?.communities[0];
    expect(await ask(community?.id ?? '')).toEqual([{ sex: 1, ageBand: '60-69', persons: 12 }]);
  });

  it('of a district is the sum of its communities', async () => {
    const [district] = rows.districts;
    const persons = 12 * (district?.communities.length ?? 0);
    expect(await ask(district?.communities[0]?.root ?? '')).toEqual([{ sex: 1, ageBand: '60-69', persons }]);
  });

  it('leaves out what lies outside the reader’s divisions', async () => {
    const [district] = rows.districts;
    const own = district?.communities[1];
    expect(await ask(district?.communities[0]?.root ?? '', own)).toEqual([
      { sex: 1, ageBand: '60-69', persons: 12 },
    ]);
  });
});
