import type { BallotMethod, CreateOwnersVoteInput, OwnersDecision } from '@weizhi/graphql-client/documents';

/** A question as the form holds it: options one a line. */
export interface NewQuestion {
  readonly title: string;
  readonly decision: OwnersDecision;
  readonly method: BallotMethod;
  readonly options?: string;
  readonly seats?: string;
  readonly limit?: string;
}

/** A vote as the form holds it. */
export interface NewVote {
  readonly title: string;
  readonly questions: readonly NewQuestion[];
}

/** What is sent for a vote. */
export function toVoteInput(estateId: string, vote: NewVote, idempotencyKey: string): CreateOwnersVoteInput {
  return {
    estateId,
    title: vote.title,
    idempotencyKey,
    questions: vote.questions.map(({ title, decision, method, options, seats, limit }) => ({
      title,
      decision,
      method,
      ...(method === 'PROPOSAL'
        ? {}
        : { options: linesOf(options ?? ''), seats: Number(seats ?? 1), limit: numberOrNull(limit) }),
    })),
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined || text.trim() === '' ? null : Number(text);
}
