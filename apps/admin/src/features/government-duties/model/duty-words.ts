import { GOVERNMENT_DUTY_LABELS } from '@weizhi/domain';
import type { DutyStanding, GovernmentDutyKind } from '@weizhi/graphql-client/documents';
import { enumOptions } from '../../../shared/enum-options';

const COLOURS: Readonly<Record<DutyStanding, string>> = { DONE: 'success', OPEN: 'warning', VACANT: 'error' };

const FREQUENCIES: Readonly<Record<number, string>> = { 1: '每月', 3: '每季度', 6: '每半年', 12: '每年' };

const DUTIES: readonly { readonly value: GovernmentDutyKind; readonly label: string }[] =
  enumOptions(GOVERNMENT_DUTY_LABELS);

/** Tabs of the list: all duties, and each of the five. */
export const DUTY_TABS: readonly { readonly key: string; readonly label: string }[] = [
  { key: 'all', label: '全部' },
  ...DUTIES.map(({ value, label }) => ({ key: value, label })),
];

/** What a tab keeps the list to. */
export function dutiesOfTab(tab: string | undefined): GovernmentDutyKind[] | null {
  const duty = DUTIES.find(({ value }) => value === tab);
  return duty ? [duty.value] : null;
}

/** How often a duty is due, in words. */
export function frequencyWords(everyMonths: number): string {
  return FREQUENCIES[everyMonths] ?? `每 ${String(everyMonths)} 个月`;
}

/** Choices of how often a duty is due. */
export const FREQUENCY_OPTIONS: readonly { readonly value: string; readonly label: string }[] =
  Object.entries(FREQUENCIES).map(([value, label]) => ({ value, label }));

/** Colour of a standing beside its word. */
export function standingColour(standing: DutyStanding): string {
  return COLOURS[standing];
}
