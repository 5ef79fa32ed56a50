import {
  accepted,
  type BallotRuleSet,
  checkBallotQuestion,
  OWNERS_DECISION_THRESHOLDS,
  refused,
  type Result,
} from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import type { StoredQuestion } from './vote.entity';
import { Vote } from './vote.entity';
import { questionRefused } from './vote.errors';
import type { VoteQuestionInput } from './vote.inputs';

/** A vote to call about something. */
export interface NewVote {
  readonly districtId: string;
  readonly divisionId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly title: string;
  readonly ruleSet: BallotRuleSet;
  readonly questions: readonly VoteQuestionInput[];
  readonly createdAt: Date;
}

/** Draws up a vote with a copy of its rule set; refused when a question is not well put. */
export async function createVote(tx: Transaction, vote: NewVote): Promise<Result<Vote, object>> {
  const questions = vote.questions.map(toStored);
  const [problem] = questions.flatMap((question) => checkBallotQuestion(question));
  if (problem) return refused(questionRefused(problem));
  const row = await tx.repository(Vote).insert({ ...vote, questions });
  return accepted(row);
}

function toStored(input: VoteQuestionInput, index: number): StoredQuestion {
  const options = input.method === 'proposal' ? [] : (input.options ?? []);
  return {
    code: String(index + 1),
    title: input.title.trim(),
    decision: input.decision,
    method: input.method,
    threshold: OWNERS_DECISION_THRESHOLDS[input.decision],
    options: options.map((title, at) => ({ code: String(at + 1), title: title.trim() })),
    seats: input.seats ?? 1,
    limit: input.limit ?? null,
  };
}
