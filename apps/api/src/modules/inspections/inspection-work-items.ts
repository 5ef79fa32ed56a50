import { addDays, can, dateInShanghai, isoDate } from '@weizhi/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { permittedRows } from '../divisions';
import { Inspection, InspectionFinding } from './inspection.entity';
import { todayOf } from './inspection-rows';
import { INSPECTION } from './inspection.type';

const MOST = 200;

/** Days before its first day at which an inspection comes onto the list of the community. */
const NOTICE_DAYS = 7;

const pathOf = ({ districtId, id }: Inspection, spot: string): string =>
  `/inspections/${toGlobalId(INSPECTION, districtId, id)}?at=${spot}`;

const morningOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** Inspections that stand, narrowed by whoever asks. */
function standing(
  context: RequestContext,
  narrow: (query: SelectQueryBuilder<Inspection>) => void,
): Promise<Inspection[]> {
  const query = context.reads.repository(Inspection).query('row').andWhere('row.withdrawnAt is null');
  narrow(query);
  return query.orderBy('row.startsOn').addOrderBy('row.id').limit(MOST).getMany();
}

/** Inspections that come to a community within a week. */
const coming: WorkItemSource = {
  source: 'inspectionComing',
  async list(context, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'inspection.record')) return [];
    const today = todayOf(context);
    const rows = await standing(context, (query) => {
      query
        .andWhere(`row.state in ('announced', 'duplicateChecked')`)
        .andWhere('row.endsOn >= :today and row.startsOn <= :until', {
          today,
          until: addDays(by, NOTICE_DAYS),
        });
    });
    const permitted = await permittedRows(context.reads, 'inspection.record', rows);
    return permitted.map((row) => comingItem(row));
  },
};

function comingItem(row: Inspection): WorkItem {
  const { id, title, department, startsOn, divisionId } = row;
  return {
    key: `inspectionComing:${id}`,
    title: { zh: `${department}来检查：${title}`, en: `${department} inspects: ${title}` },
    why: { zh: `检查从 ${startsOn} 开始。`, en: `It begins on ${startsOn}.` },
    otherwise: {
      zh: '同一天有其他部门来检查的，可以请两家合并。',
      en: 'Where another department comes on that day, ask the two to come together.',
    },
    action: { label: { zh: '查看检查', en: 'Look at it' }, path: pathOf(row, 'facts') },
    dueOn: startsOn,
    urgency: 'normal',
    nature: 'act',
    divisionId,
    since: morningOf(addDays(isoDate(startsOn), -NOTICE_DAYS)),
  };
}

/** Findings that a community has to put right. */
const findings: WorkItemSource = {
  source: 'inspectionFinding',
  async list(context): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'inspection.record')) return [];
    const rows = await context.reads
      .repository(InspectionFinding)
      .query('row')
      .andWhere('row.rectifiedOn is null')
      .orderBy('row.dueOn')
      .addOrderBy('row.id')
      .limit(MOST)
      .getMany();
    const permitted = await permittedRows(context.reads, 'inspection.record', rows);
    const today = todayOf(context);
    return permitted.map((row): WorkItem => {
      const { id, districtId, inspectionId, divisionId, text, dueOn, recordedAt } = row;
      return {
        key: `inspectionFinding:${id}`,
        title: { zh: `整改：${text}`, en: `Put right: ${text}` },
        why: { zh: `整改期限 ${dueOn}。`, en: `It is due on ${dueOn}.` },
        otherwise: { zh: '逾期不整改的，检查不能办结。', en: 'The inspection cannot be closed before.' },
        action: {
          label: { zh: '登记整改', en: 'Record it' },
          path: `/inspections/${toGlobalId(INSPECTION, districtId, inspectionId)}?at=findings`,
        },
        dueOn,
        urgency: dueOn < today ? 'overdue' : 'normal',
        nature: 'act',
        divisionId,
        since: recordedAt,
      };
    });
  },
};

/** What waits for the department that announced an inspection. */
function ofDepartment(
  source: string,
  narrow: (query: SelectQueryBuilder<Inspection>, today: string) => void,
  words: (row: Inspection) => Pick<WorkItem, 'title' | 'why' | 'otherwise' | 'nature'> & {
    readonly since: Date;
  },
): WorkItemSource {
  return {
    source,
    async list(context, by): Promise<readonly WorkItem[]> {
      if (!can(context.actor, 'inspection.announce')) return [];
      const rows = await standing(context, (query) => {
        query.andWhere('row.announcedBy = :announcer', { announcer: context.actor.id });
        narrow(query, by);
      });
      const today = todayOf(context);
      return rows.map((row): WorkItem => ({
        ...words(row),
        key: `${source}:${row.id}`,
        action: { label: { zh: '去办理', en: 'Deal with it' }, path: pathOf(row, 'actions') },
        dueOn: row.startsOn,
        urgency: row.startsOn < today ? 'overdue' : 'soon',
        divisionId: row.divisionId,
      }));
    },
  };
}

const duplicates = ofDepartment(
  'inspectionDuplicate',
  (query) => {
    query.andWhere(`row.state = 'announced'`);
  },
  ({ title, createdAt }) => ({
    title: { zh: `“${title}”与其他部门的检查重复`, en: `“${title}” repeats another department’s` },
    why: {
      zh: '同一社区90天内有其他部门检查同一内容，还没有作出处理。',
      en: 'Another department inspects the same there within 90 days, and that is not answered.',
    },
    otherwise: {
      zh: '不合并、不取消、不说明的，不能登记检查。',
      en: 'Until it is joined, cancelled or answered, nothing can be recorded.',
    },
    nature: 'act',
    since: createdAt,
  }),
);

const proposals = ofDepartment(
  'inspectionProposal',
  (query) => {
    query
      .andWhere(`row.state in ('announced', 'duplicateChecked')`)
      .andWhere(
        'exists (select 1 from inspection proposing where proposing.district_id = row.districtId and proposing.proposed_to_id = row.id)',
      );
  },
  ({ title, createdAt }) => ({
    title: { zh: `有部门提议与“${title}”合并检查`, en: `A department proposes to join “${title}”` },
    why: { zh: '合并检查的提议还没有答复。', en: 'The proposal is not answered.' },
    otherwise: { zh: '社区要接待两次检查。', en: 'The community receives two inspections.' },
    nature: 'approval',
    since: createdAt,
  }),
);

const notRecorded = ofDepartment(
  'inspectionNotRecorded',
  (query, by) => {
    query.andWhere(`row.state = 'duplicateChecked' and row.endsOn < :by`, { by });
  },
  ({ title, endsOn }) => ({
    title: { zh: `“${title}”检查日期已过，未登记结果`, en: `“${title}” is over and not recorded` },
    why: { zh: `检查到 ${endsOn} 为止。`, en: `It ended on ${endsOn}.` },
    otherwise: {
      zh: '检查了的请登记结果，没有检查的请取消。',
      en: 'Record what was held; cancel what was not.',
    },
    nature: 'act',
    since: morningOf(dateInShanghai(morningOf(endsOn).getTime() + 86_400_000)),
  }),
);

/** What inspections give people to do. */
export const INSPECTION_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [
  coming,
  findings,
  duplicates,
  proposals,
  notRecorded,
];
