import type { DecimalText } from '../decimal';

/**
 * How a ballot of a vote on projects is filled: any number of projects (approval), exactly one, all in order of
 * preference, points spread over projects, or a score for each.
 * @source Pabulib format (Stolicki, Szufa, Talmon 2020), field vote_type
 */
export const PROJECT_BALLOT_METHODS = ['approval', 'chooseOne', 'ordinal', 'cumulative', 'scoring'] as const;

/** See {@link PROJECT_BALLOT_METHODS}. @source Pabulib format, field vote_type */
export type ProjectBallotMethod = (typeof PROJECT_BALLOT_METHODS)[number];

/** How a ballot on projects came in: on the internet or on paper. @source Pabulib format, field voting_method */
export const PROJECT_VOTING_CHANNELS = ['online', 'paper'] as const;

/** See {@link PROJECT_VOTING_CHANNELS}. @source Pabulib format, field voting_method */
export type ProjectVotingChannel = (typeof PROJECT_VOTING_CHANNELS)[number];

/** Methods that take points for each project from the ballot. @source Pabulib format, fields vote_type and points */
export const METHODS_WITH_POINTS: readonly ProjectBallotMethod[] = ['cumulative', 'scoring'];

/**
 * By what rule projects are taken: in the order of their support while they fit the budget, where one that does not
 * fit is skipped, or ends the taking; with a threshold of support that each has to reach.
 * @source Pabulib format, field rule
 */
export const PROJECT_SELECTION_RULES = ['greedy', 'greedyNoSkip', 'greedyThreshold'] as const;

/** See {@link PROJECT_SELECTION_RULES}. @source Pabulib format, field rule */
export type ProjectSelectionRule = (typeof PROJECT_SELECTION_RULES)[number];

/** What each rule does with a project that does not fit, and whether it means nothing without a threshold. @source Pabulib format, field rule */
export const SELECTION_RULE_TERMS: Readonly<
  Record<ProjectSelectionRule, { readonly tooDear: 'skip' | 'stop'; readonly needsThreshold: boolean }>
> = {
  greedy: { tooDear: 'skip', needsThreshold: false },
  greedyNoSkip: { tooDear: 'stop', needsThreshold: false },
  greedyThreshold: { tooDear: 'skip', needsThreshold: true },
};

/** What a ballot may hold; null where the vote sets no limit. @source Pabulib format, fields min_length to max_sum_cost */
export interface ProjectBallotLimits {
  readonly fewestProjects: number | null;
  readonly mostProjects: number | null;
  readonly leastPoints: number | null;
  readonly mostPoints: number | null;
  /** What the chosen projects may cost together. */
  readonly mostCost: DecimalText | null;
}

/** No limit at all. @source Pabulib format, fields min_length to max_sum_cost */
export const NO_BALLOT_LIMITS: ProjectBallotLimits = {
  fewestProjects: null,
  mostProjects: null,
  leastPoints: null,
  mostPoints: null,
  mostCost: null,
};

/** What decides a vote on projects (项目投票). @source Pabulib format, section META */
export interface ProjectVoteTerms {
  readonly method: ProjectBallotMethod;
  readonly rule: ProjectSelectionRule;
  readonly budget: DecimalText;
  /** Support that a project has to reach; null without one. */
  readonly threshold: number | null;
}

/** A project on the ballot. @source Pabulib format, section PROJECTS */
export interface VotedProject {
  readonly number: string;
  readonly cost: DecimalText;
}

/** Returned when the terms of a vote do not fit together. @source Pabulib format, field rule */
export type ProjectVoteTermsRefusal =
  { readonly code: 'projectVoteThresholdMissing' } | { readonly code: 'projectVoteBudgetNotPositive' };
