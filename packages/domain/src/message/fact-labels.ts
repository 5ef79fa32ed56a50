import type { BilingualText } from '../shared';
import { LEGAL_FORM_LABELS } from './labels';
import {
  CONTRACT_ACTION_LABELS,
  CONTRACT_FACT_LABELS,
  CONTRACT_STATE_LABELS,
  FUND_AWARD_ACTION_LABELS,
  FUND_AWARD_STATE_LABELS,
  INSTALMENT_OBSTACLE_LABELS,
  RESTRICTION_PART_LABELS,
  SUPPLIER_SHORTCOMING_LABELS,
  VENTURE_BONUS_LABELS,
} from './funding-labels';
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
import { REGISTRATION_ACTION_LABELS, REGISTRATION_STATUS_LABELS } from './organisation-labels';

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
  contractState: CONTRACT_STATE_LABELS,
  contractAction: CONTRACT_ACTION_LABELS,
  allowedContractActions: CONTRACT_ACTION_LABELS,
  contractFact: CONTRACT_FACT_LABELS,
  obstacles: INSTALMENT_OBSTACLE_LABELS,
  shortcomings: SUPPLIER_SHORTCOMING_LABELS,
  bonus: VENTURE_BONUS_LABELS,
  restrictionParts: RESTRICTION_PART_LABELS,
  fundAwardState: FUND_AWARD_STATE_LABELS,
  fundAwardAction: FUND_AWARD_ACTION_LABELS,
  allowedFundAwardActions: FUND_AWARD_ACTION_LABELS,
  legalForm: LEGAL_FORM_LABELS,
  status: REGISTRATION_STATUS_LABELS,
  registrationAction: REGISTRATION_ACTION_LABELS,
  registrationActions: REGISTRATION_ACTION_LABELS,
};
