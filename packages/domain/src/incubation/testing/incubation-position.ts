import { isoDate } from '../../calendar';
import type { IncubationFacts, IncubationPosition, IncubationStatement } from '../incubation-facts';
import type { PanelStanding } from '../panel';
import { DEFAULT_PROGRAMME_RULES } from '../programme-rules';
import { INCUBATION_DOCUMENTS, type IncubationAction, type IncubationStage } from '../vocabulary';

/** The day on which the cases of the tests stand. */
export const TODAY = isoDate('2026-06-10');

/** Everything that some action asks to be stated. */
export const STATED: IncubationStatement = {
  reason: '理由',
  extensionMonths: 3,
  terminationGround: 'stagnation',
};

/** What some actions need not to be there. */
export const PREPARED: Partial<Record<IncubationAction, Partial<IncubationFacts>>> = {
  requestCorrection: { documents: [] },
  startMidterm: { midtermPassed: false },
};

/** A complete panel that passed. */
export const PASSED_PANEL: PanelStanding = {
  eligible: 3,
  received: 3,
  minimum: 3,
  complete: true,
  outcome: { sum: 240, count: 3, mean: '80.00' as never, dropped: 0, passed: true },
};

/** Facts under which every guard lets pass, but those of what was used up already. */
export function everything(stage: IncubationStage): IncubationFacts {
  return {
    stage,
    resumeStage: stage === 'rectifying' ? 'exitReview' : null,
    track: 'sixMonths',
    simplified: false,
    documents: INCUBATION_DOCUMENTS,
    corrections: 0,
    extensions: 0,
    midtermPassed: true,
    panel: PASSED_PANEL,
    notice: { closesOn: isoDate('2026-06-09'), openObjections: 0, upheldObjections: 0 },
    agreement: { signedByHub: true, signedByOrganisation: true },
    planItems: { total: 2, open: 0 },
    criteria: [],
    handOverItems: 3,
    visitsDone: 4,
  };
}

/** A position under the default rules; `changes` are changes of its facts. */
export function at(stage: IncubationStage, changes: Partial<IncubationFacts> = {}): IncubationPosition {
  return { facts: { ...everything(stage), ...changes }, rules: DEFAULT_PROGRAMME_RULES, today: TODAY };
}
