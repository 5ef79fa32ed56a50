import { addDays } from '../calendar';
import {
  advanceFormDemand,
  FORM_DEMAND_STATES,
  FORM_DEMAND_TRANSITIONS,
  type FormDemandFacts,
} from '../reporting';
import { arrowsOf, type Machine, NONE, TODAY, without } from './machine';

const FACTS: Required<FormDemandFacts> = {
  opensOn: TODAY,
  closesOn: addDays(TODAY, 30),
  reason: '与民政报表重复',
  allAnswered: true,
};

/** Form demands, as a machine; the days of its period are those that leave a state as it is. */
export const formDemand: Machine = {
  table: 'FORM_DEMAND_TRANSITIONS',
  states: FORM_DEMAND_STATES,
  start: 'proposed',
  arrows: arrowsOf(FORM_DEMAND_TRANSITIONS),
  codes: { notAllowed: 'formDemandActionNotAllowed', notStated: 'formDemandFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceFormDemand(
      { state: state as never, opensOn: null, closesOn: null, today: TODAY },
      action as never,
      without(FACTS, left),
    ),
};
