import type { BallotAnswerInput, VoteDetailFragment } from '@weizhi/graphql-client/documents';

type Question = VoteDetailFragment['questions'][number];

/** What a form holds of one question: a stance, chosen options in order, points by option, or spoilt. */
export interface AnswerValues {
  readonly stance?: 'FOR' | 'AGAINST' | 'ABSTAIN' | 'SPOILT';
  readonly options?: readonly string[];
  readonly points?: Readonly<Record<string, string>>;
  readonly spoilt?: boolean;
}

/** The answer that is sent for a question; what was left empty abstains. */
export function toAnswer(question: Question, values: AnswerValues = {}): BallotAnswerInput {
  const { code, method } = question;
  const { stance = 'ABSTAIN', options = [], points = {}, spoilt = false } = values;
  if (spoilt || stance === 'SPOILT') return { question: code, spoilt: true };
  if (method === 'PROPOSAL') return { question: code, stance };
  return method === 'CUMULATIVE'
    ? { question: code, points: pointsOf(points) }
    : { question: code, options: [...options] };
}

function pointsOf(points: Readonly<Record<string, string>>): { option: string; points: number }[] {
  return Object.entries(points).flatMap(([option, text]) =>
    text.trim() === '' ? [] : [{ option, points: Number(text) }],
  );
}
