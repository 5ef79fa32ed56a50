import type { WorkloadSource } from '../workload-source';
import type { Labels } from './labels';

/** Labels of where tasks come from. @source domain.md 2.5 */
export const WORKLOAD_SOURCE_LABELS: Labels<WorkloadSource> = {
  assigned: { zh: '政府交办', en: 'Assigned by government' },
  inspection: { zh: '检查考核', en: 'Inspection' },
  ledger: { zh: '台账报表', en: 'Ledgers and forms' },
  platformReporting: { zh: '平台上报', en: 'Platform reporting' },
  adHoc: { zh: '临时任务', en: 'Ad hoc' },
  selfGovernance: { zh: '自治事务', en: 'Self-governance' },
  residentRequest: { zh: '居民诉求', en: 'Residents’ requests' },
};
