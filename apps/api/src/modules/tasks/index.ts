import type { ModuleManifest } from '../../platform/module-manifest';
import { tasksFromAdmissions } from './arise/from-admissions';
import { CommunityTask } from './community-task.entity';
import { CommunityTaskEvent } from './community-task-event.entity';
import { TASK_EXPORT } from './ledger/task-export';
import { TASK_TEMPLATE } from './ledger/task-template';
import { CommunityTaskCommandResolver } from './task-command.resolver';
import { CommunityTaskCountsResolver } from './task-counts.resolver';
import { TASK_ROLLUPS } from './task-rollup';
import { CommunityTaskResolver, communityTaskNode } from './task.resolver';

export { CommunityTask } from './community-task.entity';
export { CommunityTaskEvent } from './community-task-event.entity';
export { TASK_DUE_ROLLUP, TASK_ROLLUP, TASK_ROLLUPS, TASK_WEEK_ROLLUP } from './task-rollup';

export const tasksModule: ModuleManifest = {
  name: 'tasks',
  entities: [CommunityTask, CommunityTaskEvent],
  resolvers: [CommunityTaskResolver, CommunityTaskCountsResolver, CommunityTaskCommandResolver],
  importTemplates: [TASK_TEMPLATE],
  listExports: [TASK_EXPORT],
  subscribers: [tasksFromAdmissions],
  rollupSources: TASK_ROLLUPS,
  nodes: [communityTaskNode],
};
