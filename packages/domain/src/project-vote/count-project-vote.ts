import { addDecimal, compareDecimal, type DecimalText, decimalText, subtractDecimal } from '../decimal';
import { accepted, refused, type Result } from '../shared';
import {
  type ProjectVoteTerms,
  type ProjectVoteTermsRefusal,
  SELECTION_RULE_TERMS,
  type VotedProject,
} from './project-vote-terms';

/**
 * Why a project is taken or is not: it fits what is left of the budget; it did not reach the threshold; it costs
 * more than is left; one before it did not fit and ended the taking; nobody chose it.
 * @source Pabulib format, field rule
 */
export const PROJECT_OUTCOMES = ['taken', 'belowThreshold', 'tooDear', 'afterStop', 'unsupported'] as const;

/** See {@link PROJECT_OUTCOMES}. @source Pabulib format, field rule */
export type ProjectOutcome = (typeof PROJECT_OUTCOMES)[number];

/** A project with the ballots that name it and what they give it together. @source Pabulib format, fields votes and score */
export interface SupportedProject extends VotedProject {
  readonly votes: number;
  readonly support: number;
}

/** A project of the result, and why it came out so. @source Pabulib format, field selected */
export interface CountedProject extends SupportedProject {
  /** Rank by support; equals share one. */
  readonly place: number;
  readonly outcome: ProjectOutcome;
  /** What was left of the budget when its turn came. */
  readonly left: DecimalText;
  /** Not taken, but would have been, had it come first among those of the same support. */
  readonly lostByTie: boolean;
}

/** Result of a vote on projects, in the order in which projects had their turn. @source Pabulib format */
export interface ProjectVoteCount {
  readonly projects: readonly CountedProject[];
  readonly spent: DecimalText;
  readonly left: DecimalText;
}

/** Whether the terms can decide anything: a budget above zero, and a threshold where the rule is about one. @source Pabulib format, field rule */
export function checkProjectVoteTerms(
  terms: ProjectVoteTerms,
): Result<ProjectVoteTerms, ProjectVoteTermsRefusal> {
  if (compareDecimal(terms.budget, ZERO) <= 0) return refused({ code: 'projectVoteBudgetNotPositive' });
  if (SELECTION_RULE_TERMS[terms.rule].needsThreshold && terms.threshold === null)
    return refused({ code: 'projectVoteThresholdMissing' });
  return accepted(terms);
}

/**
 * Takes projects by their support. Of equal support the cheaper comes first, then by number in the order of its
 * characters; who lost only by that is marked.
 * @source Pabulib format, field rule; decision record 0165
 */
export function countProjectVote(
  terms: ProjectVoteTerms,
  projects: readonly SupportedProject[],
): ProjectVoteCount {
  const ordered = [...projects].sort(bySupport);
  const counted: CountedProject[] = [];
  let turn: Turn = { left: terms.budget, stopped: false };
  let group: Turn = turn;
  ordered.forEach((project, index) => {
    if (project.support !== ordered[index - 1]?.support) group = turn;
    const outcome = outcomeOf(project, terms, turn);
    const lostByTie = outcome !== 'taken' && outcomeOf(project, terms, group) === 'taken';
    const place = 1 + ordered.filter(({ support }) => support > project.support).length;
    counted.push({ ...project, place, outcome, left: turn.left, lostByTie });
    turn = afterTurn(project, { outcome, terms, turn });
  });
  const { left } = turn;
  return { projects: counted, spent: subtractDecimal(terms.budget, left), left };
}

interface Turn {
  readonly left: DecimalText;
  readonly stopped: boolean;
}

const ZERO = decimalText('0');

function bySupport(one: SupportedProject, other: SupportedProject): number {
  if (one.support !== other.support) return other.support - one.support;
  const byCost = compareDecimal(one.cost, other.cost);
  if (byCost !== 0) return byCost;
  return one.number < other.number ? -1 : 1;
}

function outcomeOf(project: SupportedProject, terms: ProjectVoteTerms, turn: Turn): ProjectOutcome {
  if (project.support === 0) return 'unsupported';
  if (terms.threshold !== null && project.support < terms.threshold) return 'belowThreshold';
  if (turn.stopped) return 'afterStop';
  return compareDecimal(project.cost, turn.left) <= 0 ? 'taken' : 'tooDear';
}

function afterTurn(
  { cost }: SupportedProject,
  { outcome, terms, turn }: { outcome: ProjectOutcome; terms: ProjectVoteTerms; turn: Turn },
): Turn {
  if (outcome === 'taken') return { ...turn, left: subtractDecimal(turn.left, cost) };
  const stops = outcome === 'tooDear' && SELECTION_RULE_TERMS[terms.rule].tooDear === 'stop';
  return stops ? { ...turn, stopped: true } : turn;
}

/** What was published of a project; null where nothing was. @source Pabulib format, fields votes, score and selected */
export interface PublishedProjectResult {
  readonly votes: number | null;
  readonly score: number | null;
  readonly taken: boolean | null;
}

/** How a project's published result stands to the count of the ballots and the stated rule. @source Pabulib format; decision record 0165 */
export const PROJECT_DEPARTURES = [
  'votesDiffer',
  'scoreDiffers',
  'takenAgainstRule',
  'leftOutAgainstRule',
] as const;

/** See {@link PROJECT_DEPARTURES}. @source decision record 0165 */
export type ProjectDeparture = (typeof PROJECT_DEPARTURES)[number];

/** Where what was published departs from the count and the rule; none where nothing was published. @source decision record 0165 */
export function projectDepartures(
  project: CountedProject,
  official: PublishedProjectResult,
): readonly ProjectDeparture[] {
  const taken = project.outcome === 'taken';
  const found: Readonly<Record<ProjectDeparture, boolean>> = {
    votesDiffer: official.votes !== null && official.votes !== project.votes,
    scoreDiffers: official.score !== null && official.score !== project.support,
    takenAgainstRule: official.taken === true && !taken,
    leftOutAgainstRule: official.taken === false && taken,
  };
  return PROJECT_DEPARTURES.filter((departure) => found[departure]);
}

/** What projects cost together. @source Pabulib format, field cost */
export function totalProjectCost(projects: readonly VotedProject[]): DecimalText {
  return projects.map(({ cost }) => cost).reduce(addDecimal, ZERO);
}
