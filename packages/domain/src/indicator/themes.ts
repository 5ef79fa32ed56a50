/** What indicators are about (指标专题): each has a page of its own in analytics. @source domain.md section 4 and 5.1 */
export const INDICATOR_THEMES = ['participation', 'network', 'organisations', 'workload', 'matters'] as const;

/** See {@link INDICATOR_THEMES}. @source domain.md section 4 */
export type IndicatorTheme = (typeof INDICATOR_THEMES)[number];

/** Most indicators that one request may name. @source decision record 0013 */
export const MAXIMUM_INDICATORS_ASKED = 20;
