import { advanceAlert, ALERT_STATES, ALERT_TRANSITIONS, type AlertActionFacts } from '../alert';
import { arrowsOf, type Machine, NONE, without } from './machine';

const STATED: Required<AlertActionFacts> = { noOpenTask: true, explanation: '本月集中换届，任务较多' };

/** Alerts, as a machine. */
export const alert: Machine = {
  table: 'ALERT_TRANSITIONS',
  states: ALERT_STATES,
  start: 'open',
  arrows: arrowsOf(ALERT_TRANSITIONS),
  codes: { notAllowed: 'alertActionNotAllowed', notStated: 'alertFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceAlert(state as never, action as never, without(STATED, left)),
};
