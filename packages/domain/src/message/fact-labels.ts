import type { BilingualText } from '../shared';
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
};
