import type { ModuleManifest } from '../../platform/module-manifest';
import { TimeUseDraw, TimeUseWeek } from './time-use-draw.entity';
import { TimeUseCorrectionRow, TimeUseDayRow, TimeUseParticipant } from './time-use-log.entity';
import { TIME_USE_FAMILY } from './time-use-family';
import { TIME_USE_DAYS } from './time-use-work-items';
import { TimeUseResolver } from './time-use.resolver';

export {
  type DistrictSample,
  lastSampledQuarter,
  readDistrictSample,
  sampledShares,
} from './district-sample';
export { rowsOfWeeks } from './draw-time-use-weeks';
export { readStrata } from './sampling-frame.reads';
export { TimeUseDraw, TimeUseWeek } from './time-use-draw.entity';
export { TimeUseDayRow, TimeUseParticipant } from './time-use-log.entity';
export { WorkloadSourceEnum } from './workload-source.enum';

export const timeUseModule: ModuleManifest = {
  name: 'time-use',
  entities: [TimeUseCorrectionRow, TimeUseDayRow, TimeUseDraw, TimeUseParticipant, TimeUseWeek],
  resolvers: [TimeUseResolver],
  workItemSources: [TIME_USE_DAYS],
  indicatorFamilies: [TIME_USE_FAMILY],
};
