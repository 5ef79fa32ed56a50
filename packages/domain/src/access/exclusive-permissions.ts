import type { Permission } from './permissions';

/**
 * Pairs of permissions that one account may never hold together, wherever it holds them.
 * @source separation of applicant and decider (准入申请与审定分离), of approving and paying (审批与拨付分离); decision record 0006
 */
export const EXCLUSIVE_PERMISSIONS: readonly (readonly [Permission, Permission])[] = [
  ['taskAdmission.apply', 'taskAdmission.decide'],
  ['account.manage', 'audit.read'],
  ['funding.manage', 'funding.pay'],
  ['governmentDuty.manage', 'governmentDuty.act'],
  ['burdenReport.file', 'taskAdmission.apply'],
  ['burdenReport.file', 'burdenReport.rule'],
  ['burdenReport.rule', 'taskAdmission.apply'],
];
