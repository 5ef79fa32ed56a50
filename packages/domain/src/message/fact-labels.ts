import type { BilingualText } from '../shared';
import {
  AGREEMENT_PARTY_LABELS,
  EXIT_CRITERION_LABELS,
  INCUBATION_ACTION_LABELS,
  INCUBATION_DOCUMENT_LABELS,
  INCUBATION_STAGE_LABELS,
  INCUBATION_STATEMENT_LABELS,
} from './incubation-labels';
import {
  MATTER_ACTION_LABELS,
  MATTER_FACT_LABELS,
  MATTER_STATE_LABELS,
  RETURN_VERDICT_LABELS,
} from './matter-labels';

/** Facts of refusals whose values are codes, with the labels to show instead. @source decision record 0014 */
export const FACT_LABELS: Readonly<Record<string, Readonly<Record<string, BilingualText>>>> = {
  state: MATTER_STATE_LABELS,
  action: MATTER_ACTION_LABELS,
  allowed: MATTER_ACTION_LABELS,
  fact: MATTER_FACT_LABELS,
  verdict: RETURN_VERDICT_LABELS,
  stage: INCUBATION_STAGE_LABELS,
  incubationAction: INCUBATION_ACTION_LABELS,
  possibleActions: INCUBATION_ACTION_LABELS,
  statement: INCUBATION_STATEMENT_LABELS,
  documents: INCUBATION_DOCUMENT_LABELS,
  parties: AGREEMENT_PARTY_LABELS,
  criteria: EXIT_CRITERION_LABELS,
};
