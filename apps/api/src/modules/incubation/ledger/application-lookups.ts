import type { Reads } from '../../../platform/database';
import type { ImportContext, ImportLookup, LookupAnswer } from '../../../platform/imports';
import { IncubationCall, IncubationProgramme } from '../programme.entity';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Most names offered in a drop-down of the template. */
const MOST_LABELS = 500;
/** Most names told to somebody who wrote one that is not there. */
const MOST_NEAREST = 3;

/** Organisations of the district within the reach of the import, by their names. */
const ORGANISATIONS = `
  select o.id::text as id, o.name from organisation o
   where o.district_id = $1::bigint and o.withdrawn_at is null and o.merged_into_id is null
     and ($2::bigint[] is null or exists (select 1 from division_closure own
       where own.descendant_id = o.division_id and own.ancestor_id = any($2::bigint[])))
   order by o.name, o.id`;

/** What the columns of a ledger of applications name: organisation, call and track. */
export async function openApplicationLookups(
  reads: Reads,
  { districtId, divisionIds }: ImportContext,
): Promise<Readonly<Record<'organisation' | 'call' | 'track', ImportLookup>>> {
  const organisations = await reads.sql<Named>(ORGANISATIONS, [districtId, divisionIds]);
  const calls = await reads
    .repository(IncubationCall)
    .find({ where: { districtId }, order: { opensOn: 'DESC' } });
  const programmes = await reads.repository(IncubationProgramme).find({ where: { districtId } });
  const tracks = new Map(
    programmes.flatMap(({ rules }) => rules.tracks.map(({ code, name }) => [code, name])),
  );
  return {
    organisation: lookupOf(organisations),
    call: lookupOf(calls.map(({ id, title }) => ({ id, name: title }))),
    track: lookupOf([...tracks].map(([id, name]) => ({ id, name }))),
  };
}

function lookupOf(things: readonly Named[]): ImportLookup {
  const byName = new Map<string, Named[]>();
  for (const thing of things)
    byName.set(folded(thing.name), [...(byName.get(folded(thing.name)) ?? []), thing]);
  return {
    labels: things.slice(0, MOST_LABELS).map(({ name }) => name),
    find: (text): LookupAnswer => {
      const found = byName.get(folded(text)) ?? [];
      if (found.length > 1) return { kind: 'ambiguous', candidates: found.map(({ name }) => name) };
      if (found[0]) return { kind: 'found', id: found[0].id };
      const nearest = things.filter(({ name }) => folded(name).includes(folded(text)));
      return { kind: 'unknown', nearest: nearest.slice(0, MOST_NEAREST).map(({ name }) => name) };
    },
  };
}

/** Width, blanks and brackets tell no two names apart. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s()]/gu, '')
    .toLowerCase();
}
