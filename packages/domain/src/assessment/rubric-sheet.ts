import { accepted, refused, type Result } from '../shared';
import { type Hundredths, meanPoints } from './points';
import { familiesOfRubric, leavesOfRubric, type RatingGrade, type Rubric } from './rubric';

/** Points by code of the leaf. @source domain.md 2.1 */
export type RubricSheet = Readonly<Record<string, Hundredths>>;

/** Codes of the evidence slots that are filled, by code of the leaf. @source domain.md 2.1 */
export type RubricEvidence = Readonly<Record<string, readonly string[]>>;

/** Returned when a sheet of scores cannot be taken. @source domain.md 2.1 */
export type RubricSheetRefusal =
  | { readonly code: 'rubricScoreLeafUnknown'; readonly node: string }
  | { readonly code: 'rubricScoreMissing'; readonly node: string }
  | { readonly code: 'rubricScoreOutOfRange'; readonly node: string; readonly most: Hundredths };

/** Everything that is wrong with a sheet: each leaf has one score from 0 to its maximum. A draft may lack some. @source domain.md 2.1 */
export function checkRubricSheet(
  rubric: Rubric,
  sheet: RubricSheet,
  extent: 'draft' | 'complete',
): readonly RubricSheetRefusal[] {
  const leaves = leavesOfRubric(rubric.nodes);
  const known = new Set(leaves.map(({ code }) => code));
  const unknown = Object.keys(sheet).filter((code) => !known.has(code));
  const findings = leaves.flatMap(({ code, maximum }): readonly RubricSheetRefusal[] => {
    const points = sheet[code];
    if (points === undefined)
      return extent === 'complete' ? [{ code: 'rubricScoreMissing', node: code }] : [];
    const fits = Number.isSafeInteger(points) && points >= 0 && points <= maximum;
    return fits ? [] : [{ code: 'rubricScoreOutOfRange', node: code, most: maximum }];
  });
  return [
    ...unknown.map((node): RubricSheetRefusal => ({ code: 'rubricScoreLeafUnknown', node })),
    ...findings,
  ];
}

/** The leaves that lack required evidence. @source domain.md 2.1 */
export function leavesWithoutEvidence(rubric: Rubric, evidence: RubricEvidence): readonly string[] {
  return leavesOfRubric(rubric.nodes)
    .filter(({ code, evidence: slots }) =>
      slots.some((slot) => slot.required && !(evidence[code] ?? []).includes(slot.code)),
    )
    .map(({ code }) => code);
}

/** What a sheet adds up to. @source domain.md 2.1 */
export interface RubricSheetTotal {
  readonly total: Hundredths;
  readonly base: Hundredths;
  /** Bonus as far as it counts. */
  readonly bonus: Hundredths;
  readonly byFamily: Readonly<Record<string, Hundredths>>;
  /** Points that were given and count nothing for want of evidence. */
  readonly notCounted: Hundredths;
}

/** Adds a sheet up: scores without their evidence as the rubric says, bonus up to its cap, all up to the total cap. @source domain.md 2.1 */
export function totalOfSheet(rubric: Rubric, sheet: RubricSheet, evidence: RubricEvidence): RubricSheetTotal {
  const { rules, nodes } = rubric;
  const families = familiesOfRubric(nodes);
  const bare = new Set(rules.missingEvidence === 'notCounted' ? leavesWithoutEvidence(rubric, evidence) : []);
  const byFamily: Record<string, Hundredths> = {};
  let notCounted = 0;
  for (const { code } of leavesOfRubric(nodes)) {
    const points = sheet[code] ?? 0;
    const family = families.get(code)?.code ?? code;
    if (bare.has(code)) notCounted += points;
    else byFamily[family] = (byFamily[family] ?? 0) + points;
  }
  const sum = (bonus: boolean): Hundredths =>
    nodes
      .filter((node) => node.parent === null && node.bonus === bonus)
      .reduce((total, { code }) => total + (byFamily[code] ?? 0), 0);
  const base = sum(false);
  const bonus = Math.min(sum(true), rules.bonusCap);
  return { total: Math.min(base + bonus, rules.totalCap), base, bonus, byFamily, notCounted };
}

/** The grade of a total by the bands; null below them all. @source domain.md 2.1 */
export function gradeOfTotal(rubric: Rubric, total: Hundredths): RatingGrade | null {
  return rubric.rules.bands.find(({ from }) => total >= from)?.grade ?? null;
}

/** What the assessors together come to. @source domain.md 2.1; requirements.md P16 */
export interface AssessmentScore {
  readonly total: Hundredths;
  readonly grade: RatingGrade | null;
  /** Total of each sheet in the order given. */
  readonly totals: readonly Hundredths[];
  /** Places in that order of totals that were left out as highest and lowest. */
  readonly dropped: readonly number[];
  readonly withoutEvidence: readonly string[];
}

/** Returned when the sheets do not make a score. @source requirements.md P16 */
export interface AssessorsMissing {
  readonly code: 'assessmentScoresMissing';
  readonly present: number;
  readonly least: number;
}

/** The mean of the assessors' totals, the extremes left out where the rubric says so and two remain. @source domain.md 2.1 */
export function settleScores(
  rubric: Rubric,
  sheets: readonly RubricSheet[],
  evidence: RubricEvidence,
): Result<AssessmentScore, AssessorsMissing> {
  const { leastAssessors: least, dropExtremes } = rubric.rules;
  if (sheets.length < least)
    return refused({ code: 'assessmentScoresMissing', present: sheets.length, least });
  const totals = sheets.map((sheet) => totalOfSheet(rubric, sheet, evidence).total);
  const order = totals
    .map((_, index) => index)
    .sort((one, other) => (totals[one] ?? 0) - (totals[other] ?? 0));
  const dropped =
    dropExtremes && totals.length >= 4
      ? [...order.slice(0, 1), ...order.slice(-1)].sort((a, b) => a - b)
      : [];
  const total = meanPoints(totals.filter((_, index) => !dropped.includes(index)));
  return accepted({
    total,
    grade: gradeOfTotal(rubric, total),
    totals,
    dropped,
    withoutEvidence: leavesWithoutEvidence(rubric, evidence),
  });
}
