import type { ModuleManifest } from '../../platform/module-manifest';
import { WorkLogCountRow } from './work-log-count.entity';
import { WorkLogResolver } from './work-log.resolver';
import { WORK_LOG_TEMPLATE } from './work-log-template';

export const workLogsModule: ModuleManifest = {
  name: 'work-logs',
  entities: [WorkLogCountRow],
  resolvers: [WorkLogResolver],
  importTemplates: [WORK_LOG_TEMPLATE],
};
