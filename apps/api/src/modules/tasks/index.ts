import type { ModuleManifest } from '../../platform/module-manifest';
import { tasksFromAdmissions } from './arise/from-admissions';
import { tasksFromDemands } from './arise/from-demands';
import { tasksFromInspections } from './arise/from-inspections';
import { CommunityTask } from './community-task.entity';
import { CommunityTaskEvent } from './community-task-event.entity';
import { CommunityTaskCorrection } from './corrections/community-task-correction.entity';
import { TASK_CORRECTION_ROLLUP } from './corrections/correction-rollup';
import { TASK_EXPORT } from './ledger/task-export';
import { TASK_TEMPLATE } from './ledger/task-template';
import { CommunityTaskCommandResolver } from './task-command.resolver';
import { CommunityTaskCountsResolver } from './task-counts.resolver';
import { TASK_ORIGIN_ROLLUP } from './originals/origin-rollup';
import { TASK_ROLLUPS } from './task-rollup';
import { TASK_WORK_ITEM_SOURCES } from './task-work-items';
import { CommunityTaskResolver, communityTaskNode } from './task.resolver';

export { putTask } from './record-tasks';
export { findPlacesOfBody } from './places-of-body';
export { TaskRuleBroken, TaskSourceNotAllowed } from './task.errors';
export { COMMUNITY_TASK, CommunityTaskType, toCommunityTask } from './task.type';
export { statusOf as taskStatusOf } from './task-standing';
export { followAdmission } from './arise/from-admissions';
export { CommunityTask } from './community-task.entity';
export { CommunityTaskEvent } from './community-task-event.entity';
export { CORRECTED, TASK_CORRECTION_ROLLUP } from './corrections/correction-rollup';
export { TASK_ORIGIN_ROLLUP } from './originals/origin-rollup';
export { rebuildTaskFigures } from './rebuild-task-figures';
export { TaskEventKindEnum } from './task.enums';
export { OF_DISTRICT, UP_TO_DISTRICT } from './rollup-sql';
export {
  recordTaskFigures,
  TASK_DUE_ROLLUP,
  TASK_ROLLUP,
  TASK_ROLLUPS,
  TASK_WEEK_ROLLUP,
} from './task-rollup';
export { writeTaskChange } from './write-task-change';

export const tasksModule: ModuleManifest = {
  name: 'tasks',
  entities: [CommunityTask, CommunityTaskCorrection, CommunityTaskEvent],
  resolvers: [CommunityTaskResolver, CommunityTaskCountsResolver, CommunityTaskCommandResolver],
  importTemplates: [TASK_TEMPLATE],
  listExports: [TASK_EXPORT],
  workItemSources: TASK_WORK_ITEM_SOURCES,
  subscribers: [tasksFromAdmissions, tasksFromInspections, tasksFromDemands],
  rollupSources: [...TASK_ROLLUPS, TASK_ORIGIN_ROLLUP, TASK_CORRECTION_ROLLUP],
  nodes: [communityTaskNode],
};
