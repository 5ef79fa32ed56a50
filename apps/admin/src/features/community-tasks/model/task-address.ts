import { TASK_CLASS_LABELS, WORKLOAD_SOURCE_LABELS } from '@weizhi/domain';
import type {
  CommunityTaskClass,
  CommunityTaskFilter,
  WorkloadSource,
} from '@weizhi/graphql-client/documents';
import { enumOptions } from '../../../shared/enum-options';
import { filterOfTab } from './task-words';

/** What the search form above the register holds; the address keeps it. */
export interface TaskSearch {
  readonly search?: string;
  readonly divisionId?: string;
  readonly departmentId?: string;
  readonly source?: WorkloadSource;
  readonly class?: CommunityTaskClass;
  readonly from?: string;
  readonly to?: string;
  readonly own?: 'yes';
}

export const SOURCE_OPTIONS = enumOptions(WORKLOAD_SOURCE_LABELS);
export const CLASS_OPTIONS = enumOptions(TASK_CLASS_LABELS);

const KEYS = ['search', 'divisionId', 'departmentId', 'source', 'class', 'from', 'to', 'own'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Reads the search form from the address; what is no choice is left out. */
export function readTaskSearch(address: URLSearchParams): TaskSearch {
  const chosen = <Value extends string>(
    key: string,
    options: readonly { readonly value: Value }[],
  ): Value | undefined => options.find(({ value }) => value === address.get(key))?.value;
  const day = (key: string): string | undefined => {
    const value = address.get(key) ?? '';
    return DAY.test(value) ? value : undefined;
  };
  const found = {
    search: address.get('search') ?? undefined,
    divisionId: address.get('divisionId') ?? undefined,
    departmentId: address.get('departmentId') ?? undefined,
    source: chosen('source', SOURCE_OPTIONS),
    class: chosen('class', CLASS_OPTIONS),
    from: day('from'),
    to: day('to'),
    own: chosen('own', [{ value: 'yes' as const }]),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The address with the search form in it. */
export function writeTaskSearch(address: URLSearchParams, search: TaskSearch): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const key of KEYS) {
    const value = search[key]?.trim();
    if (value === undefined || value === '') next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/** What the register is asked for: the search form, and what the tab keeps it to. */
export function taskFilterOf(search: TaskSearch, tab: string | undefined): CommunityTaskFilter {
  return {
    ...filterOfTab(tab),
    search: search.search ?? null,
    divisionId: search.divisionId ?? null,
    departmentId: search.departmentId ?? null,
    sources: search.source ? [search.source] : null,
    classes: search.class ? [search.class] : null,
    receivedFrom: search.from ?? null,
    receivedTo: search.to ?? null,
    own: search.own === 'yes' ? true : null,
  };
}

/** The address of the register, kept to something. */
export function tasksAt(search: TaskSearch, tab?: string): string {
  const address = writeTaskSearch(new URLSearchParams(), search);
  if (tab !== undefined) address.set('status', tab);
  return `/tasks?${address.toString()}`;
}
