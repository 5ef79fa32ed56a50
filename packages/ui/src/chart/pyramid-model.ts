import type { FigureStatus } from '../figure/figure';

/** One side of a row: a cohort with what it is of the participants and of the population, 0 to 1. */
export interface PyramidCohort {
  readonly status: FigureStatus;
  /** Null where it is hidden or not known: never drawn as 0. */
  readonly share: number | null;
  readonly populationShare: number | null;
}

/** A row of the pyramid, such as an age band, with its left and its right side. */
export interface PyramidRow {
  readonly key: string;
  readonly name: string;
  readonly left: PyramidCohort;
  readonly right: PyramidCohort;
}

/** The largest share of all, to which the sides are drawn. */
export function pyramidScale(rows: readonly PyramidRow[]): number {
  const shares = rows.flatMap(({ left, right }) =>
    [left, right].flatMap(({ share, populationShare }) => [share ?? 0, populationShare ?? 0]),
  );
  return Math.max(0, ...shares);
}

interface NamedCohort {
  readonly name: string;
  readonly gap: number;
}

const NOTABLE = 0.02;

/** Says in words which cohorts take part most beyond and below their part of the population. */
export function pyramidSentence(
  rows: readonly PyramidRow[],
  sides: { readonly left: string; readonly right: string },
): string {
  const cohorts = rows.flatMap(({ name, left, right }) => [
    { name: `${name}${sides.left}`, ...left },
    { name: `${name}${sides.right}`, ...right },
  ]);
  const gaps = cohorts.flatMap(({ name, share, populationShare }): readonly NamedCohort[] =>
    share === null || populationShare === null ? [] : [{ name, gap: share - populationShare }],
  );
  if (gaps.length === 0) return '各人群的人数都过少或没有数据，不显示。';
  const sorted = [...gaps].sort((one, other) => other.gap - one.gap);
  const [most] = sorted;
  const least = sorted.at(-1);
  const hidden = cohorts.filter(({ status }) => status === 'SUPPRESSED').length;
  const rest = hidden === 0 ? '' : `另有${String(hidden)}个人群人数过少，不显示，也不是0。`;
  if (!most || !least || (most.gap < NOTABLE && least.gap > -NOTABLE))
    return `所显示的人群中，参与者与常住人口的构成相差不到${String(NOTABLE * 100)}个百分点。${rest}`;
  const over =
    most.gap >= NOTABLE ? `${most.name}在参与者中的占比高出人口占比${points(most.gap)}个百分点` : '';
  const under = least.gap <= -NOTABLE ? `${least.name}低${points(-least.gap)}个百分点` : '';
  return `${[over, under].filter((part) => part !== '').join('，')}。${rest}`;
}

function points(gap: number): string {
  return (gap * 100).toFixed(1);
}
