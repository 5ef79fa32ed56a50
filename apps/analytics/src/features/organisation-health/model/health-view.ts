import type { Period } from '@weizhi/domain';
import { DEMONSTRATION_TEXT, formatMoment, periodLabel } from '@weizhi/ui';
import type { Place } from '../../../shared/place/place-trail';
import type { HealthAddress } from './health-address';

/** All that the parts of the page share. */
export interface HealthView {
  readonly division: Place;
  readonly period: Period;
  readonly address: HealthAddress;
  readonly demonstration: boolean;
  readonly change: (part: Partial<HealthAddress>) => void;
}

/** The line under a chart that travels with it. */
export function healthNote(view: HealthView, asOf: string | undefined): string {
  const parts = [
    view.division.name,
    periodLabel(view.period),
    ...(asOf === undefined ? [] : [`截至 ${formatMoment(asOf)}`]),
    '来源：社会组织台账',
  ];
  return (view.demonstration ? [DEMONSTRATION_TEXT, ...parts] : parts).join(' · ');
}
