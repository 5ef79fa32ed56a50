import {
  COMMUNITY_ACTIVITY_STATES,
  ACTIVITY_TRANSITIONS,
  type ActivityActionFacts,
  advanceActivity,
} from '../activity';
import { arrowsOf, type Machine, NONE, without } from './machine';

const STATED: Required<ActivityActionFacts> = {
  begun: true,
  attended: true,
  unattended: true,
  reason: '台风停办',
};

/** Activities, as a machine. */
export const activity: Machine = {
  table: 'ACTIVITY_TRANSITIONS',
  states: COMMUNITY_ACTIVITY_STATES,
  start: 'draft',
  arrows: arrowsOf(ACTIVITY_TRANSITIONS),
  codes: { notAllowed: 'activityActionNotAllowed', notStated: 'activityFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceActivity(state as never, action as never, without(STATED, left)),
};
