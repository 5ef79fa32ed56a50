import { accountActor } from '../../../test/actors';
import { insertProductRows, type ProductRows } from '../../../test/product-rows';
import { useSchemaSuite } from '../../../test/schema-suite';
import { systemActor } from '../../platform/database';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Estate } from './estate.entity';

interface Counted {
  readonly division: { readonly population: readonly { sex: number; ageBand: string; persons: number }[] };
}

const suite = useSchemaSuite();
let rows: ProductRows;

beforeAll(async () => {
  rows = await insertProductRows(suite.database.database);
});

describe('population', () => {
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

describe('peers', () => {
  const readerIn = (index: number, division?: { id: string; path: string }) =>
    accountActor('reader', {
      districtId: rows.districts[index]?.districtId ?? '',
      permissions: ['indicator.read', 'division.read'],
      division,
    });
  const ask = async (
    reader: ReturnType<typeof readerIn>,
    kinds: readonly string[] = ['COMMUNITY'],
  ): Promise<Readonly<Record<string, string | null>>> => {
    const { peerGroups } = await suite.run<{
      readonly peerGroups: readonly { division: { id: string }; estateType: string | null }[];
    }>(
      reader,
      'query ($filter: PeerGroupFilter!) { peerGroups(filter: $filter) { division { id } estateType } }',
      {
        filter: {
          within: toGlobalId('Division', null, rows.districts[0]?.communities[0]?.root ?? ''),
          kinds,
        },
      },
    );
    return Object.fromEntries(peerGroups.map(({ division, estateType }) => [division.id, estateType]));
  };
  const community = (index: number): string =>
    toGlobalId('Division', null, rows.districts[0]?.communities[index]?.id ?? '');

  beforeAll(async () => {
    const [district] = rows.districts;
    const { districtId = '', communities = [] } = district ?? {};
    // Each has an ageing estate, of 100 households times its index; those of the first are not known.
    await suite.database.database.transaction(systemActor(districtId), async (tx) => {
      for (const [index, households] of [
        [1, 101],
        [2, 200],
        [3, 299],
      ] as const)
        await tx.repository(Estate).insert({
          ...{ districtId, divisionId: communities[index]?.id ?? '', name: `新城${String(index)}` },
          ...{ estateType: 'commercial', households },
        });
    });
  });

  it('have most of their households in estates of one type, or are mixed, or have no estate that is known', async () => {
    const told = await ask(readerIn(0));
    expect([0, 1, 2, 3, 4].map((index) => told[community(index)])).toEqual([
      'OLD',
      'COMMERCIAL',
      'MIXED',
      'OLD',
      'OLD',
    ]);
    expect(Object.values(told).filter((group) => group === null).length).toBe(Object.keys(told).length - 6);
  });

  it('of a place above are told by all that lies below it', async () => {
    const [first] = rows.districts[0]?.communities ?? [];
    const told = await ask(readerIn(0), ['SUBDISTRICT']);
    expect(told[toGlobalId('Division', null, first?.parent ?? '')]).toBe('OLD');
  });

  it('are told within the reader’s divisions only', async () => {
    const own = rows.districts[0]?.communities[1];
    expect(await ask(readerIn(0, own))).toEqual({ [community(1)]: 'COMMERCIAL' });
    expect(await ask(readerIn(1))).toEqual({});
  });
});
