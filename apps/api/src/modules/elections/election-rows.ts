import {
  earliestElection,
  type ElectionAction,
  type ElectionPosition,
  type ElectionStanding,
  type IsoDate,
  isoDate,
  runOffCandidates,
} from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { mayAtDivision } from '../divisions';
import { Election, ElectionEvent } from './election.entity';
import { ElectionCandidate } from './election-roll.entity';

/** Name in the schema and in global ids. */
export const ELECTION = 'Election';

/** Name under which participation in elections is recorded. */
export const SOURCE_MODULE = 'elections';

/** An election within the scope, by global id. */
export function findElection(reads: Reads, id: unknown): Promise<Election | undefined> {
  return reads.repository(Election).findOne({ ...districtRowKey(ELECTION, id) });
}

/** An election that the actor may hold, kept from others until the end of the transaction; undefined like what is absent. */
export async function holdElection(
  tx: Transaction,
  key: { readonly districtId: string; readonly id: string } | undefined,
): Promise<Election | undefined> {
  const row = key && (await tx.repository(Election).findOne({ districtId: key.districtId, id: key.id }));
  if (!row || !(await mayAtDivision(tx, 'election.manage', row))) return undefined;
  await tx.sql('select 1 from election where district_id = $1::bigint and id = $2::uuid for update', [
    row.districtId,
    row.id,
  ]);
  return tx.repository(Election).findOne({ districtId: row.districtId, id: row.id });
}

/** How many there are of what belongs to an election. */
export interface ElectionCounts {
  readonly voters: number;
  readonly issued: number;
  readonly entered: number;
  readonly candidates: number;
  readonly filledSeats: number;
  readonly openObjections: number;
}

type CountedElection = Pick<Election, 'districtId' | 'id' | 'round'>;

// The elections asked for, in the order in which they are.
const COUNTS = `
  select (select count(*)::int from election_voter where district_id = e.district_id and election_id = e.id and struck_at is null) as voters,
         (select count(*)::int from election_voter where district_id = e.district_id and election_id = e.id and struck_at is null and issued_round = e.round) as issued,
         (select count(*)::int from election_ballot where district_id = e.district_id and election_id = e.id and round = e.round) as entered,
         (select count(*)::int from election_candidate where district_id = e.district_id and election_id = e.id and withdrawn_on is null) as candidates,
         (select count(*)::int from election_candidate where district_id = e.district_id and election_id = e.id and elected_round is not null) as "filledSeats",
         (select count(*)::int from election_objection where district_id = e.district_id and election_id = e.id and decided_on is null) as "openObjections"
    from unnest($1::bigint[], $2::uuid[], $3::int[]) with ordinality as e(district_id, id, round, place)
   order by e.place`;

/** Counts voters, papers of the round, candidates, filled seats and open objections of elections, in their order. */
export function countsOfElections(
  reads: Reads,
  elections: readonly CountedElection[],
): Promise<ElectionCounts[]> {
  return reads.sql<ElectionCounts>(COUNTS, [
    elections.map(({ districtId }) => districtId),
    elections.map(({ id }) => id),
    elections.map(({ round }) => round),
  ]);
}

/** The counts of one election. */
export async function countsOf(reads: Reads, election: CountedElection): Promise<ElectionCounts> {
  const [counts] = await countsOfElections(reads, [election]);
  if (!counts) throw new Error('An election could not be counted');
  return counts;
}

/** Candidates of an election, by number. */
export function listCandidates(
  reads: Reads,
  { districtId, id }: Pick<Election, 'districtId' | 'id'>,
): Promise<ElectionCandidate[]> {
  return reads
    .repository(ElectionCandidate)
    .find({ where: { districtId, electionId: id }, order: { number: 'ASC' } });
}

/** Whether enough took part in the round that was counted last; null where none was. */
export function lastQuorum(results: Election['results']): boolean | null {
  return results.at(-1)?.quorumReached ?? null;
}

/** Whether the next round to be counted is a run-off: a round before it was valid. */
export function isRunOff({ results }: Pick<Election, 'results'>): boolean {
  return results.some(({ quorumReached }) => quorumReached);
}

