import { advanceIncubation, INCUBATION_STAGES, INCUBATION_TRANSITIONS } from '../incubation';
import { at as caseAt } from '../incubation/testing/incubation-position';
import { accepted } from '../shared';
import { arrowsOf, type Machine, NONE, without } from './machine';

const INCUBATION_STATEMENT = { reason: '理由', extensionMonths: 3, terminationGround: 'stagnation' } as const;

/** Incubation cases, as a machine. */
export const incubation: Machine = {
  table: 'INCUBATION_TRANSITIONS',
  states: INCUBATION_STAGES,
  start: 'draft',
  arrows: arrowsOf(INCUBATION_TRANSITIONS, ['resumed']),
  codes: { notAllowed: 'incubationActionNotAllowed', notStated: 'incubationStatementMissing' },
  attempt(state, action, left = NONE) {
    const changes = {
      ...(action === 'requestCorrection' ? { documents: [] } : {}),
      ...(action === 'startMidterm' ? { midtermPassed: false } : {}),
    };
    const step = advanceIncubation(
      caseAt(state as never, changes),
      action as never,
      without(INCUBATION_STATEMENT, left),
    );
    return step.ok ? accepted(step.value.stage) : step;
  },
};
