import { countProjectVote, decimalText, type ProjectVoteCount } from '@weizhi/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { type ProjectVote, VotedProject } from './project-vote.entity';

/** A vote with its projects and what the ballots make of them. */
export interface CountedVote {
  readonly vote: ProjectVote;
  readonly ballots: number;
  readonly projects: readonly VotedProject[];
  readonly count: ProjectVoteCount;
}

const COUNTED = Symbol('votes on projects, counted');

/** Votes counted from their ballots, several at once. The rows come from a read within the scope. */
export function countedVoteLoader(context: RequestContext): DataLoader<ProjectVote, CountedVote> {
  return context.loader(
    COUNTED,
    ({ reads }) => new DataLoader((votes: readonly ProjectVote[]) => countVotes(reads, votes)),
  );
}

async function countVotes(reads: Reads, votes: readonly ProjectVote[]): Promise<CountedVote[]> {
  const ids = votes.map(({ id }) => id);
  const projects = await reads
    .repository(VotedProject)
    .query('row')
    .andWhere('row.voteId = any(:ids) and row.withdrawnAt is null', { ids })
    .getMany();
  const tallies = await readTallies(reads, votes);
  const ballots = await readBallotCounts(reads, votes);
  return votes.map((vote) => {
    const own = projects.filter(
      ({ voteId, districtId }) => voteId === vote.id && districtId === vote.districtId,
    );
    const supported = own.map(({ number, cost }) => {
      const { votes: named = 0, support = 0 } = tallies.get(`${vote.id}|${number}`) ?? {};
      return { number, cost: decimalText(cost), votes: named, support };
    });
    const { method, rule, threshold } = vote;
    const terms = { method, rule, threshold, budget: decimalText(vote.budget) };
    return {
      vote,
      ballots: ballots.get(vote.id) ?? 0,
      projects: own,
      count: countProjectVote(terms, supported),
    };
  });
}

interface Tally {
  readonly key: string;
  readonly votes: number;
  readonly support: number;
}

const OF_VOTES =
  'b.district_id = any($1::bigint[]) and b.vote_id = any($2::uuid[]) and b.withdrawn_at is null';

/** Ballots that name each project, and what they give it together, by `<vote>|<number>`. */
async function readTallies(reads: Reads, votes: readonly ProjectVote[]): Promise<ReadonlyMap<string, Tally>> {
  const rows = await reads.sql<Tally>(
    `select b.vote_id::text || '|' || chosen.number as key, count(*)::int as votes, sum(chosen.weight)::int as support
       from project_ballot b cross join lateral unnest(b.projects, b.weights) as chosen (number, weight)
      where ${OF_VOTES} group by 1`,
    keysOf(votes),
  );
  return new Map(rows.map((row) => [row.key, row]));
}

async function readBallotCounts(
  reads: Reads,
  votes: readonly ProjectVote[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await reads.sql<{ id: string; count: number }>(
    `select b.vote_id as id, count(*)::int as count from project_ballot b where ${OF_VOTES} group by 1`,
    keysOf(votes),
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

function keysOf(votes: readonly ProjectVote[]): readonly unknown[] {
  return [[...new Set(votes.map(({ districtId }) => districtId))], votes.map(({ id }) => id)];
}
