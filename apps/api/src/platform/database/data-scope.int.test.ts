import { type Actor, divisionPath, isWithin } from '@weizhi/domain';
import fc from 'fast-check';
import { accountActor } from '../../../test/actors';
import { createProbeTable, Probe } from '../../../test/probe';
import { useTestDatabase } from '../../../test/test-database';
import { systemActor } from './system-actor';

interface Place {
  readonly id: string;
  readonly path: string;
  readonly districtId: string;
  readonly isRoot: boolean;
}

/** Three districts, each a tree of three levels below its root with three children everywhere: 120 divisions. */
function makeTree(): Place[] {
  const places: Place[] = [];
  const grow = (parent: Place, depth: number): void => {
    places.push(parent);
    if (depth === 3) return;
    for (let child = 1; child <= 3; child += 1) {
      const id = `${parent.id}${child}`;
      grow({ id, path: `${parent.path}${id}/`, districtId: parent.districtId, isRoot: false }, depth + 1);
    }
  };
  for (const id of ['71', '72', '73']) grow({ id, path: `${id}/`, districtId: `70${id}`, isRoot: true }, 0);
  return places;
}

const PLACES = makeTree();
const grant = fc.record({ place: fc.constantFrom(...PLACES), readable: fc.boolean() });

function toActor(grants: readonly { place: Place; readable: boolean }[]): Actor {
  return accountActor(
    'someone',
    ...grants.map(({ place, readable }) => ({
      districtId: place.districtId,
      permissions: readable ? (['matter.read'] as const) : (['division.read'] as const),
      division: place,
      wholeDistrict: place.isRoot,
    })),
  );
}

/** What the actor may see, worked out from the paths alone. */
function expectedNumbers(grants: readonly { place: Place; readable: boolean }[]): number[] {
  const roots = grants.filter(({ readable }) => readable).map(({ place }) => divisionPath(place.path));
  return PLACES.flatMap(({ path }, number) =>
    roots.some((root) => isWithin(divisionPath(path), root)) ? [number] : [],
  );
}

describe('the scope of an actor', () => {
  const suite = useTestDatabase([Probe]);

  beforeAll(async () => {
    await createProbeTable(suite);
    await suite.asOwner(async (client) => {
      for (const { id, path } of PLACES) {
        await client.query(
          `INSERT INTO division (id, kind, parent_id, path, level, name, exists_from) VALUES ($1::bigint, 'community', NULL, $2, 5, $1::text, '2000-01-01')`,
          [id, path],
        );
      }
      for (const { id, path } of PLACES) {
        await client.query(
          `INSERT INTO division_closure (ancestor_id, descendant_id, distance)
           SELECT ancestor::bigint, $1::bigint, 0 FROM unnest(string_to_array(rtrim($2, '/'), '/')) ancestor`,
          [id, path],
        );
      }
    });
    const districts = [...new Set(PLACES.map(({ districtId }) => districtId))];
    await suite.database.transaction(systemActor(...districts), (tx) =>
      tx
        .repository(Probe)
        .insertMany(PLACES.map(({ id, districtId }, number) => ({ districtId, divisionId: id, number }))),
    );
  }, 60_000);

  it('is exactly the subtrees in which the permission was granted, for reads and for updates', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(grant, { maxLength: 4 }),
        fc.constantFrom(...PLACES),
        async (grants, target) => {
          const actor = toActor(grants);
          const expected = expectedNumbers(grants);
          const { seen, counted, touched } = await suite.database.transaction(actor, async (tx) => {
            const repository = tx.repository(Probe);
            const rows = await repository.find({ order: { number: 'ASC' } });
            const number = PLACES.indexOf(target);
            return {
              seen: rows.map((row) => row.number),
              counted: await repository.count(),
              touched: await repository.update({ number }, { title: 'seen' }),
            };
          });
          expect(seen).toEqual(expected);
          expect(counted).toBe(expected.length);
          expect(touched).toBe(expected.includes(PLACES.indexOf(target)) ? 1 : 0);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});
