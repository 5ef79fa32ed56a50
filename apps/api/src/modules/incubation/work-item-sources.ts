import {
  addDays,
  can,
  type DueOfIncubationCase,
  duesOn,
  INCUBATION_STAGE_LABELS,
  type IncubationDue,
  type IncubationStage,
  type IsoDate,
  type WorkItemNature,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { BilingualText, WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { organisationLoader } from '../organisations';
import type { IncubationCase } from './case.entity';
import { listOwingCases } from './case-dues';
import { INCUBATION_CASE, INCUBATION_OBJECTION, INCUBATION_PLAN_ITEM, INCUBATION_VISIT } from './case-key';
import { todayOf } from './change-case';
import { listAssignments } from './assignments.reads';

const MOST = 200;
const SOON_DAYS = 3;

/** Dues that fall to whoever mentors; the others fall to whoever manages cases. */
const OF_MENTORS: readonly IncubationDue[] = ['mentoringDue', 'planItemDue', 'visitDue'];

interface Words {
  readonly title: BilingualText;
  readonly why: BilingualText;
  readonly otherwise: BilingualText;
  readonly action: BilingualText;
}

/** Stages in which the hub decides on what is before it, and those in which it waits for the group to mend something. */
const NATURE_OF_STAGE: Readonly<Partial<Record<IncubationStage, WorkItemNature>>> = {
  applied: 'approval',
  correction: 'return',
  screening: 'approval',
  interview: 'approval',
  panelReview: 'approval',
  midtermReview: 'approval',
  rectifying: 'return',
  exitReview: 'approval',
};

const NATURE_OF_DUE: Readonly<Partial<Record<IncubationDue, WorkItemNature>>> = {
  objectionDue: 'approval',
  mentoringDue: 'visit',
  visitDue: 'visit',
};

/** What each due says besides its name; `{stage}` is the stage of the case, `{day}` the last day. */
const WORDS: Readonly<Record<IncubationDue, Words>> = {
  stageDue: {
    title: { zh: '{name}：{stage}待办理', en: '{name}: {stage}' },
    why: {
      zh: '已进入“{stage}”，按规则应在 {day} 前办结。',
      en: 'It is at “{stage}”, which the rules end on {day}.',
    },
    otherwise: {
      zh: '超过时限，对方有权询问，后续阶段顺延。',
      en: 'The time limit passes and everything after it moves.',
    },
    action: { zh: '办理本阶段', en: 'Deal with the stage' },
  },
  objectionDue: {
    title: { zh: '{name}：公示异议待处理', en: '{name}: an objection to decide' },
    why: {
      zh: '公示期间收到异议，应在 {day} 前答复。',
      en: 'An objection came in; it is answered by {day}.',
    },
    otherwise: { zh: '异议未处理，不能办理入壳。', en: 'The group cannot be admitted while it is open.' },
    action: { zh: '处理异议', en: 'Decide on it' },
  },
  noticeEnded: {
    title: { zh: '{name}：公示期满', en: '{name}: the notice has ended' },
    why: { zh: '公示已期满且没有未处理的异议。', en: 'The notice has ended without an open objection.' },
    otherwise: { zh: '申请组织一直等待签约入壳。', en: 'The group waits for its agreement.' },
    action: { zh: '签约入壳', en: 'Sign and admit' },
  },
  mentoringDue: {
    title: { zh: '{name}：本月督导', en: '{name}: mentoring of the month' },
    why: {
      zh: '每月至少督导一次，这一次应在 {day} 前完成。',
      en: 'Mentoring is due every month, this time by {day}.',
    },
    otherwise: {
      zh: '督导记录中断，中期评估时要说明。',
      en: 'The record has a gap that the mid-term review asks about.',
    },
    action: { zh: '登记督导', en: 'Record the mentoring' },
  },
  midtermDue: {
    title: { zh: '{name}：中期评估', en: '{name}: mid-term review' },
    why: {
      zh: '孵化期过半，中期评估应在 {day} 前启动。',
      en: 'Half of the term is over; the review is due by {day}.',
    },
    otherwise: { zh: '没有通过中期评估，不能申请出壳。', en: 'Without it the group cannot apply for exit.' },
    action: { zh: '启动中期评估', en: 'Start the review' },
  },
  planItemDue: {
    title: { zh: '{name}：培育事项到期', en: '{name}: an item of the plan is due' },
    why: {
      zh: '培育方案中有一项应在 {day} 前完成。',
      en: 'An item of the development plan is due by {day}.',
    },
    otherwise: { zh: '培育方案没有完成，不能出壳。', en: 'The group cannot graduate with open items.' },
    action: { zh: '登记完成情况', en: 'Record how it stands' },
  },
  termEnding: {
    title: { zh: '{name}：孵化期将满', en: '{name}: the term is ending' },
    why: { zh: '孵化期到 {day} 届满。', en: 'The term of incubation ends on {day}.' },
    otherwise: {
      zh: '期满后没有协议依据，场地和资金无法继续使用。',
      en: 'Premises and funds lose their basis after that day.',
    },
    action: { zh: '申请出壳或延期', en: 'Apply for exit or extend' },
  },
  visitDue: {
    title: { zh: '{name}：出壳后回访', en: '{name}: follow-up visit' },
    why: {
      zh: '出壳后每季度回访一次，这一次应在 {day} 前完成。',
      en: 'A visit is due every quarter, this one by {day}.',
    },
    otherwise: {
      zh: '无法知道组织是否存续，跟踪不能结束。',
      en: 'Nobody knows whether it lives on, and the case stays open.',
    },
    action: { zh: '登记回访', en: 'Record the visit' },
  },
  handOverDue: {
    title: { zh: '{name}：交接未完成', en: '{name}: hand-over is open' },
    why: {
      zh: '组织已离开，场地和物资应在 {day} 前交接。',
      en: 'The group has left; premises and assets are due by {day}.',
    },
    otherwise: {
      zh: '物资去向不明，责任落在枢纽组织。',
      en: 'What is missing falls on the hub organisation.',
    },
    action: { zh: '登记交接', en: 'Settle the list' },
  },
};

/** What the rules and dates of the cases give people to do, worked out at the moment of asking. */
const dueCases: WorkItemSource = {
  source: 'incubation',
  async list(context, by): Promise<readonly WorkItem[]> {
    const manages = can(context.actor, 'incubation.manage');
    const mentors = can(context.actor, 'incubation.mentor');
    if (!manages && !mentors) return [];
    const today = todayOf(context);
    const owed = (await listOwingCases(context.reads, today))
      .flatMap(({ row, dues }) => duesOn(dues, by).map((due) => ({ row, due })))
      .filter(({ due }) => (OF_MENTORS.includes(due.due) ? mentors : manages))
      .sort((one, other) => (one.due.dueOn < other.due.dueOn ? -1 : 1))
      .slice(0, MOST);
    const names = await namesOf(
      context,
      owed.map(({ row }) => row),
    );
    return owed.map(({ row, due }) => dueItem(row, due, { name: names.get(row.id) ?? row.number, today }));
  },
};

/** Cases that wait for the points of the assessor who asks. */
const assignedSheets: WorkItemSource = {
  source: 'incubationSheet',
  async list(context: RequestContext): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'incubation.assess')) return [];
    const assigned = await listAssignments(context.reads, context.actor.id);
    return assigned
      .filter(({ total, conflict }) => total === null && conflict !== 'conflicted')
      .map(({ sheetKey, number, organisationName, divisionId, assignedAt }) => ({
        key: `incubationSheet:${sheetKey}`,
        title: {
          zh: `评审“${organisationName}”（${number}）`,
          en: `Score “${organisationName}” (${number})`,
        },
        why: { zh: '您被派为这一申请的评审专家。', en: 'You are an assessor of this application.' },
        otherwise: { zh: '评分表收不齐，评审不能结束。', en: 'The panel cannot end without your sheet.' },
        action: { label: { zh: '评分', en: 'Score' }, path: '/incubation-scores' },
        dueOn: null,
        urgency: 'normal' as const,
        nature: 'approval' as const,
        divisionId,
        since: assignedAt,
      }));
  },
};

