import type { BallotAnswer } from '@weizhi/domain';
import type { BallotAnswerInput } from './vote.inputs';

/** Most answers of one ballot. */
const MOST_ANSWERS = 50;

/** What a ballot says, by code of the question. */
export function readBallotAnswers(inputs: readonly BallotAnswerInput[]): Record<string, BallotAnswer> {
  return Object.fromEntries(inputs.map((input) => [input.question, answerOf(input)]));
}

function answerOf(input: BallotAnswerInput): BallotAnswer {
  if (input.spoilt) return { kind: 'spoilt' };
  if (input.stance) return { kind: 'stance', stance: input.stance };
  if (input.points)
    return {
      kind: 'points',
      points: Object.fromEntries(input.points.map(({ option, points }) => [option, points])),
    };
  return { kind: 'options', options: input.options ?? [] };
}

/** Paths of answers that do not say one thing, and of all where there are too many or one question is answered twice. */
export function unclearAnswers(answers: readonly BallotAnswerInput[]): readonly string[] {
  const codes = answers.map(({ question }) => question);
  const whole = codes.length > MOST_ANSWERS || new Set(codes).size !== codes.length;
  return [
    ...(whole ? ['answers'] : []),
    ...answers.flatMap((answer, index) => {
      const parts = [answer.stance, answer.options, answer.points, answer.spoilt === true ? true : null];
      return parts.filter((part) => part != null).length === 1 ? [] : [`answers.${String(index)}`];
    }),
  ];
}
