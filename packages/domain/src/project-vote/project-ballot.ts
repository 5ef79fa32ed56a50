import { addDecimal, compareDecimal, type DecimalText, decimalText } from '../decimal';
import { accepted, refused, type Result } from '../shared';
import {
  METHODS_WITH_POINTS,
  type ProjectBallotLimits,
  type ProjectBallotMethod,
} from './project-vote-terms';

/** What one voter wrote: numbers of projects, the preferred first where order counts, and the points of each. @source Pabulib format, section VOTES */
export interface ProjectBallot {
  readonly projects: readonly string[];
  readonly points: readonly number[] | null;
}

/** A vote as a ballot is held to it: the projects it lists with what they cost. @source Pabulib format */
export interface ProjectBallotTerms {
  readonly method: ProjectBallotMethod;
  readonly limits: ProjectBallotLimits;
  readonly costs: ReadonlyMap<string, DecimalText>;
}

/** Returned when a ballot of a vote on projects does not keep to the vote. @source Pabulib format, section VOTES */
export type ProjectBallotRefusal =
  | { readonly code: 'projectBallotProjectUnknown'; readonly project: string }
  | { readonly code: 'projectBallotProjectTwice'; readonly project: string }
  | { readonly code: 'projectBallotTooFewProjects'; readonly fewest: number }
  | { readonly code: 'projectBallotTooManyProjects'; readonly most: number }
  | { readonly code: 'projectBallotTooDear'; readonly most: DecimalText }
  | { readonly code: 'projectBallotPointsUnfit' }
  | { readonly code: 'projectBallotPointsTooFew'; readonly points: number; readonly least: number }
  | { readonly code: 'projectBallotPointsTooMany'; readonly points: number; readonly most: number };

/**
 * What each project of a ballot gets from it: 1 where projects are chosen, its points where points are given, and
 * by rank n, n − 1 and so on down (Borda) where they are ordered, n being how many may be ordered.
 * @source Pabulib format, field vote_type
 */
export function projectBallotWeights(
  ballot: ProjectBallot,
  terms: ProjectBallotTerms,
): Result<readonly number[], ProjectBallotRefusal> {
  const refusal = choiceRefusal(ballot.projects, terms) ?? pointsRefusal(ballot, terms);
  return refusal ? refused(refusal) : accepted(weightsOf(ballot, terms));
}

function choiceRefusal(
  projects: readonly string[],
  { method, limits, costs }: ProjectBallotTerms,
): ProjectBallotRefusal | undefined {
  const unknown = projects.find((project) => !costs.has(project));
  if (unknown !== undefined) return { code: 'projectBallotProjectUnknown', project: unknown };
  const twice = projects.find((project, index) => projects.indexOf(project) < index);
  if (twice !== undefined) return { code: 'projectBallotProjectTwice', project: twice };
  return numberRefusal(projects.length, method, limits) ?? costRefusal(projects, limits, costs);
}

function numberRefusal(
  chosen: number,
  method: ProjectBallotMethod,
  { fewestProjects, mostProjects }: ProjectBallotLimits,
): ProjectBallotRefusal | undefined {
  const fewest = Math.max(fewestProjects ?? 0, method === 'chooseOne' ? 1 : 0);
  if (chosen < fewest) return { code: 'projectBallotTooFewProjects', fewest };
  const most = method === 'chooseOne' ? 1 : (mostProjects ?? Infinity);
  return chosen > most ? { code: 'projectBallotTooManyProjects', most } : undefined;
}

function costRefusal(
  projects: readonly string[],
  { mostCost }: ProjectBallotLimits,
  costs: ProjectBallotTerms['costs'],
): ProjectBallotRefusal | undefined {
  if (mostCost === null) return undefined;
  const cost = projects.map((project) => costs.get(project) ?? ZERO).reduce(addDecimal, ZERO);
  return compareDecimal(cost, mostCost) > 0 ? { code: 'projectBallotTooDear', most: mostCost } : undefined;
}

const ZERO = decimalText('0');

function pointsRefusal(
  { projects, points }: ProjectBallot,
  { method, limits }: ProjectBallotTerms,
): ProjectBallotRefusal | undefined {
  if (!METHODS_WITH_POINTS.includes(method))
    return points === null ? undefined : { code: 'projectBallotPointsUnfit' };
  const fits =
    points?.length === projects.length && points.every((one) => Number.isSafeInteger(one) && one >= 0);
  if (!fits) return { code: 'projectBallotPointsUnfit' };
  const sum = points.reduce((total, one) => total + one, 0);
  if (limits.leastPoints !== null && sum < limits.leastPoints)
    return { code: 'projectBallotPointsTooFew', points: sum, least: limits.leastPoints };
  if (limits.mostPoints !== null && sum > limits.mostPoints)
    return { code: 'projectBallotPointsTooMany', points: sum, most: limits.mostPoints };
  return undefined;
}

function weightsOf(
  { projects, points }: ProjectBallot,
  { method, limits, costs }: ProjectBallotTerms,
): readonly number[] {
  if (method !== 'ordinal') return points ?? projects.map(() => 1);
  const places = limits.mostProjects ?? costs.size;
  return projects.map((_, index) => places - index);
}
