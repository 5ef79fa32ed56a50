import type { PopulationCell, SurveyTerms } from './survey-terms';
import type { SurveyResponse } from './survey-response';

/**
 * How weights were worked out (权重来源): stated; by cells of age band and sex; by raking (迭代比例拟合) to both of them
 * in turn; or equal.
 * @source Deming & Stephan (1940); Holt & Smith (1979)
 */
export const SURVEY_WEIGHT_BASES = ['stated', 'cells', 'raking', 'equal'] as const;

/** See {@link SURVEY_WEIGHT_BASES}. @source Deming & Stephan (1940) */
export type SurveyWeightBasis = (typeof SURVEY_WEIGHT_BASES)[number];

/** Fewest respondents of every cell for weighting by cells. @source Kalton & Flores-Cervantes (2003), on collapsing cells */
export const FEWEST_OF_CELL = 5;

/** Rounds of raking at most, and the relative change below which it stands. @source Deming & Stephan (1940) */
export const RAKING_RULE = { rounds: 200, tolerance: 1e-9 } as const;

/** Weights of respondents in their order; 0 for whoever cannot be weighted. @source Kalton & Flores-Cervantes (2003) */
export interface SurveyWeights {
  readonly basis: SurveyWeightBasis;
  readonly weights: readonly number[];
}

/**
 * The weights of respondents. From the population: by cells of age band and sex where each cell that has residents has
 * respondents enough, otherwise raked to age bands and sexes in turn. Weights add up to the residents whom respondents
 * stand for; whoever states no age or sex, or one that the population does not count, has no weight.
 * @source Deming & Stephan (1940); Holt & Smith (1979)
 */
export function surveyWeights(
  responses: readonly SurveyResponse[],
  { weighting, population }: Pick<SurveyTerms, 'weighting' | 'population'>,
): SurveyWeights {
  if (weighting === 'none') return { basis: 'equal', weights: responses.map(() => 1) };
  if (weighting === 'stated') return { basis: 'stated', weights: responses.map(({ weight }) => weight ?? 0) };
  const residents = sumBy(population, cellOf, ({ residents: count }) => count);
  const counted = sumBy(
    responses.filter((each) => (residents.get(cellOf(each)) ?? 0) > 0),
    cellOf,
    () => 1,
  );
  const enough = [...residents].every(
    ([cell, count]) => count === 0 || (counted.get(cell) ?? 0) >= FEWEST_OF_CELL,
  );
  if (enough) {
    const weights = responses.map((each) => {
      const cell = cellOf(each);
      return (residents.get(cell) ?? 0) / (counted.get(cell) ?? 1);
    });
    return { basis: 'cells', weights };
  }
  return { basis: 'raking', weights: rakedWeights(responses, population) };
}

/**
 * Kish's effective sample size (有效样本量): how many respondents of equal weight tell as much; 0 without weights.
 * @source Kish (1965) Survey Sampling, section 11.7
 */
export function effectiveSampleSize(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  return squares === 0 ? 0 : (sum * sum) / squares;
}

function rakedWeights(
  responses: readonly SurveyResponse[],
  population: readonly PopulationCell[],
): readonly number[] {
  const margins = [({ ageBand }: Trait) => ageBand ?? '', ({ sex }: Trait) => sex ?? ''].map((keyOf) => ({
    keyOf,
    residents: sumBy(population, keyOf, ({ residents }) => residents),
  }));
  const known = responses.map((each) =>
    margins.every(({ keyOf, residents }) => (residents.get(keyOf(each)) ?? 0) > 0),
  );
  let weights: readonly number[] = known.map((is) => (is ? 1 : 0));
  for (let round = 0; round < RAKING_RULE.rounds; round += 1) {
    const before = weights;
    for (const { keyOf, residents } of margins) {
      const sums = new Map<string, number>();
      responses.forEach((each, index) => {
        sums.set(keyOf(each), (sums.get(keyOf(each)) ?? 0) + (weights[index] ?? 0));
      });
      weights = responses.map((each, index) => {
        const weight = weights[index] ?? 0;
        return weight === 0
          ? 0
          : (weight * (residents.get(keyOf(each)) ?? 0)) / (sums.get(keyOf(each)) ?? weight);
      });
    }
    if (
      weights.every(
        (weight, index) => Math.abs(weight - (before[index] ?? 0)) <= RAKING_RULE.tolerance * weight,
      )
    )
      break;
  }
  return weights;
}

type Trait = Pick<SurveyResponse, 'ageBand' | 'sex'>;

function cellOf({ ageBand, sex }: Trait): string {
  return `${ageBand ?? ''}|${sex ?? ''}`;
}

function sumBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  amountOf: (item: Item) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + amountOf(item));
  return sums;
}
