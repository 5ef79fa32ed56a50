import { can, type IsoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { permittedRows } from '../divisions';
import { ServedCorrectionRecord } from './fill.entity';
import { FormDemand } from './form-demand.entity';
import { FORM_DEMAND } from './form-demand.type';

const MOST = 200;

/** A form that a community has not answered, as the list needs it. */
interface Outstanding {
  readonly districtId: string;
  readonly divisionId: string;
  readonly name: string;
  readonly forms: number;
  readonly closesOn: string;
  readonly opensOn: string;
  readonly remindedOn: string | null;
}

const OUTSTANDING = `
  select demand.district_id::text as "districtId", community.id::text as "divisionId", community.name,
         count(distinct demand.id)::int as forms, min(demand.closes_on)::text as "closesOn",
         min(demand.opens_on)::text as "opensOn", max(reminder.reminded_on)::text as "remindedOn"
    from form_demand demand
    join division_closure closure on closure.ancestor_id = demand.division_id
    join division community on community.id = closure.descendant_id
     and community.kind in ('community', 'village') and community.exists_to is null
    left join form_reminder reminder on reminder.district_id = demand.district_id and reminder.demand_id = demand.id
   where demand.state = 'approved' and demand.opens_on <= $1::date and demand.closes_on >= $1::date
     and demand.district_id = any($2::bigint[])
     and exists (select 1 from division_closure own where own.descendant_id = community.id and own.ancestor_id = any($3::bigint[]))
     and not exists (select 1 from form_answer answer where answer.district_id = demand.district_id
                        and answer.demand_id = demand.id and answer.division_id = community.id)
   group by 1, 2, 3 order by 5, 2 limit ${String(MOST)}`;

/** For whoever fills in: one item for each community, however many forms wait. */
const toFillIn: WorkItemSource = {
  source: 'fills',
  async list(context: RequestContext, by: IsoDate): Promise<readonly WorkItem[]> {
    const grants = context.actor.grants.filter(({ permissions }) => permissions.has('reporting.fill'));
    if (grants.length === 0) return [];
    const rows = await context.reads.sql<Outstanding>(OUTSTANDING, [
      by,
      grants.map(({ districtId }) => districtId),
      grants.map(({ divisionId }) => divisionId),
    ]);
    const own = await permittedRows(context.reads, 'reporting.fill', rows);
    return own.map((row) => fillItem(row, by));
  },
};

function fillItem(
  { divisionId, name, forms, closesOn, opensOn, remindedOn }: Outstanding,
  by: IsoDate,
): WorkItem {
  const reminded =
    remindedOn === null
      ? { zh: '', en: '' }
      : { zh: `${remindedOn} 已催办。`, en: ` Reminded on ${remindedOn}.` };
  return {
    key: `fills:${divisionId}`,
    title: {
      zh: `${name}：${forms} 张报表待填，一次填完`,
      en: `${name}: ${forms} forms, to be filled in once`,
    },
    why: {
      zh: `部门需要的数据还没有报，最早 ${closesOn} 截止。${reminded.zh}`,
      en: `Departments wait for figures, the first until ${closesOn}.${reminded.en}`,
    },
    otherwise: { zh: '到期后报表自动关闭，社区留在未报名单上。', en: 'The forms expire unanswered.' },
    action: {
      label: { zh: '去填报', en: 'Fill in' },
      path: `/fills?community=${encodeURIComponent(toGlobalId('Division', null, divisionId))}`,
    },
    dueOn: closesOn,
    urgency: remindedOn === null && closesOn > by ? 'normal' : 'soon',
    nature: 'act',
    divisionId,
    since: new Date(`${opensOn}T00:00:00+08:00`),
  };
}

/** For whoever decides: forms whose overlap was checked. */
const toDecide: WorkItemSource = {
  source: 'formDemands',
  async list({ actor, reads }: RequestContext): Promise<readonly WorkItem[]> {
    if (!can(actor, 'taskAdmission.decide')) return [];
    const waiting = await reads
      .repository(FormDemand)
      .find({ where: { state: 'overlapChecked' }, order: { proposedAt: 'ASC', id: 'ASC' }, take: MOST });
    return (await permittedRows(reads, 'taskAdmission.decide', waiting)).map((demand) =>
      demandItem(demand, {
        title: { zh: '报表待审定', en: 'a form to be decided' },
        why: {
          zh: '部门已对应字段并查重，等待审定。',
          en: 'Its fields are mapped and its overlap is checked.',
        },
        otherwise: { zh: '不审定，社区不会收到这张表。', en: 'Until then no community is asked.' },
        label: { zh: '去审定', en: 'Decide' },
        nature: 'approval',
      }),
    );
  },
};

/** For the department: corrections that it has not seen, and answers that are complete. */
const toFollowUp: WorkItemSource = {
  source: 'formAnswers',
  async list({ actor, reads }: RequestContext): Promise<readonly WorkItem[]> {
    if (!can(actor, 'taskAdmission.apply')) return [];
    const corrected = await reads
      .repository(ServedCorrectionRecord)
      .query('row')
      .select('distinct row.demandId', 'id')
      .andWhere('row.acknowledgedAt is null')
      .getRawMany<{ id: string }>();
    const ids = new Set(corrected.map(({ id }) => id));
    const own = await reads
      .repository(FormDemand)
      .find({ where: { proposedBy: actor.id }, order: { proposedAt: 'ASC', id: 'ASC' }, take: MOST });
    return own.flatMap((demand) => {
      if (ids.has(demand.id)) return [demandItem(demand, CORRECTED)];
      return demand.state === 'submitted' ? [demandItem(demand, COMPLETE)] : [];
    });
  },
};

type Words = Pick<WorkItem, 'title' | 'why' | 'otherwise' | 'nature'> & {
  readonly label: WorkItem['action']['label'];
};

const CORRECTED: Words = {
  title: { zh: '已报数据有更正', en: 'corrections of what was served' },
  why: {
    zh: '社区更正了已报的数据，原值和新值都在报表页。',
    en: 'A community corrected what it had reported.',
  },
  otherwise: { zh: '继续使用旧数据可能出错。', en: 'You would go on with old figures.' },
  label: { zh: '查看更正', en: 'Look at them' },
  nature: 'act',
};
const COMPLETE: Words = {
  title: { zh: '全部社区已报齐', en: 'every community has answered' },
  why: { zh: '可以下载汇总表并确认收齐。', en: 'Take the table away and accept the answers.' },
  otherwise: { zh: '报表一直挂在“全部报齐”。', en: 'The form stays unaccepted.' },
  label: { zh: '确认收齐', en: 'Accept' },
  nature: 'act',
};

function demandItem(demand: FormDemand, { title, label, ...words }: Words): WorkItem {
  const { districtId, id, department, title: form, divisionId, proposedAt } = demand;
  const path = `/form-demands/${encodeURIComponent(toGlobalId(FORM_DEMAND, districtId, id))}`;
  return {
    ...words,
    key: `formDemands:${id}`,
    title: { zh: `${department}《${form}》：${title.zh}`, en: `${department}, ${form}: ${title.en}` },
    action: { label, path },
    dueOn: null,
    urgency: 'normal',
    divisionId,
    since: proposedAt,
  };
}

export const REPORTING_WORK_ITEMS: readonly WorkItemSource[] = [toFillIn, toDecide, toFollowUp];
