import { addDays, type IsoDate } from '../calendar';
import {
  accepted,
  actionsFrom,
  isStated,
  refused,
  type Result,
  transitionRefusal,
  type Transitions,
} from '../shared';
import type {
  ElectionAction,
  ElectionFacts,
  ElectionPosition,
  ElectionState,
  ElectionStepRefusal,
} from './election-position';
import type { ElectionRoute } from './election-terms';

/** From where to where each action leads, and what must be there for it. @source requirements.md SM4 */
export const ELECTION_TRANSITIONS: Transitions<ElectionState, ElectionAction, keyof ElectionFacts> = {
  publishRoll: { from: ['draft'], to: 'rollPublished', needs: ['rollCount', 'postedAt'] },
  closeRoll: { from: ['rollPublished'], to: 'nominating', needs: ['rollCount'] },
  publishCandidates: {
    from: ['nominating'],
    to: 'candidatesPublished',
    needs: ['candidateCount', 'postedAt'],
  },
  openElection: { from: ['candidatesPublished'], to: 'voting', needs: ['closesOn'] },
  closeElection: { from: ['voting'], to: 'counting', needs: [] },
  countElection: { from: ['counting'], to: 'counted', needs: [] },
  recordRecommendation: { from: ['candidatesPublished'], to: 'counted', needs: ['attendance'] },
  reopenNomination: { from: ['candidatesPublished'], to: 'nominating', needs: ['reason'] },
  openRunOff: { from: ['counted'], to: 'voting', needs: ['closesOn'] },
  repeatVoting: { from: ['counted'], to: 'voting', needs: ['closesOn'] },
  publiciseElection: { from: ['counted'], to: 'publicised', needs: ['postedAt', 'electedCount'] },
  declareElection: { from: ['publicised'], to: 'declared', needs: ['termBeginsOn'] },
  cancelElection: {
    from: ['draft', 'rollPublished', 'nominating', 'candidatesPublished'],
    to: 'cancelled',
    needs: ['reason'],
  },
  annulElection: {
    from: ['voting', 'counting', 'counted', 'publicised'],
    to: 'annulled',
    needs: ['reason'],
  },
};

/** Actions that belong to one route only. */
const ROUTE_OF: Readonly<Partial<Record<ElectionAction, ElectionRoute>>> = {
  openElection: 'ballot',
  openRunOff: 'ballot',
  repeatVoting: 'ballot',
  recordRecommendation: 'recommendation',
};

/** After a round in which too few took part it is voted again; only seats that a valid round left empty go into a run-off. */
const QUORUM_OF: Readonly<Partial<Record<ElectionAction, boolean>>> = {
  openRunOff: true,
  repeatVoting: false,
};

/** What may be done now, in the order of the table. @source requirements.md SM4, M15; 村民委员会组织法 (2018) art. 15 */
export function availableElectionActions({
  state,
  route,
  quorumReached,
}: Pick<ElectionPosition, 'state' | 'route' | 'quorumReached'>): readonly ElectionAction[] {
  return actionsFrom(ELECTION_TRANSITIONS, state).filter(
    (action) =>
      (ROUTE_OF[action] ?? route) === route && (QUORUM_OF[action] ?? quorumReached) === quorumReached,
  );
}

/** The state after an action. Periods run out, objections are decided and ballots counted before it goes on. @source 村民委员会组织法 (2018) art. 14 and 15 */
export function advanceElection(
  position: ElectionPosition,
  action: ElectionAction,
  facts: ElectionFacts = {},
): Result<ElectionState, ElectionStepRefusal> {
  const { state } = position;
  const allowed = availableElectionActions(position);
  if (!allowed.includes(action)) return refused(notAllowed(position, action, allowed));
  const problem = transitionRefusal(ELECTION_TRANSITIONS, { state, action, facts: nothingUnsaid(facts) });
  if (problem?.kind === 'notAllowed') return refused(notAllowed(position, action, allowed));
  if (problem)
    return refused({ code: 'electionFactMissing', electionAction: action, electionFact: problem.fact });
  const guard = GUARDS[action]?.(position, facts);
  return guard ? refused(guard) : accepted(ELECTION_TRANSITIONS[action].to);
}

function notAllowed(
  { state, quorumReached }: ElectionPosition,
  action: ElectionAction,
  allowed: readonly ElectionAction[],
): ElectionStepRefusal {
  if (state === 'counted' && action === 'openRunOff' && quorumReached === false)
    return { code: 'electionQuorumNotReached' };
  return {
    code: 'electionActionNotAllowed',
    electionState: state,
    electionAction: action,
    allowedElectionActions: allowed,
  };
}

