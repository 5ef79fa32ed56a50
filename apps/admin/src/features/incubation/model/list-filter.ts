import type { IncubationCaseFilter } from '@weizhi/graphql-client/documents';
import { stagesOfTab } from './stage-groups';

/** The filter that an address stands for: a search text and a tab. */
export function filterOf(search: string, tab: string | undefined): IncubationCaseFilter {
  const stages = stagesOfTab(tab);
  return { search: search === '' ? null : search, stages: stages ? [...stages] : null };
}
