import {
  acceptProjectBallot,
  decimalText,
  isoDate,
  type ProjectBallotCastRefusal,
  type ProjectBallotRefusal,
  projectBallotWeights,
} from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import type { EnterProjectBallotInput } from './live-vote.inputs';
import { ballotTermsOf } from './ledger/vote-rows';
import { ProjectBallot, type ProjectVote, VotedProject } from './project-vote.entity';

/** A ballot as it was filled. */
export type FilledBallot = Omit<EnterProjectBallotInput, 'voteId' | 'idempotencyKey'>;

/** What became of it. */
export type BallotOutcome =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly refusal: ProjectBallotCastRefusal | ProjectBallotRefusal };

/** Takes ballots of a vote that stays as it is meanwhile, each by its number and once. Outcomes in the order of the ballots. */
export async function takeBallots(
  tx: Transaction,
  context: CommandContext,
  { vote, ballots }: { readonly vote: ProjectVote; readonly ballots: readonly FilledBallot[] },
): Promise<readonly BallotOutcome[]> {
  const { districtId, id: voteId } = vote;
  const projects = await tx.repository(VotedProject).find({ where: { districtId, voteId } });
  const terms = ballotTermsOf(vote, new Map(projects.map(({ number, cost }) => [number, decimalText(cost)])));
  const cast = new Set(await votersOf(tx, vote, ballots));
  const fresh: NewRow<ProjectBallot>[] = [];
  const refusals = ballots.map((ballot) => {
    const weights = weigh(ballot, { vote, terms, alreadyCast: cast.has(String(ballot.number)) });
    if (!weights.ok) return weights.refusal;
    cast.add(String(ballot.number));
    fresh.push(toRow(vote, ballot, weights.value));
    return null;
  });
  const rows = await tx.repository(ProjectBallot).insertMany(fresh);
  if (rows.length > 0)
    await tx.audit({
      districtId,
      action: 'projectBallot.enter',
      subject: { type: 'ProjectVote', id: voteId },
      fieldsAfter: ['number'],
      requestId: context.requestId,
    });
  const ids = new Map(rows.map(({ voter, id }) => [voter, id]));
  return ballots.map(({ number }, index): BallotOutcome => {
    const refusal = refusals[index] ?? null;
    return refusal ? { ok: false, refusal } : { ok: true, id: ids.get(String(number)) ?? '' };
  });
}

function weigh(
  { number, castOn, projects, points }: FilledBallot,
  {
    vote: { state, closesOn, electorate },
    terms,
    alreadyCast,
  }: { vote: ProjectVote; terms: ReturnType<typeof ballotTermsOf>; alreadyCast: boolean },
) {
  const admitted = acceptProjectBallot(number, {
    ...{ state, electorate: electorate ?? 0, castOn: isoDate(castOn), alreadyCast },
    closesOn: closesOn === null ? null : isoDate(closesOn),
  });
  return admitted.ok ? projectBallotWeights({ projects, points: points ?? null }, terms) : admitted;
}

function toRow(
  { districtId, divisionId, id: voteId }: ProjectVote,
  { number, projects, channel, ageBand = null, sex = null }: FilledBallot,
  weights: readonly number[],
): NewRow<ProjectBallot> {
  return {
    ...{ districtId, voteId, divisionId, voter: String(number), channel, ageBand, sex },
    ...{ projects: [...projects], weights: [...weights] },
  };
}

async function votersOf(
  tx: Transaction,
  { districtId, id }: ProjectVote,
  ballots: readonly FilledBallot[],
): Promise<readonly string[]> {
  const rows = await tx.sql<{ voter: string }>(
    `select voter from project_ballot
      where district_id = $1::bigint and vote_id = $2::uuid and voter = any($3::text[]) and withdrawn_at is null`,
    [districtId, id, ballots.map(({ number }) => String(number))],
  );
  return rows.map(({ voter }) => voter);
}
