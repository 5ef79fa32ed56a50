import type {
  MandateBody,
  MandateEditionAction,
  MandateEditionFacts,
  MandateEditionState,
  MandateFinding,
  MandateWording,
} from '../mandate';
import type { Labels } from './labels';

/** Labels of bodies with a mandate list. @source domain.md 2.5 */
export const MANDATE_BODY_LABELS: Labels<MandateBody> = {
  residentsCommittee: { zh: '居民委员会', en: "Residents' committee" },
  communityPartyOrganisation: { zh: '社区党组织', en: 'Community Party organisation' },
  serviceStation: { zh: '社区服务站', en: 'Community service station' },
  villagersCommittee: { zh: '村民委员会', en: "Villagers' committee" },
  subdistrictOffice: { zh: '街道办事处（乡镇政府、管委会）', en: 'Subdistrict office' },
};

/** Labels of classes, and of what is in none. @source domain.md 2.5 */
export const MANDATE_FINDING_LABELS: Labels<MandateFinding> = {
  statutoryDuty: { zh: '依法履职事项', en: 'Statutory duty' },
  assistDuty: { zh: '依法协助事项', en: 'Assistance duty' },
  prohibited: { zh: '负面事项', en: 'Prohibited' },
  basicDuty: { zh: '基本履职事项', en: 'Basic duty' },
  supportingDuty: { zh: '配合履职事项', en: 'Supporting duty' },
  reclaimedDuty: { zh: '上级收回事项', en: 'Taken back by a higher level' },
  offList: { zh: '未列入清单', en: 'Off the list' },
};

/** Labels of the states of an edition. @source requirements.md S3 */
export const MANDATE_EDITION_STATE_LABELS: Labels<MandateEditionState> = {
  draft: { zh: '草案', en: 'Draft' },
  inForce: { zh: '施行', en: 'In force' },
  superseded: { zh: '已被替代', en: 'Superseded' },
  discarded: { zh: '已作废', en: 'Discarded' },
};

/** Labels of what can be done with an edition. @source requirements.md S3 */
export const MANDATE_EDITION_ACTION_LABELS: Labels<MandateEditionAction> = {
  publish: { zh: '公布施行', en: 'Publish' },
  supersede: { zh: '停止施行', en: 'End' },
  discard: { zh: '作废草案', en: 'Discard' },
};

/** Labels of what is stated with an action. @source requirements.md S3 */
export const MANDATE_EDITION_FACT_LABELS: Labels<keyof MandateEditionFacts> = {
  validFrom: { zh: '施行日期', en: 'the first day' },
  validTo: { zh: '截止日期', en: 'the last day' },
  issuingDocument: { zh: '发文字号', en: 'the issuing document' },
};

/** Labels of what may be worded anew in an item. @source requirements.md S3 */
export const MANDATE_WORDING_LABELS: Labels<MandateWording> = {
  name: { zh: '事项名称', en: 'Name' },
  keywords: { zh: '关键词', en: 'Keywords' },
  legalBasis: { zh: '依据', en: 'Legal basis' },
  department: { zh: '主管部门', en: 'Department in charge' },
  leadDays: { zh: '提前工作日', en: 'Lead days' },
};
