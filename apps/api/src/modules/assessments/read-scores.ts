import { parsePoints, type RubricSheet } from '@weizhi/domain';
import { type FieldError, fieldError } from '../../platform/errors/refusal';
import type { LeafScoreInput } from './assessment.inputs';

const MOST = 200;

/** Reads scores as they were written; each leaf once. */
export function readScores(scores: readonly LeafScoreInput[]): {
  readonly sheet: RubricSheet;
  readonly problems: readonly FieldError[];
} {
  const sheet: Record<string, number> = {};
  const problems: FieldError[] = [];
  if (scores.length > MOST)
    problems.push(fieldError('scores', 'OUT_OF_RANGE', { minimum: 0, maximum: MOST }));
  scores.slice(0, MOST).forEach(({ node, points }, index) => {
    const parsed = parsePoints(points);
    if (!parsed.ok || Object.hasOwn(sheet, node))
      problems.push(fieldError(`scores.${String(index)}.points`, 'MALFORMED'));
    else sheet[node] = parsed.value;
  });
  return { sheet, problems };
}
