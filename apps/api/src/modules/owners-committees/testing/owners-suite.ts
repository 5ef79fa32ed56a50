import type { DefaultRole } from '@weizhi/domain';
import { type TestApi, useTestApi } from '../../../../test/api-server';
import { ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../../test/small-tree';
import { systemActor } from '../../../platform/database';
import { Estate } from '../../divisions';
import { ensureDefaultRoles, seedAccounts } from '../../identity';
import { sealedUnit } from '../owners-roll-port';
import { PropertyUnit } from '../property-unit.entity';

const PASSWORD = '巷口老槐树下议事二十年';

/** What the suites of this module share: a small tree, people with roles at its places, and shorthand. */
export interface OwnersSuite {
  readonly api: TestApi;
  as(identifier: string): ConsoleClient;
  /** Signs in anew, for when the clock has passed the end of the session. */
  signIn(identifier: string): Promise<ConsoleClient>;
  tree(): SmallTree;
  nextKey(): string;
  /** Plants an estate in a division; answers its global id. */
  estate(divisionId?: string, households?: number): Promise<string>;
  /** Plants units of an estate: area in square metres, and the owner's name and telephone. */
  units(estateId: string, units: readonly PlantedUnit[]): Promise<void>;
  rows<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

export interface PlantedUnit {
  readonly area: number;
  readonly name?: string;
  readonly phone?: string;
}

const PEOPLE: readonly (readonly [string, keyof SmallTree, DefaultRole])[] = [
  ['street', 'subdistrict', 'subdistrictOfficer'],
  ['sibling', 'sibling', 'subdistrictOfficer'],
  ['committee', 'community', 'committeeMember'],
  ['official', 'first', 'districtOfficial'],
  ['hub', 'first', 'hubManager'],
  ['civil', 'first', 'districtCivilAffairs'],
];

/** Plants the tree, seeds one person for each of some roles and signs them in. */
export function useOwnersSuite(): OwnersSuite {
  const api = useTestApi();
  const world: { tree?: SmallTree; clients: Record<string, ConsoleClient> } = { clients: {} };
  let counter = 0;
  const nextKey = (): string => `key-${String((counter += 1))}`;
  const as = (identifier: string): ConsoleClient => world.clients[identifier] ?? new ConsoleClient(api);
  const signIn = async (identifier: string): Promise<ConsoleClient> => {
    const client = new ConsoleClient(api);
    await client.signIn(identifier, PASSWORD);
    world.clients[identifier] = client;
    return client;
  };
  const tree = (): SmallTree => {
    if (!world.tree) throw new Error('not planted');
    return world.tree;
  };
  const estate = (divisionId = tree().community.id, households = 300): Promise<string> =>
    api.suite.database.transaction(systemActor('1'), async (tx) => {
      const row = await tx.repository(Estate).insert({
        districtId: '1',
        divisionId,
        name: `和平花苑${nextKey()}`,
        estateType: 'commercial',
        households,
      });
      return `Estate.1.${row.id}`;
    });
  const units = (estateId: string, planted: readonly PlantedUnit[]): Promise<void> =>
    api.suite.database.transaction(systemActor('1'), async (tx) => {
      const row = await tx.repository(Estate).findOne({ districtId: '1', id: estateId.split('.')[2] ?? '' });
      const sealed = planted.map((unit, index) =>
        sealedUnit({
          districtId: '1',
          estateId: row?.id ?? '',
          divisionId: row?.divisionId ?? '',
          unitNumber: `1幢${String(101 + index)}`,
          area: BigInt(Math.round(unit.area * 10_000)),
          ownerName: unit.name ?? null,
          ownerPhone: unit.phone ?? null,
          importBatchId: null,
        }),
      );
      await tx.repository(PropertyUnit).insertMany(sealed);
    });
  const rows = <Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '0,1,2'`);
      return (await owner.query<Row>(sql, [...parameters])).rows;
    });

  beforeAll(async () => {
    world.tree = await plantSmallTree(api.suite);
    const places = world.tree;
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(
        tx,
        PEOPLE.map(([identifier, place, role]) => ({
          identifier,
          displayName: identifier,
          password: PASSWORD,
          divisionId: places[place].id,
          role,
          mustChangePassword: false,
        })),
      );
    });
    for (const [identifier] of PEOPLE) await signIn(identifier);
  });

  return { api, as, signIn, tree, nextKey, estate, units, rows };
}
