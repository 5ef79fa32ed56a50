import type {
  CanonicalElementKind,
  DerivationMeans,
  FormDemandAction,
  FormDemandFacts,
  FormDemandState,
  FormFieldRole,
  OverlapStanding,
  ReportingGrain,
} from '../reporting';
import type { Labels } from './labels';

/** Labels of grains. @source decision record 0125 */
export const REPORTING_GRAIN_LABELS: Labels<ReportingGrain> = {
  household: { zh: '按户', en: 'By household' },
  building: { zh: '按楼栋', en: 'By building' },
  community: { zh: '按社区汇总', en: 'By community' },
};

/** Labels of kinds of values. @source decision record 0125 */
export const CANONICAL_ELEMENT_KIND_LABELS: Labels<CanonicalElementKind> = {
  wholeNumber: { zh: '整数', en: 'Whole number' },
  decimal: { zh: '数值', en: 'Number' },
  yesNo: { zh: '是否', en: 'Yes or no' },
  date: { zh: '日期', en: 'Date' },
  text: { zh: '文字', en: 'Text' },
};

/** Labels of how a value is to be had. @source decision record 0125 */
export const DERIVATION_MEANS_LABELS: Labels<DerivationMeans> = {
  asHeld: { zh: '直接取用', en: 'As it is held' },
  summed: { zh: '逐户相加', en: 'Added up over households' },
  counted: { zh: '按“是”计户数', en: 'Households counted that say yes' },
};

/** Labels of what a column holds. @source decision record 0125 */
export const FORM_FIELD_ROLE_LABELS: Labels<FormFieldRole> = {
  element: { zh: '数据项', en: 'Element' },
  rowNumber: { zh: '序号', en: 'Row number' },
  household: { zh: '户编号', en: 'Household' },
  building: { zh: '楼栋', en: 'Building' },
  community: { zh: '社区名称', en: 'Community' },
  subdistrict: { zh: '街道名称', en: 'Subdistrict' },
};

/** Labels of how a field of a new form stands. @source requirements.md SM7 */
export const OVERLAP_STANDING_LABELS: Labels<OverlapStanding> = {
  held: { zh: '已有数据', en: 'Held already' },
  asked: { zh: '其他报表正在收集', en: 'Asked for by another form' },
  new: { zh: '新增', en: 'New' },
};

/** Labels of states. @source requirements.md SM7 */
export const FORM_DEMAND_STATE_LABELS: Labels<FormDemandState> = {
  proposed: { zh: '待对应字段', en: 'Fields to be mapped' },
  mapped: { zh: '待查重', en: 'Overlap to be checked' },
  overlapChecked: { zh: '待审定', en: 'To be decided' },
  approved: { zh: '已批准，未开始', en: 'Approved, not open yet' },
  open: { zh: '填报中', en: 'Open' },
  submitted: { zh: '全部报齐', en: 'All answered' },
  accepted: { zh: '已办结', en: 'Accepted' },
  expired: { zh: '已到期', en: 'Expired' },
  rejected: { zh: '不予批准', en: 'Rejected' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Labels of actions. @source requirements.md SM7 */
export const FORM_DEMAND_ACTION_LABELS: Labels<FormDemandAction> = {
  mapFields: { zh: '对应字段', en: 'Map fields' },
  checkOverlap: { zh: '查重并报审', en: 'Check overlap and hand in' },
  approve: { zh: '批准', en: 'Approve' },
  reject: { zh: '不予批准', en: 'Reject' },
  open: { zh: '开始填报', en: 'Open' },
  submit: { zh: '报齐', en: 'All answered' },
  accept: { zh: '确认收齐', en: 'Accept' },
  expire: { zh: '到期', en: 'Expire' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
};

/** Labels of what is stated with an action. @source requirements.md SM7 */
export const FORM_DEMAND_FACT_LABELS: Labels<keyof FormDemandFacts> = {
  opensOn: { zh: '开始日期', en: 'First day' },
  closesOn: { zh: '截止日期', en: 'Last day' },
  reason: { zh: '理由', en: 'Reason' },
  allAnswered: { zh: '全部社区已报', en: 'Answers of all communities' },
};