/** First day on which voting may open, or a recommendation be made: its day has come, and roll and candidates were public long enough. @source 村民委员会组织法 (2018) art. 14 */
export function earliestElection(
  position: Pick<
    ElectionPosition,
    'electionDay' | 'rollPublishedOn' | 'candidatesPublishedOn' | 'rollNoticeDays' | 'objectionDays' | 'today'
  >,
): IsoDate {
  const { electionDay, rollPublishedOn, candidatesPublishedOn, rollNoticeDays, objectionDays, today } =
    position;
  const roll = addDays(rollPublishedOn ?? today, rollNoticeDays);
  const candidates = addDays(candidatesPublishedOn ?? today, objectionDays + 1);
  return [electionDay, roll, candidates].reduce((latest, day) => (day > latest ? day : latest));
}

type Guard = (position: ElectionPosition, facts: ElectionFacts) => ElectionStepRefusal | undefined;

const GUARDS: Readonly<Partial<Record<ElectionAction, Guard>>> = {
  closeRoll: (position) => objectionProblem(position, position.rollPublishedOn),
  publishCandidates: candidateProblem,
  openElection: (position, facts) =>
    candidateProblem(position, facts) ?? openingProblem(position, facts, earliestElection(position)),
  openRunOff(position, facts) {
    if (position.filledSeats >= position.seats) return { code: 'electionCandidatesTooMany', most: 0 };
    if (position.remainingCandidates === 0) return { code: 'electionCandidatesTooFew', least: 1 };
    return openingProblem(position, facts, position.today);
  },
  repeatVoting: (position, facts) => openingProblem(position, facts, position.today),
  recordRecommendation: (position, facts) =>
    candidateProblem(position, facts) ??
    objectionsOpen(position) ??
    tooEarly(position.today, earliestElection(position)),
  closeElection({ closesOn, today }, { closingReason }) {
    const early = closesOn !== null && today <= closesOn;
    if (!early || isStated(closingReason)) return undefined;
    return {
      code: 'electionFactMissing',
      electionAction: 'closeElection',
      electionFact: 'closingReason',
    };
  },
  countElection: ({ issued, entered }) =>
    issued > 0 && entered === 0 ? { code: 'electionBallotsMissing' } : undefined,
  declareElection: (position, facts) =>
    objectionProblem(position, position.publicisedOn) ?? termProblem(position, facts),
};

/**
 * More candidates than seats where papers are cast (差额选举), as many as seats where a meeting recommends. Asked again when
 * voting opens: candidates may have withdrawn since they were public.
 */
function candidateProblem(
  { route, seats }: ElectionPosition,
  { candidateCount = 0 }: ElectionFacts,
): ElectionStepRefusal | undefined {
  const least = route === 'ballot' ? seats + 1 : seats;
  if (candidateCount < least) return { code: 'electionCandidatesTooFew', least };
  if (route === 'recommendation' && candidateCount > seats)
    return { code: 'electionCandidatesTooMany', most: seats };
  return undefined;
}

function openingProblem(
  position: ElectionPosition,
  { closesOn }: ElectionFacts,
  earliest: IsoDate,
): ElectionStepRefusal | undefined {
  const { today } = position;
  const last = closesOn ?? today;
  return objectionsOpen(position) ?? tooEarly(today, earliest) ?? tooEarly(last, today);
}

function objectionProblem(
  position: ElectionPosition,
  publishedOn: IsoDate | null,
): ElectionStepRefusal | undefined {
  const { today, objectionDays } = position;
  return objectionsOpen(position) ?? tooEarly(today, addDays(publishedOn ?? today, objectionDays + 1));
}

/** Days after the declaration by which the elected take over at the latest. */
const MOST_DAYS_TO_TERM = 90;

/** A term begins on the day of the vote at the earliest, and not long after it is declared. */
function termProblem(
  { closesOn, electionDay, publicisedOn, today }: ElectionPosition,
  { termBeginsOn = today }: ElectionFacts,
): ElectionStepRefusal | undefined {
  const voted = closesOn ?? electionDay;
  // Voting that was closed early ended before its last day.
  const earliestOn = publicisedOn !== null && publicisedOn < voted ? publicisedOn : voted;
  const latestOn = addDays(today, MOST_DAYS_TO_TERM);
  return termBeginsOn < earliestOn || termBeginsOn > latestOn
    ? { code: 'electionTermOutOfRange', earliestOn, latestOn }
    : undefined;
}

function objectionsOpen({ openObjections }: ElectionPosition): ElectionStepRefusal | undefined {
  return openObjections > 0 ? { code: 'electionObjectionsOpen', count: openObjections } : undefined;
}

function tooEarly(day: IsoDate, earliest: IsoDate): ElectionStepRefusal | undefined {
  return day < earliest ? { code: 'electionTooEarly', earliest } : undefined;
}

/** None of something is as if nothing were said. */
function nothingUnsaid(facts: ElectionFacts): Readonly<Partial<Record<keyof ElectionFacts, unknown>>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== 0 && value !== undefined));
}
