import {
  ABNORMAL_LIST_YEARS,
  addDays,
  addMonths,
  can,
  daysBetween,
  isoDate,
  type Permission,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { WorkItem, WorkItemSource, WorkItemUrgency } from '../../platform/work-items/work-item-source';
import { toGlobalId } from '../../platform/graphql/global-id';
import { findEvidencePurpose } from './evidence-purposes';
import { ORGANISATION } from './organisation.type';
import { dayOf } from './record-event';

const MOST = 200;
/** Days before evidence expires at which it comes onto the list. */
const WARN_DAYS = 30;
const SOON_DAYS = 7;
/** Days after which expired evidence that nobody renewed leaves the list: the score has told it since. */
const STALE_DAYS = 180;

/** What an item about an organisation needs of it. */
interface About {
  readonly id: string;
  readonly districtId: string;
  readonly divisionId: string;
  readonly name: string;
}

interface EvidenceRow extends About {
  readonly evidenceId: string;
  readonly purpose: string;
  readonly title: string;
  readonly validTo: string;
  readonly since: Date;
}

/** Evidence in force that ends within a month, or has ended, without another verified document of that kind for it. */
const expiringEvidence: WorkItemSource = {
  source: 'evidenceExpiring',
  async list(context: RequestContext): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'organisation.manage')) return [];
    const today = dayOf(context.clock.now());
    const rows = await listWhere<EvidenceRow>(context, 'organisation.manage', {
      from: EVIDENCE,
      where: `e.state = 'verified' and e.valid_to between $3::date and $4::date
        and not exists (select 1 from organisation_evidence later
          join organisation_document other on other.district_id = later.district_id and other.id = later.document_id
         where later.district_id = e.district_id and later.organisation_id = e.organisation_id
           and later.purpose = e.purpose and later.state = 'verified' and later.valid_to > e.valid_to
           and other.kind = d.kind and other.withdrawn_at is null)`,
      order: 'e.valid_to, e.id',
      parameters: [addDays(today, -STALE_DAYS), addDays(today, WARN_DAYS)],
    });
    return rows.map((row) => expiringItem(row, today));
  },
};

function expiringItem(row: EvidenceRow, today: string): WorkItem {
  const left = daysBetween(isoDate(today), isoDate(row.validTo));
  const purpose = findEvidencePurpose(row.purpose)?.label ?? { zh: row.purpose, en: row.purpose };
  return {
    key: `evidenceExpiring:${row.evidenceId}`,
    title:
      left < 0
        ? { zh: `${row.name}：“${row.title}”已过期`, en: `${row.name}: “${row.title}” has expired` }
        : { zh: `${row.name}：“${row.title}”即将过期`, en: `${row.name}: “${row.title}” expires soon` },
    why: {
      zh: `它是“${purpose.zh}”的佐证，有效期到 ${row.validTo}。`,
      en: `It is evidence for “${purpose.en}” up to ${row.validTo}.`,
    },
    otherwise: {
      zh: '过期后该项降为待复核，评分、健康度和依赖它的出壳评估随之变化。',
      en: 'Once expired it counts as lapsed: score, health and an exit review that rests on it change.',
    },
    action: { label: { zh: '更新材料', en: 'Renew the document' }, path: pathOf(row) },
    dueOn: row.validTo,
    urgency: urgencyOf(left),
    divisionId: row.divisionId,
    since: startOf(addDays(isoDate(row.validTo), -WARN_DAYS)),
  };
}

/** Documents that somebody else proposed as evidence. */
const evidenceToVerify: WorkItemSource = {
  source: 'evidenceToVerify',
  async list(context: RequestContext): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'organisation.verify')) return [];
    const rows = await listWhere<EvidenceRow>(context, 'organisation.verify', {
      from: EVIDENCE,
      where: `e.state = 'proposed' and e.proposed_by <> $3 and d.recorded_by <> $3`,
      order: 'e.proposed_at, e.id',
      parameters: [context.actor.id],
    });
    return rows.map(toVerifyItem);
  },
};

