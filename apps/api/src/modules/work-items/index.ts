import type { ModuleManifest } from '../../platform/module-manifest';
import { provisionalCalendarSource } from './calendar-source';
import { workItemsResolver } from './work-items.resolver';

/** Makes the module of work items (待办) over what the other modules contribute; it comes last. */
export function workItemsModule(modules: readonly ModuleManifest[]): ModuleManifest {
  const sources = [
    ...modules.flatMap(({ workItemSources = [] }) => workItemSources),
    provisionalCalendarSource,
  ];
  return {
    name: 'workItems',
    entities: [],
    resolvers: [workItemsResolver(sources)],
    workItemSources: [provisionalCalendarSource],
  };
}
