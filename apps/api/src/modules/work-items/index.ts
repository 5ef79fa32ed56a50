import type { ModuleManifest } from '../../platform/module-manifest';
import { provisionalCalendarSource } from './calendar-source';
import { WorkItemList } from './list-work-items';
import { workItemOutlookResolver } from './work-item-outlook.resolver';
import { workItemsResolver } from './work-items.resolver';

/** Makes the module of work items (待办) over what the other modules contribute; it comes last. */
export function workItemsModule(modules: readonly ModuleManifest[]): ModuleManifest {
  const list = new WorkItemList([
    ...modules.flatMap(({ workItemSources = [] }) => workItemSources),
    provisionalCalendarSource,
  ]);
  return {
    name: 'workItems',
    entities: [],
    resolvers: [workItemsResolver(list), workItemOutlookResolver(list)],
    workItemSources: [provisionalCalendarSource],
  };
}
