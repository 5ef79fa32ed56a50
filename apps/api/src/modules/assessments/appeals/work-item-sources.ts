import { can, dateInShanghai } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import { toGlobalId } from '../../../platform/graphql/global-id';
import type {
  BilingualText,
  WorkItem,
  WorkItemSource,
  WorkItemUrgency,
} from '../../../platform/work-items/work-item-source';
import { permittedRows } from '../../divisions';
import { ASSESSMENT } from '../assessment.type';
import { AssessmentAppeal } from './appeal.entity';
import { ASSESSMENT_APPEAL } from './appeal.type';
import { listOwnAppeals } from './own-appeal';

const MOST = 200;

/** An appeal with what there is to do about it. */
interface OpenAppeal {
  readonly districtId: string;
  readonly divisionId: string;
  readonly id: string;
  readonly assessmentId: string;
  readonly state: AssessmentAppeal['state'];
  readonly dueOn: string;
  readonly since: Date;
  readonly organisationName: string;
  readonly late: boolean;
  /** Reviewers without an interest, as far as they are known, and how many it takes. */
  readonly reviewers: number;
  readonly leastReviewers: number;
  readonly silent: number;
}

/** Appeals to accept or refuse, to find reviewers for, and to decide. */
const appeals: WorkItemSource = {
  source: 'assessmentAppeal',
  async list(context): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'assessment.manage')) return [];
    const today = todayOf(context);
    const open = await context.reads
      .repository(AssessmentAppeal)
      .query('row')
      .andWhere(`row.state in ('received', 'accepted')`)
      .orderBy('row.dueOn')
      .addOrderBy('row.id')
      .limit(MOST)
      .getMany();
    const permitted = await permittedRows(context.reads, 'assessment.manage', open);
    return (await listOpen(context, permitted)).flatMap((row) => {
      const words = wordsOf(row);
      return words ? [appealItem(row, words, today)] : [];
    });
  },
};

function listOpen({ reads }: RequestContext, rows: readonly AssessmentAppeal[]): Promise<OpenAppeal[]> {
  return reads.sql<OpenAppeal>(
    `select p.district_id::text as "districtId", p.division_id::text as "divisionId", p.id,
            p.assessment_id as "assessmentId", p.state, p.due_on::text as "dueOn", o.name as "organisationName",
            p.received_on > p.latest_on as late, p.recorded_at as since,
            (r.rules #>> '{appeal,leastReviewers}')::int as "leastReviewers",
            (select count(*)::int from assessment_appeal_reviewer v
              where v.district_id = p.district_id and v.appeal_id = p.id
                and coalesce(v.conflict, 'none') = 'none') as reviewers,
            (select count(*)::int from assessment_appeal_reviewer v
              where v.district_id = p.district_id and v.appeal_id = p.id and v.conflict is null) as silent
       from assessment_appeal p
       join assessment a on a.district_id = p.district_id and a.id = p.assessment_id
       join organisation o on o.district_id = a.district_id and o.id = a.organisation_id
       join rubric r on r.district_id = a.district_id and r.id = a.rubric_id
      where p.district_id = any($1::bigint[]) and p.id = any($2::uuid[])
      order by p.due_on, p.id`,
    [rows.map(({ districtId }) => districtId), rows.map(({ id }) => id)],
  );
}

interface Words {
  readonly title: BilingualText;
  readonly why: BilingualText;
  readonly otherwise: BilingualText;
  readonly label: BilingualText;
}

/** What there is to do now; undefined while the reviewers think. */
function wordsOf(row: OpenAppeal): Words | undefined {
  const { organisationName: name, dueOn } = row;
  if (row.state === 'received')
    return {
      title: { zh: `“${name}”对评估结果申请复核`, en: `“${name}” appeals against its result` },
      why: row.late
        ? { zh: '申请在期限届满后收到。', en: 'It came after its time had ended.' }
        : { zh: '申请在期限内收到，还没有受理。', en: 'It came in time and is not accepted yet.' },
      otherwise: {
        zh: `${dueOn} 前应当决定是否受理。`,
        en: `It is to be accepted or refused by ${dueOn}.`,
      },
      label: { zh: '审查受理', en: 'Decide' },
    };
  const otherwise = {
    zh: `${dueOn} 前应当作出复核决定；在此之前等级效力存疑。`,
    en: `It is to be decided by ${dueOn}; until then the grade stays in doubt.`,
  };
  if (row.reviewers < row.leastReviewers)
    return {
      title: { zh: `为“${name}”的复核安排复核人`, en: `Find reviewers for “${name}”` },
      why: {
        zh: `至少需要 ${row.leastReviewers} 位没有参加评分的复核人，现有 ${row.reviewers} 位。`,
        en: `It takes ${row.leastReviewers} reviewers who did not score; there are ${row.reviewers}.`,
      },
      otherwise,
      label: { zh: '安排复核人', en: 'Assign' },
    };
  if (row.silent > 0) return undefined;
  return {
    title: { zh: `对“${name}”作出复核决定`, en: `Decide the appeal of “${name}”` },
    why: { zh: '复核人的意见已经齐全。', en: 'Every reviewer has spoken.' },
    otherwise,
    label: { zh: '作出决定', en: 'Decide' },
  };
}

function appealItem(row: OpenAppeal, { title, why, otherwise, label }: Words, today: string): WorkItem {
  return {
    key: `assessmentAppeal:${row.id}`,
    title,
    why,
    otherwise,
    action: {
      label,
      path: `/assessments/${toGlobalId(ASSESSMENT, row.districtId, row.assessmentId)}?at=appeals`,
    },
    dueOn: row.dueOn,
    urgency: urgencyOf(row.dueOn, today),
    nature: 'approval',
    divisionId: row.divisionId,
    since: row.since,
  };
}

/** Opinions that the reviewer owes. */
const opinions: WorkItemSource = {
  source: 'assessmentAppealOpinion',
  async list(context): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'assessment.score')) return [];
    const today = todayOf(context);
    const own = await listOwnAppeals(context.reads);
    return own
      .filter(({ state, conflict }) => state === 'accepted' && conflict === null)
      .map(({ districtId, appealId, organisationName, dueOn, assignedAt }) => ({
        key: `assessmentAppealOpinion:${appealId}`,
        title: {
          zh: `对“${organisationName}”的复核申请提出意见`,
          en: `Give an opinion on the appeal of “${organisationName}”`,
        },
        why: {
          zh: '您已被安排为复核人，还没有提出意见。',
          en: 'You are to review it and have given no opinion.',
        },
        otherwise: {
          zh: '全部复核人提出意见之前不能作出复核决定。',
          en: 'It cannot be decided before everybody has spoken.',
        },
        action: {
          label: { zh: '提出意见', en: 'Give an opinion' },
          path: `/appeal-reviews/${toGlobalId(ASSESSMENT_APPEAL, districtId, appealId)}`,
        },
        dueOn,
        urgency: urgencyOf(dueOn, today),
        nature: 'approval',
        divisionId: null,
        since: assignedAt,
      }));
  },
};

function todayOf({ clock }: RequestContext): string {
  return dateInShanghai(clock.now().getTime());
}

function urgencyOf(dueOn: string | null, today: string): WorkItemUrgency {
  return dueOn !== null && dueOn < today ? 'overdue' : 'soon';
}

/** What appeals give people to do. */
export const APPEAL_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [appeals, opinions];