function toVerifyItem(row: EvidenceRow): WorkItem {
  const purpose = findEvidencePurpose(row.purpose)?.label ?? { zh: row.purpose, en: row.purpose };
  return {
    key: `evidenceToVerify:${row.evidenceId}`,
    title: { zh: `核验${row.name}的“${row.title}”`, en: `Verify “${row.title}” of ${row.name}` },
    why: { zh: `提交作为“${purpose.zh}”的佐证。`, en: `It was proposed as evidence for “${purpose.en}”.` },
    otherwise: { zh: '核验之前不计入评分。', en: 'Until then it does not count.' },
    action: { label: { zh: '去核验', en: 'Verify' }, path: pathOf(row) },
    dueOn: null,
    urgency: 'normal',
    divisionId: row.divisionId,
    since: row.since,
  };
}

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
    action: { label: { zh: '查看缺少的材料', en: 'See what is missing' }, path: pathOf(row) },
    dueOn: row.dueOn,
    urgency: urgencyOf(left),
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
  async list(context: RequestContext): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'organisation.register')) return [];
    const today = dayOf(context.clock.now());
    const rows = await listWhere<ListedRow>(context, 'organisation.register', {
      from: { columns: 'o.credit_since::text as "creditSince"', joins: '' },
      where: `o.credit_flag = 'abnormal' and o.credit_since <= $3::date`,
      order: 'o.credit_since, o.id',
      parameters: [addMonths(addDays(today, WARN_DAYS), -ABNORMAL_LIST_YEARS * 12)],
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
    action: { label: { zh: '办理信用标记', en: 'Decide on the credit flag' }, path: pathOf(row) },
    dueOn,
    urgency: urgencyOf(daysBetween(isoDate(today), dueOn)),
    divisionId: row.divisionId,
    since: startOf(addDays(dueOn, -WARN_DAYS)),
  };
}

interface ItemSource {
  readonly columns: string;
  readonly joins: string;
}

/** Evidence with its document, of live organisations. */
const EVIDENCE: ItemSource = {
  columns: 'e.id as "evidenceId", e.purpose, e.valid_to::text as "validTo", e.proposed_at as since, d.title',
  joins: `join organisation_evidence e on e.district_id = o.district_id and e.organisation_id = o.id
    join organisation_document d on d.district_id = e.district_id and d.id = e.document_id and d.withdrawn_at is null`,
};

/**
 * Rows about live organisations in the divisions where the actor holds a permission: reading is not enough, an item is
 * for whoever may act. $1 and $2 are the districts and divisions of those grants.
 */
function listWhere<Row extends About>(
  { actor, reads }: RequestContext,
  permission: Permission,
  wanted: { from: ItemSource; where: string; order: string; parameters: readonly unknown[] },
): Promise<Row[]> {
  const grants = actor.grants.filter(({ permissions }) => permissions.has(permission));
  const { from, where, order, parameters } = wanted;
  return reads.sql<Row>(
    `select o.id, o.district_id::text as "districtId", o.division_id::text as "divisionId", o.name, ${from.columns}
       from organisation o ${from.joins}
      where o.withdrawn_at is null and o.merged_into_id is null and o.district_id = any($1::bigint[])
        and exists (select 1 from division_closure c where c.descendant_id = o.division_id and c.ancestor_id = any($2::bigint[]))
        and ${where}
      order by ${order} limit ${String(MOST)}`,
    [grants.map(({ districtId }) => districtId), grants.map(({ divisionId }) => divisionId), ...parameters],
  );
}

function pathOf({ districtId, id }: About): string {
  return `/organisations/${toGlobalId(ORGANISATION, districtId, id)}`;
}

function urgencyOf(daysLeft: number): WorkItemUrgency {
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= SOON_DAYS ? 'soon' : 'normal';
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** What organisations give people to do. */
export const ORGANISATION_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [
  expiringEvidence,
  evidenceToVerify,
  openNotices,
  abnormalListed,
];
