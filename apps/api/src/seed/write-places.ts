import { Building, Estate, GridCell, PopulationCount, setUpNeighbourhoods } from '../modules/divisions';
import type { Database, Transaction } from '../platform/database';
import { type CommunityPlan, NEIGHBOURHOODS_FROM } from './demonstration';
import { listDivisionIds } from './division-ids';
import { alone } from './seed-database';

/** Writes everything below the communities, all or nothing. Answers false when it was there already. */
export function writePlaces(
  database: Database,
  districtId: string,
  places: readonly CommunityPlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(Estate).count({ districtId })) > 0) return false;
    const ids = await listDivisionIds(tx, districtId);
    await setUpNeighbourhoods(
      tx,
      places.flatMap(({ code: community, neighbourhoods }) =>
        neighbourhoods.map(({ code, name }) => ({ communityId: ids.of(community), code, name })),
      ),
      NEIGHBOURHOODS_FROM,
    );
    const target = { tx, districtId, ids: await listDivisionIds(tx, districtId) };
    await writeEstates(target, places);
    await writeCells(target, places);
    return true;
  });
}

interface Target {
  readonly tx: Transaction;
  readonly districtId: string;
  readonly ids: { of(code: string): string };
}

async function writeEstates(
  { tx, districtId, ids }: Target,
  places: readonly CommunityPlan[],
): Promise<void> {
  const planned = places.flatMap(({ neighbourhoods }) =>
    neighbourhoods.flatMap(({ code, estates }) =>
      estates.map((estate) => ({ divisionId: ids.of(code), estate })),
    ),
  );
  const written = await tx.repository(Estate).insertMany(
    planned.map(({ divisionId, estate: { name, type, households } }) => ({
      districtId,
      divisionId,
      name,
      estateType: type,
      households,
    })),
  );
  const estateIds = new Map(written.map((row) => [`${row.divisionId}/${row.name}`, row.id]));
  await tx.repository(Building).insertMany(
    planned.flatMap(({ divisionId, estate }) =>
      estate.buildings.map(({ name, households }) => ({
        districtId,
        estateId: estateIds.get(`${divisionId}/${estate.name}`),
        divisionId,
        name,
        households,
      })),
    ),
  );
}

async function writeCells({ tx, districtId, ids }: Target, places: readonly CommunityPlan[]): Promise<void> {
  await tx
    .repository(GridCell)
    .insertMany(
      places.flatMap(({ code, gridCells }) =>
        gridCells.map((cell) => ({ districtId, divisionId: ids.of(code), ...cell })),
      ),
    );
  await tx
    .repository(PopulationCount)
    .insertMany(
      places.flatMap(({ code, population }) =>
        population.map((row) => ({ districtId, divisionId: ids.of(code), ...row })),
      ),
    );
}
