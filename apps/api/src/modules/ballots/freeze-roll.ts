import type { Transaction } from '../../platform/database';
import type { RollVoter } from './roll-source';
import { RollEntry, type Vote } from './vote.entity';

/** Copies the voters of the day into the roll of a vote, numbered in their order. */
export function freezeRoll(
  tx: Transaction,
  vote: Pick<Vote, 'districtId' | 'divisionId' | 'id'>,
  voters: readonly RollVoter[],
): Promise<RollEntry[]> {
  return tx.repository(RollEntry).insertMany(
    voters.map((voter, index) => ({
      districtId: vote.districtId,
      voteId: vote.id,
      divisionId: vote.divisionId,
      number: index + 1,
      voterKey: voter.key,
      voterMasked: voter.masked,
      holdings: voter.holdings,
      heads: voter.heads,
      area: voter.area.toString(),
    })),
  );
}
