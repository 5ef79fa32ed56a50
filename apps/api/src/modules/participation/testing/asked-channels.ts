import { PERIODS, PLACES } from './audited-district';
import { changeOf, type Gathered, halfOf } from './gathered-figures';
import { CODES_ASKED, SPLITS, type Told, TOLD } from './told-figures';

/** Runs a document with one root field. */
export type Run = <Answer>(query: string, variables: object) => Promise<Answer>;

const VALUES = `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { ${TOLD} } }`;
const COMPARE = `query ($input: IndicatorComparisonInput!) { indicatorComparisons(input: $input) {
  current { ${TOLD} } base { ${TOLD} } change inPercentagePoints variation { verdict side reason low mean high periods keys values } } }`;

interface Series {
  readonly keys: readonly string[];
  readonly values: readonly (string | null)[];
}

/** What is said of a change beside the values: a verdict, with the limits that it rests on. */
export interface Judged {
  readonly verdict: string;
  readonly side: string | null;
  readonly reason: string | null;
  readonly low: string | null;
  readonly mean: string | null;
  readonly high: string | null;
  readonly periods: number | null;
}

/** A row of a comparison of periods. */
export interface Compared {
  readonly current: Told;
  readonly base: Told | null;
  readonly change: string | null;
  readonly inPercentagePoints: boolean;
  readonly variation: (Judged & Series) | null;
}

/** What is asked for. */
interface Asked {
  /** In as many questions. */
  readonly codes?: readonly (readonly string[])[];
  readonly splitBy?: string | null;
  readonly periods?: readonly string[];
}

/** Figures of every place, period and indicator. Place by place: what is hidden must not depend on what is asked for. */
export async function askFigures(
  run: Run,
  { codes = CODES_ASKED, splitBy = null, periods = PERIODS }: Asked = {},
): Promise<readonly Told[]> {
  const answers: Told[] = [];
  for (const { place } of PLACES)
    for (const asked of codes)
      answers.push(
        ...(await run<readonly Told[]>(VALUES, {
          input: { codes: asked, splitBy, divisionIds: [`Division.${place}`], periods },
        })),
      );
  return answers;
}

/** Answers of pages and of the interface: figures, and figures by each dimension that whoever asks may ask for. */
export async function addAnswers(
  gathered: Gathered,
  run: Run,
  { splits = SPLITS, periods = PERIODS }: { splits?: typeof SPLITS; periods?: readonly string[] } = {},
): Promise<Gathered> {
  gathered.addFigures(await askFigures(run, { periods }));
  for (const [code, splitBy] of splits)
    gathered.addMembers(code, splitBy, await askFigures(run, { codes: [[code]], splitBy, periods }));
  return gathered;
}

/** Comparisons of all places in some periods. */
export async function askComparisons(run: Run, periods: readonly string[]): Promise<readonly Compared[]> {
  const rows: Compared[] = [];
  for (const { place } of PLACES)
    for (const period of periods)
      rows.push(
        ...(await run<readonly Compared[]>(COMPARE, {
          input: {
            ...{ codes: CODES_ASKED[0], divisionId: `Division.${place}`, period },
            base: 'PERIOD_ON_PERIOD',
          },
        })),
      );
  return rows;
}

/** Figures, bases, changes and series (变化研判) of comparisons. */
export function addComparisons(gathered: Gathered, rows: readonly Compared[]): Gathered {
  for (const { current, base, change, inPercentagePoints, variation } of rows) {
    gathered.addFigures(base ? [current, base] : [current]);
    if (base && change !== null)
      gathered.addChanges([{ ...current, base: base.period.key, ...changeOf(change, inPercentagePoints) }]);
    variation?.keys.forEach((key, at) => {
      const value = variation.values[at] ?? null;
      if (value !== null && PERIODS.includes(key))
        gathered.addStated([{ ...current, period: { key }, value, roundedBy: halfOf(value) }]);
    });
  }
  return gathered;
}
