import { type ElectionState, ROLL_OPEN_STATES, SEXES } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { type ImportContext, type ReadableRow, textOf } from '../../platform/imports';
import { findPersons, type ReadPerson } from '../people';

/** An election whose roll rows may come into. */
export interface ElectionRow {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly divisionId: string;
  readonly state: ElectionState;
  readonly electionDay: string;
  readonly last: number;
}

export async function listElections(
  reads: Reads,
  { districtId, divisionIds }: Pick<ImportContext, 'districtId' | 'divisionIds'>,
  ids: readonly string[] | null = null,
): Promise<readonly ElectionRow[]> {
  return reads.sql<ElectionRow>(
    `select e.id, e.title, d.name as place, e.division_id::text as "divisionId", e.state,
            e.election_day::text as "electionDay",
            coalesce((select max(v.number) from election_voter v where v.district_id = e.district_id and v.election_id = e.id), 0) as last
       from election e join division d on d.id = e.division_id
      where e.district_id = $1::bigint and ($3::uuid[] is null and e.state = any($4::text[]) or e.id = any($3::uuid[]))
        and ($2::bigint[] is null or exists (
          select 1 from division_closure own where own.descendant_id = d.id and own.ancestor_id = any($2::bigint[])))
      order by e.title, e.id`,
    [districtId, divisionIds, ids, ROLL_OPEN_STATES],
  );
}

export function electionsById(rows: readonly ElectionRow[]): ReadonlyMap<string, ElectionRow> {
  return new Map(rows.map((row) => [row.id, row]));
}

export function electionLookup(elections: readonly ElectionRow[]) {
  return {
    labels: elections.slice(0, 500).map(({ title }) => title),
    find(text: string) {
      const named = elections.filter(({ title }) => title === text.trim());
      const [only] = named;
      if (only && named.length === 1) return { kind: 'found' as const, id: only.id };
      if (only)
        return {
          kind: 'ambiguous' as const,
          candidates: named.map(({ title, place }) => `${place}${title}`),
        };
      const near = elections.filter(({ title }) => title.includes(text.trim()));
      return { kind: 'unknown' as const, nearest: near.slice(0, 3).map(({ title }) => title) };
    },
  };
}

/** The person of a row, whose cells have been read. */
export function personOf({ values }: Pick<ReadableRow, 'values'>): ReadPerson {
  const year = textOf(values['birthYear']);
  return {
    name: textOf(values['name']) ?? '',
    phone: textOf(values['phone']),
    identityNumber: textOf(values['identityNumber']),
    sex: SEXES.find((code) => code === values['sex']) ?? null,
    birthYear: year === null ? null : Number(year),
  };
}

/** A resident who is on record already. */
interface KnownResident {
  readonly id: string;
  readonly birthYear: number | null;
}

/** Residents of rows who are on record already, in the order of the rows. */
export async function knownResidents(
  reads: Reads,
  rows: readonly ReadableRow[],
  { districtId }: ImportContext,
): Promise<readonly (KnownResident | undefined)[]> {
  const persons = await findPersons(
    reads,
    districtId,
    rows.map((row) => ({ divisionId: '', person: personOf(row) })),
  );
  const found = await reads.sql<KnownResident & { personId: string }>(
    `select id, person_id as "personId", birth_year as "birthYear" from resident
      where district_id = $1::bigint and person_id = any($2::uuid[])`,
    [districtId, persons.flatMap((id) => id ?? [])],
  );
  const byPerson = new Map(found.map((row) => [row.personId, row]));
  return persons.map((id) => byPerson.get(id ?? ''));
}

export async function registeredResidents(
  reads: Reads,
  { districtId }: Pick<ImportContext, 'districtId'>,
  electionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reads.sql<{ id: string; key: string }>(
    `select id, election_id::text || '|' || resident_id::text as key from election_voter
      where district_id = $1::bigint and election_id = any($2::uuid[]) and struck_at is null`,
    [districtId, electionIds],
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}

export async function birthYears(
  reads: Reads,
  districtId: string,
  residentIds: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const rows = await reads.sql<{ id: string; birthYear: number | null }>(
    `select id, birth_year as "birthYear" from resident where district_id = $1::bigint and id = any($2::uuid[])`,
    [districtId, residentIds],
  );
  return new Map(rows.map(({ id, birthYear }) => [id, birthYear]));
}
