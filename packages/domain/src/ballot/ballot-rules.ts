import type { BilingualText } from '../shared';
import type { BallotShareRule } from './ballot-share';

/**
 * How a question is put: for or against one proposal, approving any of several options, putting options in
 * order, or spreading points over them.
 * @source domain.md section 7 "Owners' vote"; Robert's Rules of Order (12th ed.) §44 to 46
 */
export const BALLOT_METHODS = ['proposal', 'approval', 'ordinal', 'cumulative'] as const;

/** See {@link BALLOT_METHODS}. @source domain.md section 7 */
export type BallotMethod = (typeof BALLOT_METHODS)[number];

/** Which demand a question has to meet: the ordinary one (双过半) or the special one (双四分之三). @source Civil Code (民法典) art. 278 */
export const BALLOT_THRESHOLDS = ['ordinary', 'special'] as const;

/** See {@link BALLOT_THRESHOLDS}. @source Civil Code (民法典) art. 278 */
export type BallotThreshold = (typeof BALLOT_THRESHOLDS)[number];

/**
 * Whether those who got their ballot and did not return it count with the majority. Locally disputed, hence data:
 * `never`, or `joinMajority` for those whose ballot is proved to have been delivered.
 * @source domain.md 2.4 (未表决视为同意多数)
 */
export const DEEMED_CONSENT_POLICIES = ['never', 'joinMajority'] as const;

/** See {@link DEEMED_CONSENT_POLICIES}. @source domain.md 2.4 */
export type DeemedConsentPolicy = (typeof DEEMED_CONSENT_POLICIES)[number];

/**
 * The rules of a vote as data. A vote keeps the set with its version, so that a result can be counted again by the
 * rules of its day.
 * @source domain.md section 7 "Rule set as data"
 */
export interface BallotRuleSet {
  readonly code: string;
  /** Day from which the set holds. */
  readonly version: string;
  readonly legalBasis: BilingualText;
  /** Days for which rules and roll are public before voting opens. */
  readonly noticeDays: number;
  /** What those who take part must reach of the whole roll. */
  readonly quorum: readonly BallotShareRule[];
  /** What support must reach of those who take part. */
  readonly thresholds: Readonly<Record<BallotThreshold, readonly BallotShareRule[]>>;
  /** Whether a voter may hand in another ballot while voting is open. */
  readonly replacement: 'never' | 'untilClosed';
  /** Whether a ballot that was returned spoilt takes part. */
  readonly spoiltTakesPart: boolean;
  readonly deemedConsent: DeemedConsentPolicy;
}

/** Something that voters may choose. @source domain.md section 7 */
export interface BallotOption {
  readonly code: string;
  readonly title: string;
}

/** A question of a vote. `options` is empty for a proposal. @source domain.md section 7 */
export interface BallotQuestion {
  readonly code: string;
  readonly title: string;
  readonly method: BallotMethod;
  readonly threshold: BallotThreshold;
  readonly options: readonly BallotOption[];
  /** How many options can win: seats of an election, else 1. */
  readonly seats: number;
  /** Most options that one ballot may approve, or points that it may spread; no limit when null. */
  readonly limit: number | null;
}

/** Returned when a question is not well put. @source domain.md section 7 */
export type BallotQuestionRefusal =
  | { readonly code: 'ballotOptionsTooFew'; readonly question: string; readonly least: number }
  | { readonly code: 'ballotOptionTwice'; readonly question: string; readonly option: string }
  | { readonly code: 'ballotSeatsOutOfRange'; readonly question: string; readonly most: number }
  | { readonly code: 'ballotLimitMissing'; readonly question: string };

/** What is wrong with a question, everything at once; nothing when it is well put. @source domain.md section 7 */
export function checkBallotQuestion(question: BallotQuestion): readonly BallotQuestionRefusal[] {
  const { code, options, seats, limit, method } = question;
  if (method === 'proposal') return [];
  const codes = options.map((option) => option.code);
  const twice = codes.find((option, index) => codes.indexOf(option) !== index);
  // An election may have exactly as many candidates as seats; an order of one option says nothing.
  const least = method === 'ordinal' ? 2 : 1;
  const findings: BallotQuestionRefusal[] = [];
  if (options.length < least) findings.push({ code: 'ballotOptionsTooFew', question: code, least });
  if (twice !== undefined) findings.push({ code: 'ballotOptionTwice', question: code, option: twice });
  if (seats < 1 || seats > Math.max(options.length, 1))
    findings.push({ code: 'ballotSeatsOutOfRange', question: code, most: options.length });
  if (method === 'cumulative' && (limit === null || limit < 1))
    findings.push({ code: 'ballotLimitMissing', question: code });
  return findings;
}
