import { countVote, type VoteCount } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { Ballot, RollEntry, type Vote } from './vote.entity';

/** Counts a vote from its frozen roll and its ballots, the later of two counting. */
export async function countRows(reads: Reads, vote: Vote): Promise<VoteCount> {
  const key = { districtId: vote.districtId, voteId: vote.id };
  const roll = await reads.repository(RollEntry).find({ where: key, order: { number: 'ASC' } });
  const ballots = await reads.repository(Ballot).find({ where: key, order: { sequence: 'ASC' } });
  return countVote({
    rules: vote.ruleSet,
    questions: vote.questions,
    roll: roll.map(({ id, heads, area }) => ({
      voter: id,
      weight: { heads: BigInt(heads), area: BigInt(area) },
      delivered: false,
    })),
    ballots: ballots.map(({ rollEntryId, answers }) => ({
      voter: rollEntryId,
      answers,
    })),
  });
}
