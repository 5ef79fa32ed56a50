import { CASCADE_INDICATORS } from './cascade-indicators';
import type { IndicatorDefinition } from './definition';
import { MATTER_INDICATORS } from './matter-indicators';
import { NETWORK_INDICATORS } from './network-indicators';
import { ORGANISATION_INDICATORS } from './organisation-indicators';
import { ORGANISATION_OUTCOME_INDICATORS } from './organisation-outcome-indicators';
import { PARTICIPATION_INDICATORS } from './participation-indicators';
import { POST_LOAD_INDICATORS } from './post-load-indicators';
import { REPORTING_INDICATORS } from './reporting-indicators';
import { TASK_INDICATORS } from './task-indicators';
import { TIME_USE_INDICATORS } from './time-use-indicators';
import { WORKLOAD_INDICATORS } from './workload-indicators';

/** Every definition in the catalogue, all versions. @source domain.md 4.0 rule 8 */
export const INDICATOR_DEFINITIONS: readonly IndicatorDefinition[] = [
  ...Object.values(MATTER_INDICATORS),
  ...Object.values(ORGANISATION_INDICATORS),
  ...Object.values(ORGANISATION_OUTCOME_INDICATORS),
  ...Object.values(WORKLOAD_INDICATORS),
  ...Object.values(REPORTING_INDICATORS),
  ...Object.values(TASK_INDICATORS),
  ...Object.values(CASCADE_INDICATORS),
  ...Object.values(POST_LOAD_INDICATORS),
  ...Object.values(TIME_USE_INDICATORS),
  ...Object.values(NETWORK_INDICATORS),
  ...Object.values(PARTICIPATION_INDICATORS),
];
