import { accepted, refused, type Result } from '../shared';
import type { AppealRules } from './appeal-rules';
import type { Hundredths } from './points';

/** Most levels of a rubric, from family (一级指标) to leaf (四级指标). @source 社会组织评估管理办法 (民政部令第39号); domain.md 2.1 */
export const RUBRIC_LEVELS = 4;

/** Grades of a rating (评估等级) from the best. @source 社会组织评估管理办法 (民政部令第39号) art. 4 */
export const RATING_GRADES = ['a5', 'a4', 'a3', 'a2', 'a1'] as const;

/** See {@link RATING_GRADES}. @source 社会组织评估管理办法 art. 4 */
export type RatingGrade = (typeof RATING_GRADES)[number];

/** Something that must be shown for a score, such as minutes of the last year. @source domain.md 2.1 */
export interface RubricEvidenceSlot {
  readonly code: string;
  readonly title: string;
  readonly required: boolean;
}

/**
 * A node of a rubric (评分标准). Nodes without children are leaves and get scores. `bonus` stands on a family whose
 * points come on top; what lies below it is bonus too.
 * @source domain.md 2.1
 */
export interface RubricNode {
  readonly code: string;
  readonly parent: string | null;
  readonly title: string;
  readonly maximum: Hundredths;
  readonly bonus: boolean;
  readonly evidence: readonly RubricEvidenceSlot[];
}

/** From how many points a grade is given. @source domain.md 2.1 (bands of 安庆 2021 and 辰溪 2025) */
export interface GradeBand {
  readonly grade: RatingGrade;
  readonly from: Hundredths;
}

/**
 * The rules of scoring beside the tree, as data of the rubric's version.
 * @source 社会组织评估管理办法 (民政部令第39号); domain.md 2.1
 */
export interface RubricRules {
  /** Points of the families without bonus. */
  readonly total: Hundredths;
  /** Most bonus points that count. */
  readonly bonusCap: Hundredths;
  /** Most points in all. */
  readonly totalCap: Hundredths;
  readonly bands: readonly GradeBand[];
  /** Whether a score without its required evidence counts nothing, or counts and is flagged. */
  readonly missingEvidence: 'notCounted' | 'flagged';
  readonly leastAssessors: number;
  /** Whether the highest and the lowest total are left out of the mean, where two or more remain. */
  readonly dropExtremes: boolean;
  readonly noticeDays: number;
  readonly appeal: AppealRules;
  readonly validYears: number;
}

/** A rubric of a year and version. @source domain.md 2.1 */
export interface Rubric {
  readonly nodes: readonly RubricNode[];
  readonly rules: RubricRules;
}

/** Returned when a rubric does not hold together. @source domain.md 2.1 */
export type RubricRefusal =
  | { readonly code: 'rubricEmpty' }
  | { readonly code: 'rubricNodeTwice'; readonly node: string }
  | { readonly code: 'rubricParentUnknown'; readonly node: string; readonly parent: string }
  | { readonly code: 'rubricTooDeep'; readonly node: string; readonly most: number }
  | { readonly code: 'rubricMaximumNotPositive'; readonly node: string }
  | { readonly code: 'rubricBonusBelowFamily'; readonly node: string }
  | {
      readonly code: 'rubricChildrenDoNotSum';
      readonly node: string;
      readonly expected: Hundredths;
      readonly actual: Hundredths;
    }
  | {
      readonly code: 'rubricFamiliesDoNotSum';
      readonly expected: Hundredths;
      readonly actual: Hundredths;
    }
  | { readonly code: 'rubricBandsNotDescending'; readonly grade: RatingGrade }
  | { readonly code: 'rubricCapBelowTotal'; readonly expected: Hundredths; readonly actual: Hundredths }
  | { readonly code: 'rubricAssessorsTooFew'; readonly least: number };

/** Fewest assessors of an assessment: one alone agrees with nobody. @source requirements.md P16, SM13 */
export const LEAST_ASSESSORS = 2;

/**
 * Holds a rubric together: one code each, no deeper than four levels, children sum to their parent, families to the
 * total, bands fall from the best grade. Answers everything that is wrong at once.
 * @source domain.md 2.1
 */
export function checkRubric({
  nodes,
  rules,
}: Rubric): Result<readonly RubricNode[], readonly RubricRefusal[]> {
  const findings = [
    ...treeFindings(nodes),
    ...nodes.flatMap((node) => sumFindings(node, nodes)),
    ...totalFindings(nodes, rules),
    ...bandFindings(rules.bands),
  ];
  return findings.length === 0 ? accepted(leavesOfRubric(nodes)) : refused(findings);
}

