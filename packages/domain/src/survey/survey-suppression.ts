import type { AgeBand } from '../population';
import {
  type CountedCell,
  type SuppressedCells,
  suppressedTables,
  type SuppressionRule,
} from '../suppression';
import type { WeightedAnswer } from './survey-estimates';

/** Who volunteers, told in ways that give one another away. @source domain.md 4.0 rule 5 */
export interface VolunteerGroups {
  readonly isAsked: boolean;
  readonly all: readonly WeightedAnswer[];
  /** By age band; null for those of unknown age, of whom nothing is told but who are in the total. */
  readonly ages: readonly { readonly ageBand: AgeBand | null; readonly answers: readonly WeightedAnswer[] }[];
  /** By activity of diaries; somebody may do several. */
  readonly activities: readonly { readonly code: string; readonly answers: readonly WeightedAnswer[] }[];
}

/** Key of the cell of all of them. @source domain.md 4.0 rule 5 */
export const ALL = 'all';

/** Keys of the cells of a part. @source domain.md 4.0 rule 5 */
export const cellOf = {
  age: (ageBand: AgeBand | null): string => `age ${ageBand ?? 'unknown'}`,
  activity: (code: string): string => `activity ${code}`,
} as const;

/** Cells of volunteers that must not be told, all in view of all others. @source domain.md 4.0 rule 5; 统计法 (2024) art. 28 */
export function hiddenVolunteers(
  { isAsked, all, ages, activities }: VolunteerGroups,
  rule: SuppressionRule,
): SuppressedCells {
  if (!isAsked) return new Map();
  const total = { key: ALL, ...countsOf(all) };
  const byAge = ages.map(({ ageBand, answers }) => leaf(cellOf.age(ageBand), answers));
  const byActivity = activities.map(({ code, answers }) => leaf(cellOf.activity(code), answers));
  return suppressedTables(
    [
      { ...total, children: byAge },
      { ...total, children: byActivity },
    ],
    rule,
  );
}

/** Those who do and those asked, unweighted. @source domain.md 4.0 rule 5 */
export function countsOf(answers: readonly WeightedAnswer[]): {
  readonly numerator: number;
  readonly denominator: number;
} {
  return { numerator: answers.filter(({ value }) => value > 0).length, denominator: answers.length };
}

function leaf(key: string, answers: readonly WeightedAnswer[]): CountedCell {
  return { key, ...countsOf(answers), children: [] };
}
