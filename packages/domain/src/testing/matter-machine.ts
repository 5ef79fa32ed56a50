import { advanceMatter, MATTER_STATES, MATTER_TRANSITIONS, type MatterFacts } from '../matter';
import { arrowsOf, type Machine, NONE, without } from './machine';

const MATTER_FACTS: Required<MatterFacts> = {
  receivingParty: '城管办',
  returnReason: '属地不符',
  legalBasis: '《城市管理执法办法》第八条',
  proposedParty: '交通运输局',
  verdict: 'upheld',
  leadParty: '城管办',
  outcomeNote: '已清运',
  disputeReason: '仍有积水',
  replyPeriodEnded: true,
  satisfaction: 4,
  reopenReason: '复发',
  mergedInto: '9169',
};

/** Matters, as a machine. */
export const matter: Machine = {
  table: 'MATTER_TRANSITIONS',
  states: MATTER_STATES,
  start: 'reported',
  arrows: arrowsOf(MATTER_TRANSITIONS),
  codes: { notAllowed: 'matterActionNotAllowed', notStated: 'matterFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceMatter({ state: state as never, lastReturn: null }, action as never, without(MATTER_FACTS, left)),
};
