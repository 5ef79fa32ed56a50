import type { Period } from '@weizhi/domain';
import { type DataNature, formatMoment, natureText, periodLabel } from '@weizhi/ui';
import { NOT_FOR_APPRAISAL } from '../../../shared/figures/not-for-appraisal';
import type { Place } from '../../../shared/place/place-trail';
import type { WorkloadAddress } from './workload-address';

/** All that the parts of the page share. */
export interface WorkloadView {
  readonly division: Place;
  readonly period: Period;
  readonly address: WorkloadAddress;
  readonly nature: DataNature;
  readonly change: (part: Partial<WorkloadAddress>) => void;
}

/** The line under a chart that travels with it. */
export function workloadNote(view: WorkloadView, asOf: string | undefined, source: string): string {
  const parts = [
    view.division.name,
    periodLabel(view.period),
    ...(asOf === undefined ? [] : [`截至 ${formatMoment(asOf)}`]),
    `来源：${source}`,
    NOT_FOR_APPRAISAL,
  ];
  return [natureText(view.nature) ?? [], ...parts].flat().join(' · ');
}
