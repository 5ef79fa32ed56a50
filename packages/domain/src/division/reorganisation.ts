import { accepted, refused, type Result } from '../shared';
import { DIVISION_LEVEL, type DivisionKind, type DivisionPath, isWithin } from './division';

/** A division as reorganisation rules (撤并、改隶、更名) see it. Days are civil dates `YYYY-MM-DD`. @source decision record 0005 */
export interface ReorganisedDivision {
  readonly id: string;
  readonly kind: DivisionKind;
  readonly path: DivisionPath;
  readonly districtPath: DivisionPath | null;
  readonly name: string;
  readonly code: string | null;
  readonly existsTo: string | null;
  /** Latest day on which its name, code or place changed. */
  readonly lastChangedOn: string;
}

/**
 * Why a reorganisation is refused, with the facts to act on.
 * `effectiveDateInFuture`: changes are recorded on or after the day they take effect, so that the present is always true.
 * @source decision record 0005
 */
export type ReorganisationRefusal =
  | { readonly kind: 'effectiveDateInFuture'; readonly effectiveOn: string; readonly today: string }
  | {
      readonly kind: 'effectiveDateBeforeLastChange';
      readonly divisionId: string;
      readonly lastChangedOn: string;
    }
  | { readonly kind: 'divisionEnded'; readonly divisionId: string; readonly existsTo: string }
  | { readonly kind: 'nothingChanges'; readonly divisionId: string }
  | { readonly kind: 'parentBelowDivision'; readonly divisionId: string; readonly parentId: string }
  | {
      readonly kind: 'levelsDoNotFit';
      readonly kindOfDivision: DivisionKind;
      readonly kindOfParent: DivisionKind;
    }
  | { readonly kind: 'crossesDistricts'; readonly divisionIds: readonly string[] }
  | { readonly kind: 'kindsDiffer'; readonly kinds: readonly DivisionKind[] }
  | { readonly kind: 'tooFew'; readonly given: number; readonly needed: number }
  | { readonly kind: 'namesRepeat'; readonly names: readonly string[] }
  | { readonly kind: 'childrenUnassigned'; readonly childIds: readonly string[] }
  | { readonly kind: 'childrenAssignedTwice'; readonly childIds: readonly string[] }
  | { readonly kind: 'notReorganisable'; readonly kindOfDivision: DivisionKind };

/** When a change takes effect, and the day on which it is recorded. @source decision record 0005 */
export interface EffectiveDay {
  readonly effectiveOn: string;
  readonly today: string;
}

type Check = Result<true, ReorganisationRefusal>;

/** Kinds that a district may reorganise by itself; districts and above change only with the national code list. @source decision record 0005 */
const REORGANISABLE: ReadonlySet<DivisionKind> = new Set([
  'subdistrict',
  'town',
  'township',
  'developmentZone',
  'community',
  'village',
  'virtualCommunity',
  'neighbourhood',
]);

/** Whether a division may take another name or code on a day. @source decision record 0005 */
export function checkRename(
  division: ReorganisedDivision,
  change: { readonly name: string; readonly code: string | null } & EffectiveDay,
): Check {
  if (change.name === division.name && change.code === division.code) {
    return refused({ kind: 'nothingChanges', divisionId: division.id });
  }
  return checkChangeable([division], change);
}

/** Whether a division may move below another parent (改隶) on a day. @source decision record 0005 */
export function checkReparent(
  division: ReorganisedDivision,
  parent: ReorganisedDivision,
  day: EffectiveDay,
): Check {
  if (isWithin(parent.path, division.path)) {
    return refused({ kind: 'parentBelowDivision', divisionId: division.id, parentId: parent.id });
  }
  if (division.path === `${parent.path}${division.id}/`)
    return refused({ kind: 'nothingChanges', divisionId: division.id });
  if (DIVISION_LEVEL[parent.kind] !== DIVISION_LEVEL[division.kind] - 1) {
    return refused({ kind: 'levelsDoNotFit', kindOfDivision: division.kind, kindOfParent: parent.kind });
  }
  if (parent.existsTo)
    return refused({ kind: 'divisionEnded', divisionId: parent.id, existsTo: parent.existsTo });
  const within = checkSameDistrict([division, parent]);
  return within.ok ? checkChangeable([division], day) : within;
}

/**
 * Whether divisions may merge (合并). With `continuing`, the one of them that lives on under its own id;
 * without, a new division succeeds them all.
 * @source decision record 0005
 */
export function checkMerge(divisions: readonly ReorganisedDivision[], day: EffectiveDay): Check {
  const distinct = new Set(divisions.map((division) => division.id));
  if (distinct.size < 2) return refused({ kind: 'tooFew', given: distinct.size, needed: 2 });
  const kinds = [...new Set(divisions.map((division) => division.kind))];
  if (kinds.length > 1) return refused({ kind: 'kindsDiffer', kinds });
  const within = checkSameDistrict(divisions);
  return within.ok ? checkChangeable(divisions, day) : within;
}

/** One part of a split, with the children that it takes over. @source decision record 0005 */
export interface SplitPart {
  readonly name: string;
  readonly childIds: readonly string[];
}

/** Whether a division may be split (拆分) into parts that take every child exactly once. @source decision record 0005 */
export function checkSplit(
  division: ReorganisedDivision,
  plan: { readonly parts: readonly SplitPart[]; readonly childIds: readonly string[] } & EffectiveDay,
): Check {
  if (plan.parts.length < 2) return refused({ kind: 'tooFew', given: plan.parts.length, needed: 2 });
  const repeatedNames = repeated(plan.parts.map((part) => part.name));
  if (repeatedNames.length > 0) return refused({ kind: 'namesRepeat', names: repeatedNames });
  const assigned = plan.parts.flatMap((part) => part.childIds);
  const twice = repeated(assigned);
  if (twice.length > 0) return refused({ kind: 'childrenAssignedTwice', childIds: twice });
  const unassigned = plan.childIds.filter((id) => !assigned.includes(id));
  if (unassigned.length > 0) return refused({ kind: 'childrenUnassigned', childIds: unassigned });
  return checkChangeable([division], plan);
}

function checkChangeable(divisions: readonly ReorganisedDivision[], day: EffectiveDay): Check {
  if (day.effectiveOn > day.today) {
    return refused({ kind: 'effectiveDateInFuture', effectiveOn: day.effectiveOn, today: day.today });
  }
  for (const division of divisions) {
    if (!REORGANISABLE.has(division.kind))
      return refused({ kind: 'notReorganisable', kindOfDivision: division.kind });
    if (division.existsTo)
      return refused({ kind: 'divisionEnded', divisionId: division.id, existsTo: division.existsTo });
    if (day.effectiveOn <= division.lastChangedOn) {
      return refused({
        kind: 'effectiveDateBeforeLastChange',
        divisionId: division.id,
        lastChangedOn: division.lastChangedOn,
      });
    }
  }
  return accepted(true);
}

function checkSameDistrict(divisions: readonly ReorganisedDivision[]): Check {
  const districts = new Set(divisions.map((division) => division.districtPath));
  if (districts.size === 1) return accepted(true);
  return refused({ kind: 'crossesDistricts', divisionIds: divisions.map((division) => division.id) });
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
