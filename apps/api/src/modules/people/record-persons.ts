import type { NewRow, Reads, Transaction } from '../../platform/database';
import { Person } from './person.entity';
import { personIndexes, type PersonPlace, personRow, type ReadPerson } from './record-person';

/** A person with the place that they are recorded for. */
export interface PlacedPerson {
  readonly divisionId: string;
  readonly person: ReadPerson;
}

/**
 * Records many persons at once, and finds those who are known in the district by their identity number, or by name and
 * telephone number. Ids in the order asked; one person twice in the list is one. Call it while nobody else records in the district.
 */
export async function recordPersons(
  tx: Transaction,
  districtId: string,
  placed: readonly PlacedPerson[],
): Promise<readonly string[]> {
  const known = new Map(await findKnown(tx, districtId, placed));
  const fresh: NewRow<Person>[] = [];
  const ids = placed.map(({ divisionId, person }) => {
    const keys = keysOf(person);
    const present = keys.map((key) => known.get(key)).find((id) => id !== undefined);
    const row = present === undefined ? personRow(placeOf(districtId, divisionId), person) : undefined;
    if (row) fresh.push(row);
    const id = present ?? row?.id ?? '';
    for (const key of keys) known.set(key, id);
    return id;
  });
  await tx.repository(Person).insertMany(fresh);
  return ids;
}

/** Ids of persons who are known in the district, in the order asked; undefined for those who are not. */
export async function findPersons(
  reads: Reads,
  districtId: string,
  placed: readonly PlacedPerson[],
): Promise<readonly (string | undefined)[]> {
  const known = new Map(await findKnown(reads, districtId, placed));
  return placed.map(({ person }) =>
    keysOf(person)
      .map((key) => known.get(key))
      .find((id) => id !== undefined),
  );
}

function placeOf(districtId: string, divisionId: string): PersonPlace {
  return { districtId, divisionId };
}

/** By what somebody is known again; the identity number first. Nobody is by name alone. */
function keysOf(person: ReadPerson): readonly string[] {
  const { nameIndex, phoneIndex, identityIndex } = personIndexes(person);
  return [
    ...(identityIndex === null ? [] : [`identity ${identityIndex}`]),
    ...(phoneIndex === null ? [] : [`phone ${nameIndex} ${phoneIndex}`]),
  ];
}

async function findKnown(
  reads: Reads,
  districtId: string,
  placed: readonly PlacedPerson[],
): Promise<readonly (readonly [string, string])[]> {
  const indexes = placed.map(({ person }) => personIndexes(person));
  const rows = await reads.sql<{ key: string; id: string }>(
    `select 'identity ' || identity_index as key, id from person
      where district_id = $1::bigint and identity_index = any($2::text[])
     union all
     select 'phone ' || name_index || ' ' || phone_index as key, id from person
      where district_id = $1::bigint and phone_index = any($3::text[])
      order by id desc`,
    [
      districtId,
      indexes.flatMap(({ identityIndex }) => identityIndex ?? []),
      indexes.flatMap(({ phoneIndex }) => phoneIndex ?? []),
    ],
  );
  return rows.map(({ key, id }) => [key, id] as const);
}
