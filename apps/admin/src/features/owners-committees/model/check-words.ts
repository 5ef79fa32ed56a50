import { areaText } from '@weizhi/domain';
import type { VoteShareCheckPartsFragment } from '@weizhi/graphql-client/documents';

const MEASURES = { HEADS: '人数', AREA: '面积' } as const;

/** One side of a comparison: heads as persons, area as square metres from whole square centimetres. */
export function sideWords(measure: VoteShareCheckPartsFragment['measure'], side: string): string {
  return measure === 'HEADS' ? `${side} 人` : `${areaText(BigInt(side))} ㎡`;
}

/** The demand in words: `面积达到 2/3 以上`. */
export function demandWords(check: VoteShareCheckPartsFragment): string {
  const share = `${String(check.numerator)}/${String(check.denominator)}`;
  return check.comparison === 'AT_LEAST'
    ? `${MEASURES[check.measure]}达到 ${share} 以上`
    : `${MEASURES[check.measure]}超过 ${share}`;
}

/**
 * The arithmetic in whole numbers, so that anybody can do it again:
 * `3 × 200 人 = 600，2 × 300 人 = 600，600 ≥ 600`.
 */
export function arithmeticWords(check: VoteShareCheckPartsFragment): string {
  const { denominator, numerator, measure, left, right, met } = check;
  const relation = BigInt(left) === BigInt(right) ? '=' : BigInt(left) > BigInt(right) ? '>' : '<';
  const part = sideWords(measure, check.part);
  const whole = sideWords(measure, check.whole);
  const sides = `${String(denominator)} × ${part} ${relation} ${String(numerator)} × ${whole}`;
  return `${sides}，${met ? '符合' : '不符合'}`;
}
