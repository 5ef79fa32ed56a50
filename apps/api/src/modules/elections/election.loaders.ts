import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import type { Election } from './election.entity';
import type { ElectionVoter } from './election-roll.entity';
import { countsOfElections, type ElectionCounts } from './election-rows';
import type { ElectionVoterType } from './election-roll.type';
import { readVoters } from './voters.reads';

const COUNTS = Symbol('counts of elections');
const VOTERS = Symbol('voters of elections');

/** Counts of elections, read together. */
export function electionCountsLoader(context: RequestContext): DataLoader<Election, ElectionCounts, string> {
  return context.loader(
    COUNTS,
    ({ reads }) =>
      new DataLoader<Election, ElectionCounts, string>((rows) => countsOfElections(reads, rows), {
        cacheKeyFn: ({ districtId, id }) => `${districtId} ${id}`,
      }),
  );
}

/** Voters as they may be shown, read together. */
export function electionVoterLoader(
  context: RequestContext,
): DataLoader<ElectionVoter, ElectionVoterType, string> {
  return context.loader(
    VOTERS,
    ({ reads }) =>
      new DataLoader<ElectionVoter, ElectionVoterType, string>(
        async (rows) => {
          const known = await readVoters(reads, rows);
          return rows.map(({ id }) => known.get(id) ?? new Error('A voter of the roll is gone'));
        },
        { cacheKeyFn: ({ districtId, id }) => `${districtId} ${id}` },
      ),
  );
}
