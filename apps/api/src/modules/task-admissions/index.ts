import type { ModuleManifest } from '../../platform/module-manifest';
import { AdmissionCommandResolver } from './admission-command.resolver';
import { AdmissionEvent, AdmissionOpinion, AdmissionTarget } from './admission-parts.entity';
import { AdmissionPartsResolver } from './admission-parts.resolver';
import { ADMISSION_WORK_ITEM_SOURCES } from './admission-work-items';
import { TaskAdmissionResolver, taskAdmissionNode } from './admission.resolver';
import { ADMISSION_EXPORT } from './ledger/admission-export';
import { noticeOwner } from './notice-owner';
import { TaskAdmission } from './task-admission.entity';
import { EXPIRING_ADMISSIONS } from './expiring-admissions';

export { AdmissionEvent, AdmissionOpinion, AdmissionTarget } from './admission-parts.entity';
export { daysOf as admissionDaysOf } from './admission-standing';
export { heldRegisters, registerHeldDataSource } from './held-data';
export { TaskAdmission } from './task-admission.entity';

export const taskAdmissionsModule: ModuleManifest = {
  name: 'task-admissions',
  entities: [TaskAdmission, AdmissionTarget, AdmissionOpinion, AdmissionEvent],
  resolvers: [TaskAdmissionResolver, AdmissionPartsResolver, AdmissionCommandResolver],
  attachmentOwners: [noticeOwner],
  listExports: [ADMISSION_EXPORT],
  expirySources: [EXPIRING_ADMISSIONS],
  workItemSources: ADMISSION_WORK_ITEM_SOURCES,
  nodes: [taskAdmissionNode],
};
