import { type IsoDate, isoDate } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { ReadPerson } from '../people';
import type { Election } from './election.entity';
import { ELECTION_VOTER, ElectionVoterType } from './election-roll.type';

interface VoterRow {
  readonly districtId: string;
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly nameMasked: string | null;
  readonly address: string | null;
  readonly issued: boolean;
}

const VOTERS = `
  select v.district_id::text as "districtId", v.id, v.version, v.number, p.name_masked as "nameMasked", v.address,
         v.issued_round is not distinct from e.round as issued
    from election_voter v
    join election e on e.district_id = v.district_id and e.id = v.election_id
    join resident r on r.district_id = v.district_id and r.id = v.resident_id
    left join person p on p.district_id = r.district_id and p.id = r.person_id
   where v.district_id = any($1::bigint[]) and v.id = any($2::uuid[])`;

/** Voters by id, as they may be shown. */
export async function readVoters(
  reads: Reads,
  keys: readonly { readonly districtId: string; readonly id: string }[],
): Promise<ReadonlyMap<string, ElectionVoterType>> {
  const districtIds = [...new Set(keys.map(({ districtId }) => districtId))];
  const rows = await reads.sql<VoterRow>(VOTERS, [districtIds, keys.map(({ id }) => id)]);
  return new Map(rows.map((row) => [row.id, toVoter(row)]));
}

/** A voter just written. */
export async function readVoter(
  reads: Reads,
  key: { readonly districtId: string; readonly id: string },
): Promise<ElectionVoterType> {
  const voter = (await readVoters(reads, [key])).get(key.id);
  if (!voter) throw new Error('The voter just written is not there');
  return voter;
}

function toVoter({ districtId, id, nameMasked, ...row }: VoterRow): ElectionVoterType {
  return Object.assign(new ElectionVoterType(), row, {
    id: toGlobalId(ELECTION_VOTER, districtId, id),
    name: nameMasked,
  });
}

/** The next number on a roll; those who were struck off keep theirs. Ask while the election is held. */
export async function nextVoterNumber(
  reads: Reads,
  { districtId, id }: Pick<Election, 'districtId' | 'id'>,
): Promise<number> {
  const [row] = await reads.sql<{ next: number }>(
    `select coalesce(max(number), 0) + 1 as next from election_voter
      where district_id = $1::bigint and election_id = $2::uuid`,
    [districtId, id],
  );
  return row?.next ?? 1;
}

/** Day of birth by the identity number, which was checked; null where none is written. */
export function birthDateOf({ identityNumber }: Pick<ReadPerson, 'identityNumber'>): IsoDate | null {
  if (identityNumber === null) return null;
  const [year, month, day] = [
    identityNumber.slice(6, 10),
    identityNumber.slice(10, 12),
    identityNumber.slice(12, 14),
  ];
  return isoDate(`${year}-${month}-${day}`);
}

/** Year of birth as written, or by the identity number. */
export function birthYearOf({
  birthYear,
  identityNumber,
}: Pick<ReadPerson, 'birthYear' | 'identityNumber'>): number | null {
  return birthYear ?? (identityNumber === null ? null : Number(identityNumber.slice(6, 10)));
}