function dueItem(
  row: IncubationCase,
  due: DueOfIncubationCase,
  { name, today }: { readonly name: string; readonly today: IsoDate },
): WorkItem {
  const words = WORDS[due.due];
  const fill = (text: BilingualText): BilingualText => ({
    zh: filled(text.zh, { name, day: due.dueOn, stage: stageLabel(row.stage, 'zh') }),
    en: filled(text.en, { name, day: due.dueOn, stage: stageLabel(row.stage, 'en') }),
  });
  return {
    key: `incubation:${row.id}:${due.due}${due.subject === null ? '' : `:${due.subject}`}`,
    title: fill(words.title),
    why: fill(words.why),
    otherwise: words.otherwise,
    action: { label: words.action, path: pathOf(row, due) },
    dueOn: due.dueOn,
    urgency: urgencyOf(due.dueOn, today),
    nature:
      NATURE_OF_DUE[due.due] ?? (due.due === 'stageDue' ? NATURE_OF_STAGE[row.stage] : undefined) ?? 'act',
    divisionId: row.divisionId,
    since: new Date(`${due.since}T00:00:00+08:00`),
  };
}

/** The page of the case at the very spot where this is done. */
function pathOf(row: IncubationCase, { due, subject }: DueOfIncubationCase): string {
  const id = toGlobalId(INCUBATION_CASE, row.districtId, row.id);
  return `/incubation-cases/${id}?at=${spotOf(row, due, subject)}`;
}

function spotOf(row: IncubationCase, due: IncubationDue, subject: string | null): string {
  const ofSubject = (type: string): string => toGlobalId(type, row.districtId, subject ?? '');
  switch (due) {
    case 'objectionDue':
      return `objection.${ofSubject(INCUBATION_OBJECTION)}`;
    case 'noticeEnded':
      return row.hubSignedOn === null || row.organisationSignedOn === null ? 'signatures' : 'next';
    case 'mentoringDue':
      return 'mentoring';
    case 'midtermDue':
      return 'next.START_MIDTERM';
    case 'planItemDue':
      return `planItem.${ofSubject(INCUBATION_PLAN_ITEM)}`;
    case 'visitDue':
      return `visit.${ofSubject(INCUBATION_VISIT)}`;
    case 'handOverDue':
      return 'handOver';
    default:
      return 'next';
  }
}

function urgencyOf(dueOn: IsoDate, today: IsoDate): WorkItem['urgency'] {
  if (dueOn < today) return 'overdue';
  return dueOn <= addDays(today, SOON_DAYS) ? 'soon' : 'normal';
}

function stageLabel(stage: IncubationStage, language: keyof BilingualText): string {
  return INCUBATION_STAGE_LABELS[stage][language];
}

function filled(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => facts[name] ?? '');
}

async function namesOf(
  context: RequestContext,
  rows: readonly IncubationCase[],
): Promise<ReadonlyMap<string, string>> {
  const loader = organisationLoader(context);
  const organisations = await Promise.all(
    rows.map(({ districtId, organisationId }) => loader.load({ districtId, id: organisationId })),
  );
  return new Map(rows.map((row, index) => [row.id, organisations[index]?.name ?? row.number]));
}

/** What incubation gives people to do. */
export const INCUBATION_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [dueCases, assignedSheets];
