import { PERIOD_KIND_LABELS, VARIATION_ABSENCE_LABELS, VARIATION_VERDICT_LABELS } from '@weizhi/domain';
import { enumLabel } from '../format/enum-label';
import { type FigureUnit, intervalText } from './figure';

export type VariationVerdict = 'BEYOND_USUAL' | 'WITHIN_USUAL' | 'NOT_COMPARABLE';

/** The verdict on a change, as the server gives it. */
export interface FigureVariation {
  readonly verdict: VariationVerdict;
  readonly side: 'ABOVE' | 'BELOW' | null;
  readonly reason: string | null;
  readonly kind: string;
  readonly limits: { readonly low: number; readonly high: number } | null;
  readonly periods: number | null;
}

/** The verdict in a word, with the side on which a figure lies beyond. */
export function variationWord({ verdict, side }: Pick<FigureVariation, 'verdict' | 'side'>): string {
  const word = enumLabel(VARIATION_VERDICT_LABELS, verdict);
  return side === null ? word : `${word}（${side === 'ABOVE' ? '偏高' : '偏低'}）`;
}

/** Of what limits hold, where they do not hold of the figure beside them: a quarter is judged by its months. */
const SPANS: Readonly<Record<string, string>> = { MONTH: '月', QUARTER: '季' };

/** What the verdict rests on: limits and past periods, or why there is none. */
export function variationGround(variation: FigureVariation, unit: FigureUnit): string {
  const { reason, limits, periods, kind } = variation;
  if (reason !== null) return enumLabel(VARIATION_ABSENCE_LABELS, reason);
  if (limits === null || periods === null) return '';
  const label = unit.kind === 'share' || unit.label === '' ? '' : ` ${unit.label}`;
  const span = SPANS[kind];
  return span === undefined
    ? `常年 ${intervalText(limits, unit)}${label}，按${enumLabel(PERIOD_KIND_LABELS, kind)}，往期 ${periods} 期`
    : `常年每${span} ${intervalText(limits, unit)}${label}，往期 ${periods} 期`;
}
