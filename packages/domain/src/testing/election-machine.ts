import { isoDate } from '../calendar';
import { advanceElection, ELECTION_STATES, ELECTION_TRANSITIONS, type ElectionFacts } from '../election';
import { arrowsOf, type Machine, NONE, TODAY, without } from './machine';

const STATED: Required<ElectionFacts> = {
  ...{ rollCount: 120, candidateCount: 5, attendance: 60, electedCount: 5 },
  ...{ postedAt: '社区公告栏', closesOn: isoDate('2026-12-31'), closingReason: '选票全部收回' },
  ...{ termBeginsOn: isoDate('2027-01-01'), reason: '选举办法待定' },
};

const LONG_AGO = isoDate('2026-01-01');

/** Elections, as a machine: of the route that the action belongs to. */
export const election: Machine = {
  table: 'ELECTION_TRANSITIONS',
  states: ELECTION_STATES,
  start: 'draft',
  arrows: arrowsOf(ELECTION_TRANSITIONS),
  codes: { notAllowed: 'electionActionNotAllowed', notStated: 'electionFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceElection(
      {
        state: state as never,
        route: action === 'recordRecommendation' ? 'recommendation' : 'ballot',
        ...{
          seats: action === 'recordRecommendation' ? 5 : 4,
          filledSeats: 3,
          remainingCandidates: 3,
          rollNoticeDays: 20,
          objectionDays: 5,
        },
        electionDay: LONG_AGO,
        ...{ rollPublishedOn: LONG_AGO, candidatesPublishedOn: LONG_AGO, publicisedOn: LONG_AGO },
        ...{ closesOn: isoDate('2026-11-25'), openObjections: 0, issued: 10, entered: 10, today: TODAY },
        quorumReached: action !== 'repeatVoting',
      },
      action as never,
      without(STATED, left),
    ),
};
