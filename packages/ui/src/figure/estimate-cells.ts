import { formatCount, readDecimal } from '../format/number-format';
import { type FigureUnit, figureText, intervalText, statusWord } from './figure';

/** An estimate of a sample as the contract gives it, or whether it is withheld. */
export interface SampledFigure {
  readonly withheld: boolean;
  readonly estimate: {
    readonly value: string;
    readonly low: string | null;
    readonly high: string | null;
    readonly respondents: number;
  } | null;
}

const NOTHING = '—';

/** An estimate with its interval and the respondents it stands on, or the word that stands for it. */
export function estimateCells(
  { withheld, estimate }: SampledFigure,
  unit: FigureUnit,
): readonly [value: string, interval: string, respondents: string] {
  if (!estimate) return [statusWord(withheld ? 'SUPPRESSED' : 'NO_DATA') ?? NOTHING, NOTHING, NOTHING];
  const [low, high] = [readDecimal(estimate.low), readDecimal(estimate.high)];
  return [
    figureText({ status: 'OK', value: readDecimal(estimate.value), unit }),
    low === null || high === null ? NOTHING : intervalText({ low, high }, unit),
    formatCount(estimate.respondents),
  ];
}
