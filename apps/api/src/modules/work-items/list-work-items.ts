import { can } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { WorkItem, WorkItemSource, WorkItemUrgency } from '../../platform/work-items/work-item-source';

/** An item with the name of its source. */
export interface SourcedItem {
  readonly item: WorkItem;
  readonly source: string;
}

const RANK: Readonly<Record<WorkItemUrgency, number>> = { overdue: 0, soon: 1, normal: 2 };
const NO_DAY = '9999-12-31';

/**
 * What waits for the actor, most pressing first: by urgency, then by day, then by how long it has waited. Nobody
 * who may not read work items has any.
 */
export async function listWorkItems(
  context: RequestContext,
  sources: readonly WorkItemSource[],
): Promise<readonly SourcedItem[]> {
  if (!can(context.actor, 'workItem.read')) return [];
  const found: SourcedItem[] = [];
  // One after the other: they share the request's one connection.
  for (const source of sources) {
    const items = await source.list(context);
    found.push(...items.map((item) => ({ item, source: source.source })));
  }
  return found.sort(({ item: one }, { item: other }) => compare(sortKey(one), sortKey(other)));
}

function sortKey({ urgency, dueOn, since, key }: WorkItem): string {
  return [RANK[urgency], dueOn ?? NO_DAY, since.toISOString(), key].join(' ');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
