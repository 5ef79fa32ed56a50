import { can, type IsoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { BilingualText, WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { permittedRows } from '../divisions';
import { today } from './admission-standing';
import { TASK_ADMISSION } from './admission.type';
import { reachedCommunities } from './reached-communities';
import { TaskAdmission } from './task-admission.entity';

const MOST = 50;
const MOST_HEARINGS = 20;

interface Said {
  readonly source: string;
  readonly title: BilingualText;
  readonly why: BilingualText;
  readonly otherwise: BilingualText;
  readonly label: BilingualText;
  readonly dueOn: string | null;
  readonly nature: WorkItem['nature'];
  readonly since: Date;
}

function toItem(row: TaskAdmission, said: Said, day: IsoDate): WorkItem {
  const { source, label, dueOn, ...words } = said;
  const path = `/task-admissions/${toGlobalId(TASK_ADMISSION, row.districtId, row.id)}?at=actions`;
  const late = dueOn !== null && dueOn < day;
  return {
    ...words,
    key: `${source}:${row.id}`,
    action: { label, path },
    dueOn,
    urgency: late ? 'overdue' : 'soon',
    divisionId: null,
  };
}

/** Hearings that are over, applications that wait for a decision, and admissions that are due for review. */
const panelDesk: WorkItemSource = {
  source: 'admissionDecisions',
  async list(context, by) {
    if (!can(context.actor, 'taskAdmission.decide')) return [];
    const rows = await context.reads
      .repository(TaskAdmission)
      .query('row')
      .andWhere(
        `(row.state = 'review' or (row.state = 'hearing' and row.hearingEndsOn < :by)
          or (row.state = 'admitted' and row.reviewFrom <= :by))`,
        { by },
      )
      .orderBy('row.decideBy')
      .addOrderBy('row.id')
      .limit(MOST)
      .getMany();
    const day = today(context.clock);
    return rows.map((row) => toItem(row, panelWords(row), day));
  },
};

function panelWords(row: TaskAdmission): Said {
  const base = { source: 'admissionDecisions', since: row.updatedAt, nature: 'approval' as const };
  const until = row.decideBy ?? '';
  if (row.state === 'admitted')
    return {
      ...base,
      title: { zh: `「${row.title}」准入将到期，待评估`, en: `“${row.title}” is due for review` },
      why: { zh: `准入到 ${row.validTo ?? ''} 为止。`, en: `It is admitted until ${row.validTo ?? ''}.` },
      otherwise: { zh: '到期不评估的，自动失效。', en: 'Without a review it expires.' },
      label: { zh: '评估', en: 'Review it' },
      dueOn: row.validTo,
      nature: 'act',
    };
  if (row.state === 'hearing')
    return {
      ...base,
      title: { zh: `「${row.title}」听取意见期满`, en: `The hearing on “${row.title}” is over` },
      why: {
        zh: `听取意见到 ${row.hearingEndsOn ?? ''} 为止。`,
        en: `Communities were heard until ${row.hearingEndsOn ?? ''}.`,
      },
      otherwise: { zh: `须在 ${until} 前审定。`, en: `It is to be decided by ${until}.` },
      label: { zh: '汇总意见', en: 'Sum it up' },
      dueOn: row.decideBy,
    };
  return {
    ...base,
    title: { zh: `「${row.title}」待审定`, en: `“${row.title}” waits for a decision` },
    why: { zh: `${row.submittedOn ?? ''} 提出申请。`, en: `It was applied for on ${row.submittedOn ?? ''}.` },
    otherwise: { zh: '逾期审定计入审定超时。', en: 'It counts as decided late.' },
    label: { zh: '审定', en: 'Decide' },
    dueOn: row.decideBy,
  };
}

/** What was sent back to the department, and emergencies that are still to be applied for. */
const departmentDesk: WorkItemSource = {
  source: 'admissionApplications',
  async list(context) {
    if (!can(context.actor, 'taskAdmission.apply')) return [];
    const rows = await context.reads
      .repository(TaskAdmission)
      .query('row')
      .andWhere(`row.appliedBy = :me and row.state in ('returned', 'emergency')`, { me: context.actor.id })
      .orderBy('row.updatedAt')
      .limit(MOST)
      .getMany();
    const day = today(context.clock);
    return rows.map((row) => toItem(row, departmentWords(row), day));
  },
};

function departmentWords(row: TaskAdmission): Said {
  const base = { source: 'admissionApplications', since: row.updatedAt };
  if (row.state === 'returned')
    return {
      ...base,
      title: { zh: `「${row.title}」退回补正`, en: `“${row.title}” was sent back` },
      why: { zh: row.decisionNote ?? '', en: row.decisionNote ?? '' },
      otherwise: { zh: '不补正的，不予准入。', en: 'Until it is put right it is not admitted.' },
      label: { zh: '补正后再申请', en: 'Put it right' },
      dueOn: null,
      nature: 'return',
    };
  return {
    ...base,
    title: {
      zh: `「${row.title}」应急下达后须补办准入`,
      en: `“${row.title}” is to be applied for after the emergency`,
    },
    why: {
      zh: `${row.emergencyOpenedOn ?? ''} 走应急通道，${row.emergencyEndsOn ?? ''} 期满。`,
      en: `It went out on ${row.emergencyOpenedOn ?? ''} and ends on ${row.emergencyEndsOn ?? ''}.`,
    },
    otherwise: {
      zh: '期满自动终止，社区不再承接。',
      en: 'It ends by itself, and communities owe it no more.',
    },
    label: { zh: '补办准入', en: 'Apply for it' },
    dueOn: row.emergencyApplyBy,
    nature: 'act',
  };
}

/** Hearings in which a community of the actor has not answered. */
const hearings: WorkItemSource = {
  source: 'admissionHearings',
  async list(context) {
    if (!can(context.actor, 'taskAdmission.answer')) return [];
    const day = today(context.clock);
    const rows = await context.reads
      .repository(TaskAdmission)
      .query('row')
      .andWhere(`row.state = 'hearing' and row.hearingEndsOn >= :day`, { day })
      .orderBy('row.hearingEndsOn')
      .addOrderBy('row.id')
      .limit(MOST_HEARINGS)
      .getMany();
    const open: WorkItem[] = [];
    for (const row of rows)
      if (await hasOwnSilent(context, row)) open.push(toItem(row, hearingWords(row), day));
    return open;
  },
};

async function hasOwnSilent({ reads }: RequestContext, row: TaskAdmission): Promise<boolean> {
  const { districtId } = row;
  const silent = (await reachedCommunities(reads, row)).filter(({ answered }) => !answered);
  const places = silent.map(({ id }) => ({ districtId, divisionId: id }));
  return (await permittedRows(reads, 'taskAdmission.answer', places)).length > 0;
}

function hearingWords(row: TaskAdmission): Said {
  return {
    source: 'admissionHearings',
    title: { zh: `「${row.title}」听取社区意见`, en: `Communities are heard on “${row.title}”` },
    why: { zh: '部门申请把这件事交给社区承接。', en: 'A department asks to put it to communities.' },
    otherwise: { zh: '期满不反馈的，视为没有意见。', en: 'Who does not answer has nothing to say.' },
    label: { zh: '反馈意见', en: 'Answer' },
    dueOn: row.hearingEndsOn,
    nature: 'act',
    since: row.updatedAt,
  };
}

/** What admissions give people to do. */
export const ADMISSION_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [panelDesk, departmentDesk, hearings];
