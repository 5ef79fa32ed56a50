import type {
  MinutesBasis,
  ObjectionRuling,
  TaskAction,
  TaskClass,
  TaskEventKind,
  TaskFacts,
  TaskMeans,
  TaskParty,
  TaskStatus,
} from '../task';
import type { Labels } from './labels';
import { MANDATE_FINDING_LABELS } from './mandate-labels';

/** Labels of classes of tasks. @source domain.md 2.5 */
export const TASK_CLASS_LABELS: Labels<TaskClass> = {
  ...MANDATE_FINDING_LABELS,
  admitted: { zh: '已准入', en: 'Admitted' },
};

/** Labels of what goes with a task. @source requirements.md M11; 权随责走、费随事转 */
export const TASK_MEANS_LABELS: Labels<TaskMeans> = {
  people: { zh: '人员', en: 'People' },
  funds: { zh: '经费', en: 'Money' },
  authority: { zh: '权限', en: 'Authority' },
};

/** Labels of where a task stands. @source domain.md section 7 */
export const TASK_STATUS_LABELS: Labels<TaskStatus> = {
  received: { zh: '新到', en: 'New' },
  awaitingAnswer: { zh: '待承接', en: 'To be answered' },
  accepted: { zh: '办理中', en: 'In hand' },
  acceptedWithObjection: { zh: '附异议办理', en: 'In hand under objection' },
  done: { zh: '已办结', en: 'Done' },
  refused: { zh: '不予承接', en: 'Refused' },
  relieved: { zh: '异议成立，免予承接', en: 'Relieved on objection' },
  withdrawn: { zh: '部门已撤回', en: 'Withdrawn' },
  ended: { zh: '准入终止', en: 'Ended' },
  split: { zh: '已分解下派', en: 'Split' },
};

/** Labels of what can be done with a task. @source requirements.md SM1 */
export const TASK_ACTION_LABELS: Labels<TaskAction> = {
  accept: { zh: '承接', en: 'Accept' },
  acceptWithObjection: { zh: '附异议承接', en: 'Accept with objection' },
  refuse: { zh: '不予承接', en: 'Refuse' },
  finish: { zh: '办结', en: 'Finish' },
  reopen: { zh: '重新办理', en: 'Reopen' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  split: { zh: '分解到社区', en: 'Split' },
  upholdObjection: { zh: '异议成立', en: 'Uphold the objection' },
  dismissObjection: { zh: '异议不成立', en: 'Dismiss the objection' },
};

/** Labels of what happened to a task. @source requirements.md SM1; decision record 0134 */
export const TASK_EVENT_LABELS: Labels<TaskEventKind> = {
  ...TASK_ACTION_LABELS,
  receive: { zh: '收到任务', en: 'Received' },
  reissue: { zh: '撤回后重新交办（仍按首次收到计算）', en: 'Reissued' },
  admitAfterwards: { zh: '应急后准入', en: 'Admitted afterwards' },
  changeTerm: { zh: '准入期限调整', en: 'Term changed' },
  end: { zh: '准入终止', en: 'Ended' },
  changeDue: { zh: '办结期限提前', en: 'Due earlier' },
  proposePostponement: { zh: '提出延期', en: 'Postponement proposed' },
  agreePostponement: { zh: '同意延期', en: 'Postponement agreed' },
  declinePostponement: { zh: '不同意延期', en: 'Postponement declined' },
  correctSource: { zh: '更正工作来源', en: 'Source corrected' },
  recordMinutes: { zh: '登记工时', en: 'Time recorded' },
  confirmFunds: { zh: '确认经费到账', en: 'Funds confirmed' },
  undoImport: { zh: '撤销导入', en: 'Import undone' },
};

/** Labels of what is stated with an action. @source requirements.md SM1 */
export const TASK_FACT_LABELS: Labels<keyof TaskFacts> = {
  objection: { zh: '异议内容', en: 'the objection' },
  refusalLetter: { zh: '不予承接告知', en: 'the letter of refusal' },
  finishedOn: { zh: '办结日期', en: 'the day on which it was done' },
  reason: { zh: '理由', en: 'a reason' },
  partsStated: { zh: '分解到哪些社区', en: 'the communities that it is split among' },
};

/** Labels of parties. @source requirements.md SM1 */
export const TASK_PARTY_LABELS: Labels<TaskParty> = {
  committee: { zh: '承接单位', en: 'Committee' },
  assigner: { zh: '交办部门', en: 'Department' },
  panel: { zh: '减负联席会议', en: 'Panel' },
};

/** Labels of rulings. @source requirements.md M10 */
export const OBJECTION_RULING_LABELS: Labels<ObjectionRuling> = {
  upheld: { zh: '异议成立', en: 'Upheld' },
  dismissed: { zh: '异议不成立', en: 'Dismissed' },
};

/** Labels of what minutes rest on. @source domain.md 4.3 */
export const MINUTES_BASIS_LABELS: Labels<MinutesBasis> = {
  recorded: { zh: '实际登记', en: 'Recorded' },
  standard: { zh: '标准工时', en: 'Standard time' },
  sampled: { zh: '抽样推算', en: 'Sampled' },
};
