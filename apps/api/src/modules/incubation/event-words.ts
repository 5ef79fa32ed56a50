import {
  INCUBATION_ACTION_LABELS,
  INCUBATION_DOCUMENT_LABELS,
  type IncubationAction,
  type IncubationDocument,
  TERMINATION_GROUND_LABELS,
  type TerminationGround,
} from '@weizhi/domain';
import type { BilingualText } from '../../platform/work-items/work-item-source';
import type { IncubationRecord } from './case.entity';
import type { ObjectionDecision } from './review.entity';

/** Words for what is recorded without moving the stage. */
const RECORD_LABELS: Readonly<Record<IncubationRecord, BilingualText>> = {
  create: { zh: '登记申请（草稿）', en: 'Application recorded as a draft' },
  revise: { zh: '修改申请', en: 'Application revised' },
  filePaper: { zh: '归入材料', en: 'Paper filed' },
  withdrawPaper: { zh: '移出材料', en: 'Paper taken out' },
  assignAssessor: { zh: '增加评审席位', en: 'Seat of the panel added' },
  recordPaperScores: { zh: '代录评分表', en: 'Score sheet on paper entered' },
  openNotice: { zh: '登记公示', en: 'Public notice recorded' },
  recordObjection: { zh: '登记异议', en: 'Objection recorded' },
  decideObjection: { zh: '处理异议', en: 'Objection decided' },
  signAgreement: { zh: '登记协议签署', en: 'Signatures recorded' },
  addPlanItem: { zh: '增加培育事项', en: 'Item added to the plan' },
  completePlanItem: { zh: '完成培育事项', en: 'Item of the plan completed' },
  listHandOver: { zh: '列入交接清单', en: 'Put on the hand-over list' },
  settleHandOver: { zh: '办理交接', en: 'Hand-over settled' },
  recordVisit: { zh: '登记回访', en: 'Visit recorded' },
};

const DECISION_LABELS: Readonly<Record<ObjectionDecision, BilingualText>> = {
  upheld: { zh: '异议成立', en: 'upheld' },
  dismissed: { zh: '异议不成立', en: 'dismissed' },
};

type EventAction = IncubationAction | IncubationRecord;

/** What a detail that is kept as a code or a count means; the others are words already. */
const DETAIL_WORDS: Readonly<Partial<Record<EventAction, (detail: string) => BilingualText>>> = {
  terminate: (detail) => TERMINATION_GROUND_LABELS[detail as TerminationGround],
  decideObjection: (detail) => DECISION_LABELS[detail as ObjectionDecision],
  withdrawPaper: (detail) => INCUBATION_DOCUMENT_LABELS[detail as IncubationDocument],
  extend: (detail) => ({ zh: `${detail}个月`, en: `${detail} months` }),
  recordVisit: (detail) => ({ zh: `第${detail}次`, en: `visit ${detail}` }),
  openNotice: (detail) => ({ zh: `公示至${dayWords(detail)}`, en: `up to ${detail}` }),
};

function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(date)}日`;
}

/** The name of what happened to a case. */
export function eventLabel(action: EventAction): BilingualText {
  return action in RECORD_LABELS
    ? RECORD_LABELS[action as IncubationRecord]
    : INCUBATION_ACTION_LABELS[action as IncubationAction];
}

/** What an event was about, in words. */
export function eventDetail(action: EventAction, detail: string): BilingualText {
  return DETAIL_WORDS[action]?.(detail) ?? { zh: detail, en: detail };
}
