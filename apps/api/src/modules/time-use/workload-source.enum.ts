import type { WorkloadSource } from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const WorkloadSourceEnum = domainEnum<WorkloadSource>({
  name: 'WorkloadSource',
  description: 'Where a task comes from (工作来源): five sources of departments, and two of the community.',
  values: {
    assigned: 'Assigned by government (政府交办).',
    inspection: 'Inspections and assessments (检查考核).',
    ledger: 'Ledgers and forms (台账报表).',
    platformReporting: 'Reporting to platforms (平台上报).',
    adHoc: 'Ad hoc tasks (临时任务).',
    selfGovernance: 'The community’s own affairs (自治事务).',
    residentRequest: 'What residents ask for (居民诉求).',
  },
});