/** Who stands in the round that runs: all, or in a run-off those whom the last valid round left. */
export function standingInRound(
  { round, seats, results }: Pick<Election, 'round' | 'seats' | 'results'>,
  candidates: readonly ElectionCandidate[],
): readonly ElectionCandidate[] {
  const there = candidates.filter(({ withdrawnOn, electedRound }) => {
    return withdrawnOn === null && (electedRound === null || electedRound === round);
  });
  const numbers = stood(results, { round, seats });
  return numbers === null ? there : there.filter(({ number }) => numbers.includes(String(number)));
}

/** Who would stand in the next round. */
export function candidatesOfNextRound(
  { round, seats, results }: Pick<Election, 'round' | 'seats' | 'results'>,
  candidates: readonly ElectionCandidate[],
): readonly string[] {
  const next = stood(results, { round: round + 1, seats });
  return candidates.flatMap(({ number, withdrawnOn }) =>
    withdrawnOn === null && (next === null || next.includes(String(number))) ? [String(number)] : [],
  );
}

/** Who may stand in a round; null for all. A round in which too few took part is void, as if it had not been. */
function stood(
  results: Election['results'],
  { round, seats }: { readonly round: number; readonly seats: number },
): readonly string[] | null {
  const valid = results.slice(0, round - 1).filter(({ quorumReached }) => quorumReached);
  const last: readonly ElectionStanding[] | undefined = valid.at(-1)?.standings;
  const filled = valid.reduce((sum, { filledSeats }) => sum + filledSeats, 0);
  return last ? runOffCandidates(last, seats - filled) : null;
}

/** An election as the rules need it. */
export function positionOf(
  election: Election,
  counts: ElectionCounts,
  { candidates, today }: { readonly candidates: readonly ElectionCandidate[]; readonly today: IsoDate },
): ElectionPosition {
  const { state, route, seats, rules } = election;
  return {
    ...{ state, route, seats, today },
    ...{ filledSeats: counts.filledSeats, openObjections: counts.openObjections },
    remainingCandidates: state === 'counted' ? candidatesOfNextRound(election, candidates).length : 0,
    ...{ rollNoticeDays: rules.rollNoticeDays, objectionDays: rules.objectionDays },
    electionDay: isoDate(election.electionDay),
    rollPublishedOn: dayOrNull(election.rollPublishedOn),
    candidatesPublishedOn: dayOrNull(election.candidatesPublishedOn),
    publicisedOn: dayOrNull(election.publicisedOn),
    closesOn: dayOrNull(election.closesOn),
    ...{ issued: counts.issued, entered: counts.entered, quorumReached: lastQuorum(election.results) },
  };
}

/** First day on which it may be held; null before the candidates are public. */
export function opensEarliestOn({
  rules: { rollNoticeDays, objectionDays },
  electionDay,
  rollPublishedOn,
  candidatesPublishedOn,
}: Pick<Election, 'rules' | 'electionDay' | 'rollPublishedOn' | 'candidatesPublishedOn'>): IsoDate | null {
  if (candidatesPublishedOn === null) return null;
  const today = isoDate(candidatesPublishedOn);
  return earliestElection({
    ...{ rollNoticeDays, objectionDays, today, candidatesPublishedOn: today },
    electionDay: isoDate(electionDay),
    rollPublishedOn: dayOrNull(rollPublishedOn),
  });
}

export function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : isoDate(day);
}

/** Writes down what was done with an election, in its history and in the audit log. */
export async function recordElectionEvent(
  tx: Transaction,
  context: CommandContext,
  {
    election: { districtId, id, divisionId },
    action,
    note = null,
    fields,
  }: {
    readonly election: Election;
    readonly action: ElectionAction | 'createElection';
    readonly note?: string | null;
    readonly fields: readonly string[];
  },
): Promise<void> {
  await tx.repository(ElectionEvent).insert({
    ...{ districtId, electionId: id, divisionId, action, note },
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await tx.audit({
    ...{ districtId, action: `election.${action}`, subject: { type: ELECTION, id } },
    fieldsAfter: [...fields],
    ...(note === null ? {} : { why: note }),
    requestId: context.requestId,
  });
}
