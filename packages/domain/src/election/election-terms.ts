import type { BallotMethod, BallotRuleSet, BallotShareRule } from '../ballot';
import { addDays, type IsoDate } from '../calendar';
import type { DivisionKind } from '../division';

/**
 * Whom residents elect or recommend: members of the residents' committee (居委会成员), the neighbourhood council
 * (邻里理事会), heads of buildings (楼栋长) and of neighbourhoods (邻里长). Owners' committees are elected by owners' votes.
 * @source requirements.md D11, M15, S9; domain.md 2.5, 2.8
 */
export const ELECTION_BODIES = [
  'residentsCommittee',
  'neighbourhoodCouncil',
  'buildingHead',
  'neighbourhoodHead',
] as const;

/** See {@link ELECTION_BODIES}. @source requirements.md D11 */
export type ElectionBody = (typeof ELECTION_BODIES)[number];

/**
 * Kinds of division in which each body is elected. A virtual community has no residents; the committee of a village is
 * elected by a law of its own.
 * @source 城市居民委员会组织法 (2025); domain.md 2.6, 2.8; decision record 0192
 */
export const ELECTION_PLACES: Readonly<Record<ElectionBody, readonly DivisionKind[]>> = {
  residentsCommittee: ['community'],
  neighbourhoodCouncil: ['neighbourhood'],
  buildingHead: ['community', 'village', 'neighbourhood'],
  neighbourhoodHead: ['neighbourhood'],
};

/** The part of a place that elects (选区) as it is kept: without blanks, so that 3 幢 and 3幢 are one; null for the whole place. @source decision record 0192 */
export function electionConstituency(written: string | null | undefined): string | null {
  const constituency = (written ?? '').replaceAll(/\s+/gu, '');
  return constituency === '' ? null : constituency;
}

/** The two routes: secret ballot (选举), or recommendation by a meeting of residents (推荐). @source requirements.md M15 */
export const ELECTION_ROUTES = ['ballot', 'recommendation'] as const;

/** See {@link ELECTION_ROUTES}. @source requirements.md M15 */
export type ElectionRoute = (typeof ELECTION_ROUTES)[number];

/**
 * The rules of an election as data. An election keeps the set by which it began. The text of the 2025 revision on
 * turnout, majority and periods has not been read: the numbers are those of the law on villagers' committees, and a
 * district states others when it draws an election up.
 * @source 村民委员会组织法 (2018) art. 14 and 15; 城市居民委员会组织法 (2025) of 2026-01-01; domain.md section 0 no. 1
 */
export interface ElectionRules {
  readonly ballot: BallotRuleSet;
  /** What a candidate of a run-off must reach of those who take part. */
  readonly runOff: BallotShareRule;
  /** Days for which the roll is public before voting opens. */
  readonly rollNoticeDays: number;
  /** Days in which objections are taken after roll, candidates or result became public. */
  readonly objectionDays: number;
  /** Days in which an objection is to be decided. */
  readonly decisionDays: number;
  readonly termYears: number;
}

/** The rules that an election has unless it states others. @source 村民委员会组织法 (2018) art. 11, 14 and 15 */
export const DEFAULT_ELECTION_RULES: ElectionRules = {
  ballot: {
    code: 'CN-RESIDENTS-ELECTION',
    version: '2026-01-01',
    legalBasis: {
      zh: '《城市居民委员会组织法》（2026 年 1 月 1 日起施行）；过半数、期限参照《村民委员会组织法》第十一、十四、十五条',
      en: "Organic law of urban residents' committees (from 2026-01-01); majorities and periods after the law on villagers' committees, art. 11, 14 and 15",
    },
    noticeDays: 0,
    quorum: [{ measure: 'heads', comparison: 'moreThan', share: { numerator: 1, denominator: 2 } }],
    thresholds: {
      ordinary: [{ measure: 'heads', comparison: 'moreThan', share: { numerator: 1, denominator: 2 } }],
      special: [{ measure: 'heads', comparison: 'moreThan', share: { numerator: 1, denominator: 2 } }],
    },
    replacement: 'never',
    spoiltTakesPart: true,
    deemedConsent: 'never',
  },
  runOff: { measure: 'heads', comparison: 'atLeast', share: { numerator: 1, denominator: 3 } },
  rollNoticeDays: 20,
  objectionDays: 5,
  decisionDays: 3,
  termYears: 5,
};

