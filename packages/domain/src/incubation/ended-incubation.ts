import { INCUBATION_END_STAGES, type IncubationStage } from './vocabulary';

/** Returned when papers or plan of a case that has ended would be changed. @source domain.md 2.2 (归档) */
export interface EndedIncubationRefusal {
  readonly code: 'incubationCaseEnded';
  readonly stage: IncubationStage;
}

/** Whether papers and plan still change: what was decided on stays as it was once the case has ended. @source domain.md 2.2 (归档) */
export function endedIncubationRefusal(stage: IncubationStage): EndedIncubationRefusal | null {
  return INCUBATION_END_STAGES.includes(stage) ? { code: 'incubationCaseEnded', stage } : null;
}
