import {
  advanceInspection,
  INSPECTION_STATES,
  INSPECTION_TRANSITIONS,
  type InspectionActionFacts,
} from '../inspection';
import { arrowsOf, type Machine, NONE, without } from './machine';

const STATED: Required<InspectionActionFacts> = {
  duplicatesAnswered: true,
  dayReached: true,
  findingStated: true,
  allRectified: true,
  cancelReason: '并入消防检查',
};

/** Inspections, as a machine. */
export const inspection: Machine = {
  table: 'INSPECTION_TRANSITIONS',
  states: INSPECTION_STATES,
  start: 'announced',
  arrows: arrowsOf(INSPECTION_TRANSITIONS),
  codes: { notAllowed: 'inspectionActionNotAllowed', notStated: 'inspectionFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceInspection(state as never, action as never, without(STATED, left)),
};
