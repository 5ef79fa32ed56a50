import { type BallotIssueRefusal, dateInShanghai, issueBallot } from '@weizhi/domain';
import { In } from 'typeorm';
import type { CommandContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { type NewParticipation, type ParticipationRequest, recordParticipation } from '../participation';
import type { Election } from './election.entity';
import type { PaperBearer } from './election.enums';
import { ElectionVoter } from './election-roll.entity';
import { dayOrNull, ELECTION, SOURCE_MODULE } from './election-rows';

/** A paper that is given to somebody, by their number on the roll. */
export interface GivenPaper {
  readonly voterNumber: number;
  readonly bearer: PaperBearer;
}

/** What became of a paper: the voter who has it, or why nobody has. */
export type PaperOutcome =
  | { readonly ok: true; readonly voter: ElectionVoter }
  | { readonly ok: false; readonly refusal: BallotIssueRefusal };

/** Papers of the round of an election that is held, and how it is recorded that their voters took part. */
export interface Giving {
  readonly election: Election;
  readonly papers: readonly GivenPaper[];
  /** The recorder of participation, unless a loading command gathers what it records. */
  readonly record?: (
    tx: Transaction,
    request: ParticipationRequest,
    facts: readonly NewParticipation[],
  ) => Promise<unknown>;
}

/** Speaking and voting, on the ladder of participation. */
const VOTING_DEPTH = 3;

/**
 * Gives voters the papers of the round, each once; that they voted is a participation, what they voted nobody learns.
 * Outcomes in the order of the papers.
 */
export async function giveBallots(
  tx: Transaction,
  context: CommandContext,
  { election, papers, record = recordParticipation }: Giving,
): Promise<readonly PaperOutcome[]> {
  const { districtId, id: electionId, round, state, closesOn } = election;
  const now = context.clock.now();
  const today = dateInShanghai(now.getTime());
  const byNumber = await votersByNumber(tx, election, papers);
  const given = new Set<number>();
  const outcomes = papers.map(({ voterNumber }): PaperOutcome => {
    const voter = byNumber.get(voterNumber);
    const decided = issueBallot({
      ...{ state, closesOn: dayOrNull(closesOn), today, onRoll: voter !== undefined },
      alreadyIssued: voter?.issuedRound === round || given.has(voterNumber),
    });
    if (!decided.ok) return { ok: false, refusal: decided.refusal };
    given.add(voterNumber);
    return voter ? { ok: true, voter } : { ok: false, refusal: { code: 'electionVoterNotOnRoll' } };
  });
  const voters = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.voter] : []));
  if (voters.length === 0) return outcomes;
  await tx.sql(
    `update election_voter set issued_round = $3::int, version = version + 1
      where district_id = $1::bigint and id = any($2::uuid[])`,
    [districtId, voters.map(({ id }) => id), round],
  );
  await record(
    tx,
    { districtId, sourceModule: SOURCE_MODULE, now },
    papers.flatMap(({ bearer }, index) => {
      const outcome = outcomes[index];
      return outcome?.ok ? [votingOf(election, outcome.voter, { bearer, today })] : [];
    }),
  );
  await tx.audit({
    ...{ districtId, action: 'election.issueBallot', subject: { type: ELECTION, id: electionId } },
    ...{ fieldsAfter: ['issuedRound'], requestId: context.requestId },
  });
  return outcomes;
}

async function votersByNumber(
  tx: Transaction,
  { districtId, id: electionId }: Election,
  papers: readonly GivenPaper[],
): Promise<ReadonlyMap<number, ElectionVoter>> {
  const number = In(papers.map(({ voterNumber }) => voterNumber));
  const voters = await tx.repository(ElectionVoter).find({ where: { districtId, electionId, number } });
  return new Map(
    voters.flatMap((voter) => (voter.struckAt === null ? [[voter.number, voter] as const] : [])),
  );
}

/** Whoever has not agreed that it is recorded votes all the same, and is in no figure about persons. */
function votingOf(
  { id, divisionId, round }: Election,
  voter: ElectionVoter,
  { bearer, today }: { readonly bearer: PaperBearer; readonly today: string },
): NewParticipation {
  return {
    ...{ divisionId, stage: 'election', mechanism: 'election', depth: VOTING_DEPTH, minutes: 0 },
    happenedOn: today,
    participant: { kind: 'resident', residentId: voter.residentId },
    channel: bearer === 'proxy' ? 'proxy' : 'offline',
    form: bearer === 'proxy' ? 'represented' : 'direct',
    initiator: 'residentsCommittee',
    evidence: 'ballotRecord',
    occasion: `election:${id}:${String(round)}`,
    sourceId: `${voter.id}:${String(round)}`,
  };
}
