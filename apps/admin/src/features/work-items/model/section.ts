import { WORK_ITEM_SECTION_LABELS } from '@weizhi/domain';
import type { WorkItemSection } from '@weizhi/graphql-client/documents';
import { enumOptions } from '../../../shared/enum-options';

/** The section that an address names; null for all of them, and for a name that there is not. */
export function sectionNamed(name: string | null): WorkItemSection | null {
  return enumOptions(WORK_ITEM_SECTION_LABELS).find(({ value }) => value === name)?.value ?? null;
}
