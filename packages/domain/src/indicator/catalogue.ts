import { CAPACITY_INDICATORS } from './capacity-indicators';
import { AUTONOMY_INDICATORS } from './autonomy-indicators';
import { CASCADE_INDICATORS } from './cascade-indicators';
import { COLLECTIVE_CHOICE_INDICATORS } from './collective-choice-indicators';
import type { IndicatorDefinition } from './definition';
import { ELECTION_PERSON_INDICATORS, ELECTION_INDICATORS } from './election-indicators';
import { MATTER_INDICATORS } from './matter-indicators';
import { NETWORK_INDICATORS } from './network-indicators';
import { ORGANISATION_INDICATORS } from './organisation-indicators';
import { ORGANISATION_OUTCOME_INDICATORS } from './organisation-outcome-indicators';
import { PARTICIPATION_INDICATORS } from './participation-indicators';
import { POST_LOAD_INDICATORS } from './post-load-indicators';
import { REPORTING_INDICATORS } from './reporting-indicators';
import { SOCIAL_CAPITAL_INDICATORS } from './social-capital-indicators';
import { TASK_INDICATORS } from './task-indicators';
import { INDICATOR_THEMES, type IndicatorTheme } from './themes';
import { TIME_USE_INDICATORS } from './time-use-indicators';
import { WORKLOAD_INDICATORS } from './workload-indicators';

/** The catalogue by what the indicators are about, all versions. @source domain.md 4.0 rule 8 */
export const INDICATORS_OF_THEMES: Readonly<Record<IndicatorTheme, readonly IndicatorDefinition[]>> = {
  participation: [
    ...Object.values(PARTICIPATION_INDICATORS),
    ...Object.values(COLLECTIVE_CHOICE_INDICATORS),
    ...Object.values(ELECTION_INDICATORS),
    ...Object.values(ELECTION_PERSON_INDICATORS),
    ...Object.values(AUTONOMY_INDICATORS),
  ],
  network: [...Object.values(NETWORK_INDICATORS), ...Object.values(SOCIAL_CAPITAL_INDICATORS)],
  organisations: [
    ...Object.values(ORGANISATION_INDICATORS),
    ...Object.values(ORGANISATION_OUTCOME_INDICATORS),
    ...Object.values(CAPACITY_INDICATORS),
  ],
  workload: [
    ...Object.values(WORKLOAD_INDICATORS),
    ...Object.values(REPORTING_INDICATORS),
    ...Object.values(TASK_INDICATORS),
    ...Object.values(CASCADE_INDICATORS),
    ...Object.values(POST_LOAD_INDICATORS),
    ...Object.values(TIME_USE_INDICATORS),
  ],
  matters: Object.values(MATTER_INDICATORS),
};

/** Every definition in the catalogue, all versions. @source domain.md 4.0 rule 8 */
export const INDICATOR_DEFINITIONS: readonly IndicatorDefinition[] = INDICATOR_THEMES.flatMap(
  (theme) => INDICATORS_OF_THEMES[theme],
);

const THEMES = new Map(
  INDICATOR_THEMES.flatMap((theme) => INDICATORS_OF_THEMES[theme].map(({ code }) => [code, theme] as const)),
);

/** What an indicator of the catalogue is about; `undefined` for a code that is none. @source domain.md section 4 */
export function indicatorThemeOf(code: string): IndicatorTheme | undefined {
  return THEMES.get(code);
}
