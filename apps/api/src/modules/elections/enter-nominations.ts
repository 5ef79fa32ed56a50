import type { CandidateNominator, ElectionCandidateRefusal } from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { blindIndex, personalDataKeys } from '../../platform/personal-data';
import type { Election } from './election.entity';
import { ElectionCandidate } from './election-roll.entity';
import { ELECTION, listCandidates } from './election-rows';

/** A voter who is nominated, by number on the roll and the name under which they are on it. */
export interface Nomination {
  readonly voterNumber: number;
  readonly name: string;
  readonly nominator: CandidateNominator;
  readonly note: string | null;
}

/** What became of it: the candidate, or why there is none. */
export type NominationOutcome =
  | { readonly ok: true; readonly candidate: ElectionCandidate }
  | { readonly ok: false; readonly refusal: ElectionCandidateRefusal };

/** Nominates voters of an election that is held, with the next numbers. Outcomes in the order of the nominations. */
export async function enterNominations(
  tx: Transaction,
  context: CommandContext,
  { election, nominations }: { readonly election: Election; readonly nominations: readonly Nomination[] },
): Promise<readonly NominationOutcome[]> {
  const { districtId, divisionId, id: electionId, state } = election;
  if (state !== 'nominating')
    return nominations.map(() => ({
      ok: false,
      refusal: { code: 'electionNotNominating', electionState: state },
    }));
  const voters = await votersNamed(tx, election, nominations);
  const known = await listCandidates(tx, election);
  const standing = new Set(
    known.flatMap(({ voterId, withdrawnOn }) => (withdrawnOn === null ? [voterId] : [])),
  );
  const fresh: NewRow<ElectionCandidate>[] = [];
  const decided = nominations.map(({ voterNumber, name, nominator, note }) => {
    const voterId = voters.get(`${String(voterNumber)} ${name}`);
    if (voterId === undefined)
      return { voterId: '', refusal: { code: 'electionCandidateNotOnRoll' } as const };
    if (standing.has(voterId)) return { voterId, refusal: { code: 'electionCandidateTwice' } as const };
    standing.add(voterId);
    fresh.push({
      ...{ districtId, divisionId, electionId, name, voterId, nominator, note },
      number: known.length + fresh.length + 1,
      createdAt: context.clock.now(),
    });
    return { voterId, refusal: null };
  });
  const rows = await tx.repository(ElectionCandidate).insertMany(fresh);
  if (rows.length > 0)
    await tx.audit({
      ...{ districtId, action: 'election.nominateCandidate', subject: { type: ELECTION, id: electionId } },
      ...{ fieldsAfter: ['candidates'], requestId: context.requestId },
    });
  const byVoter = new Map(rows.map((row) => [row.voterId, row]));
  return decided.map(({ voterId, refusal }): NominationOutcome => {
    if (refusal) return { ok: false, refusal };
    const candidate = byVoter.get(voterId);
    if (!candidate) throw new Error('The candidate just nominated is not there');
    return { ok: true, candidate };
  });
}

/** Ids of voters on the roll by number and name; whoever is there under another name is not among them. */
async function votersNamed(
  tx: Transaction,
  { districtId, id: electionId }: Election,
  nominations: readonly Nomination[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.sql<{ id: string; place: number }>(
    `select v.id, n.place::int as place
       from unnest($3::int[], $4::text[]) with ordinality as n(number, name_index, place)
       join election_voter v on v.district_id = $1::bigint and v.election_id = $2::uuid and v.number = n.number
         and v.struck_at is null
       join resident r on r.district_id = v.district_id and r.id = v.resident_id
       join person p on p.district_id = r.district_id and p.id = r.person_id and p.name_index = n.name_index`,
    [
      districtId,
      electionId,
      nominations.map(({ voterNumber }) => voterNumber),
      nominations.map(({ name }) => blindIndex(personalDataKeys(), 'personName', name)),
    ],
  );
  return new Map(
    rows.flatMap(({ id, place }) => {
      const nomination = nominations[place - 1];
      return nomination ? [[`${String(nomination.voterNumber)} ${nomination.name}`, id] as const] : [];
    }),
  );
}
