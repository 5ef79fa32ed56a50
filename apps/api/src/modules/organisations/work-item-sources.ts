import { ABNORMAL_LIST_YEARS, addDays, addMonths, can, daysBetween, isoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { EVIDENCE_WORK_ITEM_SOURCES } from './evidence-work-items';
import { dayOf } from './record-event';
import { type About, listWhere, pathOf, startOf, urgencyOf } from './work-items-about';

/** Days before the two years of the abnormal list end at which it comes onto the list. */
const WARN_DAYS = 30;

interface NoticeRow extends About {
  readonly noticeId: string;
  readonly dueOn: string;
  readonly issuedOn: string;
}

/** Notices whose papers are not complete. */
const openNotices: WorkItemSource = {
  source: 'correctionNotice',
  async list(context: RequestContext): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'organisation.register')) return [];
    const today = dayOf(context.clock.now());
    const rows = await listWhere<NoticeRow>(context, 'organisation.register', {
      from: {
        columns: 'n.id as "noticeId", n.due_on::text as "dueOn", n.issued_on::text as "issuedOn"',
        joins:
          'join organisation_notice n on n.district_id = o.district_id and n.organisation_id = o.id and n.applied_on = o.status_since',
      },
      where: `o.registration_status in ('filingPending', 'registrationPending', 'changePending')
        and exists (select 1 from unnest(n.papers) paper where not exists (select 1 from organisation_document d
          where d.district_id = o.district_id and d.organisation_id = o.id and d.kind = paper and d.withdrawn_at is null))`,
      order: 'n.due_on, n.id',
      parameters: [],
    });
    return rows.map((row) => noticeItem(row, today));
  },
};

function noticeItem(row: NoticeRow, today: string): WorkItem {
  const left = daysBetween(isoDate(today), isoDate(row.dueOn));
  return {
    key: `correctionNotice:${row.noticeId}`,
    title:
      left < 0
        ? { zh: `${row.name}：补正已逾期`, en: `${row.name}: the papers of the notice are overdue` }
        : { zh: `${row.name}：等待补正材料`, en: `${row.name}: papers of the notice are awaited` },
    why: {
      zh: `${row.issuedOn} 发出一次性补正告知，材料还不齐。`,
      en: `The notice of ${row.issuedOn} is not answered yet.`,
    },
    otherwise: {
      zh: '申请不能继续办理，办理时限照常计算。',
      en: 'The application cannot go on, and its time runs.',
    },
    action: { label: { zh: '查看缺少的材料', en: 'See what is missing' }, path: pathOf(row, 'registration') },
    dueOn: row.dueOn,
    urgency: urgencyOf(left),
    nature: 'return',
    divisionId: row.divisionId,
    since: startOf(row.issuedOn),
  };
}

interface ListedRow extends About {
  readonly creditSince: string;
}

/** Organisations in the abnormal list, which lead to the serious list after two years. */
const abnormalListed: WorkItemSource = {
  source: 'abnormalListed',
  async list(context, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'organisation.register')) return [];
    const today = dayOf(context.clock.now());
    const rows = await listWhere<ListedRow>(context, 'organisation.register', {
      from: { columns: 'o.credit_since::text as "creditSince"', joins: '' },
      where: `o.credit_flag = 'abnormal' and o.credit_since <= $3::date`,
      order: 'o.credit_since, o.id',
      parameters: [addMonths(addDays(by, WARN_DAYS), -ABNORMAL_LIST_YEARS * 12)],
    });
    return rows.map((row) => abnormalItem(row, today));
  },
};

function abnormalItem(row: ListedRow, today: string): WorkItem {
  const dueOn = addMonths(isoDate(row.creditSince), ABNORMAL_LIST_YEARS * 12);
  return {
    key: `abnormalListed:${row.id}`,
    title: {
      zh: `${row.name}：列入活动异常名录将满两年`,
      en: `${row.name}: two years in the abnormal activity list`,
    },
    why: {
      zh: `自 ${row.creditSince} 起列入活动异常名录，至今没有移出。`,
      en: `It has been in the list since ${row.creditSince}.`,
    },
    otherwise: {
      zh: '满两年未移出的，应列入严重违法失信名单。',
      en: 'After two years it belongs into the serious breach list.',
    },
    action: { label: { zh: '办理信用标记', en: 'Decide on the credit flag' }, path: pathOf(row, 'credit') },
    dueOn,
    urgency: urgencyOf(daysBetween(isoDate(today), dueOn)),
    nature: 'act',
    divisionId: row.divisionId,
    since: startOf(addDays(dueOn, -WARN_DAYS)),
  };
}

/** What organisations give people to do. */
export const ORGANISATION_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [
  ...EVIDENCE_WORK_ITEM_SOURCES,
  openNotices,
  abnormalListed,
];