/** Who nominates (提名): residents jointly, the resident, the community's Party organisation, the residents' committee. @source 村民委员会组织法 (2018) art. 15; domain.md 2.8 */
export const CANDIDATE_NOMINATORS = [
  'residentsJointly',
  'self',
  'partyOrganisation',
  'residentsCommittee',
] as const;

/** See {@link CANDIDATE_NOMINATORS}. @source 村民委员会组织法 (2018) art. 15 */
export type CandidateNominator = (typeof CANDIDATE_NOMINATORS)[number];

/** What an objection (申诉、异议) is against. @source 村民委员会组织法 (2018) art. 14 */
export const ELECTION_OBJECTION_SUBJECTS = ['roll', 'candidates', 'result'] as const;

/** See {@link ELECTION_OBJECTION_SUBJECTS}. @source 村民委员会组织法 (2018) art. 14 */
export type ElectionObjectionSubject = (typeof ELECTION_OBJECTION_SUBJECTS)[number];

/** Age from which a resident may vote. @source Constitution (宪法) art. 34; 村民委员会组织法 (2018) art. 13 */
export const VOTING_AGE = 18;

/** What an election is drawn up with. @source requirements.md D11 */
export interface ElectionTerms {
  readonly body: ElectionBody;
  /** Kind of the division in which it is held. */
  readonly divisionKind: DivisionKind;
  /** See {@link electionConstituency}. */
  readonly constituency: string | null;
  readonly route: ElectionRoute;
  readonly method: BallotMethod;
  readonly seats: number;
  readonly rollNoticeDays: number;
  readonly objectionDays: number;
  readonly termYears: number;
  /** The day of the election (选举日) as it is announced: voters are of age on it, and voting does not open before it. */
  readonly electionDay: IsoDate;
  /** The day on which it is drawn up. */
  readonly today: IsoDate;
}

/** Returned when the parts of an election do not fit together. @source requirements.md D11 */
export type ElectionTermsRefusal =
  | {
      readonly code: 'electionBodyElsewhere';
      readonly electionBody: ElectionBody;
      readonly electionPlaces: readonly DivisionKind[];
    }
  | { readonly code: 'electionConstituencyMissing'; readonly electionBody: ElectionBody }
  | { readonly code: 'electionSeatsOutOfRange'; readonly most: number }
  | { readonly code: 'electionPeriodsUnfit' }
  | { readonly code: 'electionDayOutOfRange'; readonly earliestOn: IsoDate; readonly latestOn: IsoDate };

/** An election is drawn up no longer before its day than this. */
const MOST_DAYS_AHEAD = 365;

const MOST_SEATS = 50;

/** What is wrong with the terms of an election; undefined when nothing is. @source 村民委员会组织法 (2018) art. 11 and 14 */
export function electionTermsProblem(terms: ElectionTerms): ElectionTermsRefusal | undefined {
  return placeProblem(terms) ?? sizeProblem(terms) ?? dayProblem(terms);
}

/** The roll is public for so long before it. */
function dayProblem({ electionDay, today, rollNoticeDays }: ElectionTerms): ElectionTermsRefusal | undefined {
  const [earliestOn, latestOn] = [addDays(today, rollNoticeDays), addDays(today, MOST_DAYS_AHEAD)];
  return electionDay < earliestOn || electionDay > latestOn
    ? { code: 'electionDayOutOfRange', earliestOn, latestOn }
    : undefined;
}

function placeProblem({ body, divisionKind, constituency }: ElectionTerms): ElectionTermsRefusal | undefined {
  const places = ELECTION_PLACES[body];
  if (!places.includes(divisionKind))
    return { code: 'electionBodyElsewhere', electionBody: body, electionPlaces: places };
  // A place has many buildings: of which one somebody is head must be told.
  return body === 'buildingHead' && constituency === null
    ? { code: 'electionConstituencyMissing', electionBody: body }
    : undefined;
}

function sizeProblem({
  seats,
  rollNoticeDays,
  objectionDays,
  termYears,
}: ElectionTerms): ElectionTermsRefusal | undefined {
  if (!Number.isInteger(seats) || seats < 1 || seats > MOST_SEATS)
    return { code: 'electionSeatsOutOfRange', most: MOST_SEATS };
  const fits =
    objectionDays >= 1 &&
    objectionDays <= rollNoticeDays &&
    rollNoticeDays <= 90 &&
    termYears >= 1 &&
    termYears <= 5;
  return fits ? undefined : { code: 'electionPeriodsUnfit' };
}
