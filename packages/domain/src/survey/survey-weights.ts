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

/**
 * Rounds of raking at most, the relative change below which it stands, and how far off a margin may be then.
 * @source Deming & Stephan (1940)
 */
export const RAKING_RULE = { rounds: 200, tolerance: 1e-9, margin: 1e-6 } as const;

/** Weights of respondents in their order; 0 for whoever cannot be weighted. @source Kalton & Flores-Cervantes (2003) */
export interface SurveyWeights {
  readonly basis: SurveyWeightBasis;
  readonly weights: readonly number[];
}

/**
 * The weights of respondents. From the population: by cells of age band and sex where each cell that has residents has
 * respondents enough, otherwise raked to age bands and sexes in turn. Weights add up to the residents of each age band
 * and of each sex; `null` where they cannot, since a band or sex has no respondents or both margins cannot hold at once.
 * Whoever states no age or sex, or one that the population does not count, has no weight.
 * @source Deming & Stephan (1940); Holt & Smith (1979)
 */
export function surveyWeights(
  responses: readonly SurveyResponse[],
  { weighting, population }: Pick<SurveyTerms, 'weighting' | 'population'>,
): SurveyWeights | null {
  if (weighting === 'none') return { basis: 'equal', weights: responses.map(() => 1) };
  if (weighting === 'stated') return { basis: 'stated', weights: responses.map(({ weight }) => weight ?? 0) };
  const cells = weightedCells(responses, population);
  const basis = cells.every(({ respondents }) => respondents >= FEWEST_OF_CELL) ? 'cells' : 'raking';
  const weighted =
    basis === 'cells'
      ? cells.map((cell) => ({ ...cell, weight: cell.residents / cell.respondents }))
      : rakedCells(cells);
  if (!MARGINS.every((keyOf) => isMarginMet(weighted, keyOf))) return null;
  const weights = new Map(weighted.map((cell) => [cellOf(cell), cell.weight]));
  return { basis, weights: responses.map((each) => weights.get(cellOf(each)) ?? 0) };
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

interface WeightedCell extends PopulationCell {
  readonly respondents: number;
  /** Of each of its respondents. */
  readonly weight: number;
}

/** Cells that have residents, with their respondents. */
function weightedCells(
  responses: readonly SurveyResponse[],
  population: readonly PopulationCell[],
): readonly WeightedCell[] {
  const counted = sumBy(responses, cellOf, () => 1);
  return population
    .filter(({ residents }) => residents > 0)
    .map((cell) => {
      const respondents = counted.get(cellOf(cell)) ?? 0;
      return { ...cell, respondents, weight: respondents > 0 ? 1 : 0 };
    });
}

function rakedCells(cells: readonly WeightedCell[]): readonly WeightedCell[] {
  let weighted = cells;
  for (let round = 0; round < RAKING_RULE.rounds; round += 1) {
    const before = weighted;
    for (const keyOf of MARGINS) weighted = fittedTo(weighted, keyOf);
    const isStanding = weighted.every(
      ({ weight }, index) =>
        Math.abs(weight - (before[index]?.weight ?? 0)) <= RAKING_RULE.tolerance * weight,
    );
    if (isStanding) break;
  }
  return weighted;
}

function fittedTo(cells: readonly WeightedCell[], keyOf: Margin): readonly WeightedCell[] {
  const residents = sumBy(cells, keyOf, (cell) => cell.residents);
  const represented = sumBy(cells, keyOf, standsFor);
  return cells.map((cell) =>
    cell.weight === 0
      ? cell
      : {
          ...cell,
          weight: (cell.weight * (residents.get(keyOf(cell)) ?? 0)) / (represented.get(keyOf(cell)) ?? 1),
        },
  );
}

function isMarginMet(cells: readonly WeightedCell[], keyOf: Margin): boolean {
  const represented = sumBy(cells, keyOf, standsFor);
  return [...sumBy(cells, keyOf, ({ residents }) => residents)].every(
    ([key, residents]) => Math.abs((represented.get(key) ?? 0) - residents) <= RAKING_RULE.margin * residents,
  );
}

const standsFor = ({ respondents, weight }: WeightedCell): number => respondents * weight;

type Margin = (cell: WeightedCell) => string;

const MARGINS: readonly Margin[] = [({ ageBand }) => ageBand, ({ sex }) => sex];

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
