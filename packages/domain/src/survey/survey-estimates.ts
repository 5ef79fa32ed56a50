import { type Bounds, studentPoint, wilsonInterval } from '../statistics';
import { effectiveSampleSize } from './survey-weights';

/** A value of one respondent with the respondent's weight. @source Kish (1965) */
export interface WeightedAnswer {
  readonly value: number;
  readonly weight: number;
}

/** An estimate (估计值) with its interval of 95 % and the respondents it stands on. @source Kish (1965) */
export interface SurveyEstimate {
  readonly value: number;
  /** `null` where there is none: nobody differs, or the sample tells too little of how they do. */
  readonly bounds: Bounds | null;
  /** Respondents, unweighted. */
  readonly respondents: number;
  readonly effectiveSize: number;
}

/**
 * Weighted share (加权比例) of answers that are 1, of answers that are 0 or 1; Wilson's interval with the effective
 * sample size. `null` without weighted answers.
 * @source Kish (1965); Wilson (1927); Korn & Graubard (1998)
 */
export function weightedShare(answers: readonly WeightedAnswer[]): SurveyEstimate | null {
  const mean = meanOf(answers);
  if (mean === null) return null;
  const bounds = wilsonInterval(mean.value * mean.effectiveSize, mean.effectiveSize);
  return bounds && { ...mean, bounds };
}

/**
 * Weighted mean (加权均值) of answers on a scale; interval from their weighted variance and Student's point for the
 * effective sample size less 1, within the scale. `null` for fewer than two weighted answers.
 * @source Kish (1965); Cochran (1977), section 2.8; Student (1908)
 */
export function weightedMean(answers: readonly WeightedAnswer[], scale: Bounds): SurveyEstimate | null {
  const mean = meanOf(answers);
  if (mean === null || mean.effectiveSize <= 1) return null;
  const total = answers.reduce((sum, { weight }) => sum + weight, 0);
  const squares = answers.reduce((sum, { value, weight }) => sum + weight * (value - mean.value) ** 2, 0);
  // n/(n − 1) with the effective size makes the variance that of a sample.
  const error = Math.sqrt(squares / total / (mean.effectiveSize - 1));
  const point = studentPoint(mean.effectiveSize - 1);
  const differs = answers.some(({ value }) => value !== answers[0]?.value);
  if (point === null || !differs) return { ...mean, bounds: null };
  const low = Math.max(scale.low, mean.value - point * error);
  const high = Math.min(scale.high, mean.value + point * error);
  return { ...mean, bounds: { low, high } };
}

/**
 * Cronbach's alpha (克隆巴赫系数) of rows of answers to the same items, each reversed already where its item is;
 * `null` for fewer than two items or rows, or when nobody differs.
 * @source Cronbach (1951); vector in domain.md 4.4 N05
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const items = rows[0]?.length ?? 0;
  if (items < 2 || rows.length < 2) return null;
  const total = sampleVariance(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
  if (total === 0) return null;
  const parts = Array.from({ length: items }, (_, item) =>
    sampleVariance(rows.map((row) => row[item] ?? 0)),
  ).reduce((sum, variance) => sum + variance, 0);
  return (items / (items - 1)) * (1 - parts / total);
}

/**
 * Response rate (应答率) 1: completed of all drawn that are not known to be ineligible; whoever could not be reached
 * counts as eligible. `null` where it is not known how many were drawn.
 * @source AAPOR (2023) Standard Definitions, response rate 1
 */
export function responseRate({
  completed,
  drawn,
  ineligible,
}: {
  readonly completed: number;
  readonly drawn: number | null;
  readonly ineligible: number | null;
}): number | null {
  const eligible = (drawn ?? 0) - (ineligible ?? 0);
  return drawn === null || eligible <= 0 || completed > eligible ? null : completed / eligible;
}

function meanOf(answers: readonly WeightedAnswer[]): Omit<SurveyEstimate, 'bounds'> | null {
  const weighted = answers.filter(({ weight }) => weight > 0);
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return {
    value: weighted.reduce((sum, { value, weight }) => sum + value * weight, 0) / total,
    respondents: weighted.length,
    effectiveSize: effectiveSampleSize(weighted.map(({ weight }) => weight)),
  };
}

function sampleVariance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