/** The leaves of a rubric, which get scores, in its order. @source domain.md 2.1 */
export function leavesOfRubric(nodes: readonly RubricNode[]): readonly RubricNode[] {
  const parents = new Set(nodes.map(({ parent }) => parent));
  return nodes.filter(({ code }) => !parents.has(code));
}

/** The family (一级指标) of every node by the node's code. @source domain.md 2.1 */
export function familiesOfRubric(nodes: readonly RubricNode[]): ReadonlyMap<string, RubricNode> {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  return new Map(
    nodes.flatMap((node) => {
      const family = pathOf(node, byCode)[0];
      return family ? [[node.code, family] as const] : [];
    }),
  );
}

/** From the family down to the node; a parent that is unknown or met twice ends the way. */
function pathOf(node: RubricNode, byCode: ReadonlyMap<string, RubricNode>): readonly RubricNode[] {
  const path = [node];
  for (let above = parentOf(node, byCode); above && !path.includes(above); above = parentOf(above, byCode))
    path.unshift(above);
  return path;
}

function parentOf(node: RubricNode, byCode: ReadonlyMap<string, RubricNode>): RubricNode | undefined {
  return node.parent === null ? undefined : byCode.get(node.parent);
}

function treeFindings(nodes: readonly RubricNode[]): readonly RubricRefusal[] {
  if (nodes.length === 0) return [{ code: 'rubricEmpty' }];
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  return nodes.flatMap((node, index): readonly RubricRefusal[] => {
    const findings: RubricRefusal[] = [];
    const { code, parent, maximum, bonus } = node;
    if (nodes.findIndex((other) => other.code === code) !== index)
      findings.push({ code: 'rubricNodeTwice', node: code });
    if (parent !== null && !endsAtFamily(node, byCode))
      findings.push({ code: 'rubricParentUnknown', node: code, parent });
    if (pathOf(node, byCode).length > RUBRIC_LEVELS)
      findings.push({ code: 'rubricTooDeep', node: code, most: RUBRIC_LEVELS });
    if (!(Number.isSafeInteger(maximum) && maximum > 0))
      findings.push({ code: 'rubricMaximumNotPositive', node: code });
    if (bonus && parent !== null) findings.push({ code: 'rubricBonusBelowFamily', node: code });
    return findings;
  });
}

/** Whether the way up ends at a family, and neither at an unknown parent nor in a circle. */
function endsAtFamily(node: RubricNode, byCode: ReadonlyMap<string, RubricNode>): boolean {
  return pathOf(node, byCode)[0]?.parent === null;
}

function sumFindings(node: RubricNode, nodes: readonly RubricNode[]): readonly RubricRefusal[] {
  const children = nodes.filter(({ parent }) => parent === node.code);
  const actual = sumOf(children);
  if (children.length === 0 || actual === node.maximum) return [];
  return [{ code: 'rubricChildrenDoNotSum', node: node.code, expected: node.maximum, actual }];
}

function totalFindings(nodes: readonly RubricNode[], rules: RubricRules): readonly RubricRefusal[] {
  const actual = sumOf(nodes.filter(({ parent, bonus }) => parent === null && !bonus));
  const findings: RubricRefusal[] = [];
  if (actual !== rules.total)
    findings.push({ code: 'rubricFamiliesDoNotSum', expected: rules.total, actual });
  if (rules.totalCap < rules.total)
    findings.push({ code: 'rubricCapBelowTotal', expected: rules.total, actual: rules.totalCap });
  if (rules.leastAssessors < LEAST_ASSESSORS)
    findings.push({ code: 'rubricAssessorsTooFew', least: LEAST_ASSESSORS });
  return findings;
}

function bandFindings(bands: readonly GradeBand[]): readonly RubricRefusal[] {
  return bands.flatMap(({ grade, from }, index): readonly RubricRefusal[] => {
    const better = bands[index - 1];
    const falls =
      !better || (from < better.from && RATING_GRADES.indexOf(grade) > RATING_GRADES.indexOf(better.grade));
    return falls ? [] : [{ code: 'rubricBandsNotDescending', grade }];
  });
}

function sumOf(nodes: readonly RubricNode[]): Hundredths {
  return nodes.reduce((sum, { maximum }) => sum + maximum, 0);
}
