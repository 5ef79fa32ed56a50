import { addDays, can, dateInShanghai, ELECTION_STATE_LABELS, type IsoDate, isoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { permittedRows } from '../divisions';
import { Election } from './election.entity';
import { ElectionObjection } from './election-roll.entity';
import { ELECTION, opensEarliestOn } from './election-rows';

const MOST = 100;
/** Days before a term ends at which the next election is to be prepared. */
const BEFORE_TERM_ENDS = 90;

/** Objections to decide of elections that go on, elections whose period is over, and terms that end. */
export const ELECTION_WORK_ITEMS: WorkItemSource = {
  source: 'election',
  async list(context, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'election.manage')) return [];
    return [...(await objections(context)), ...(await steps(context, by))];
  },
};

async function objections(context: RequestContext): Promise<readonly WorkItem[]> {
  const rows = await context.reads
    .repository(ElectionObjection)
    .query('row')
    .andWhere('row.decidedOn is null')
    .andWhere(
      `exists (select 1 from election e where e.district_id = row.district_id and e.id = row.election_id
         and e.state not in ('declared', 'cancelled', 'annulled'))`,
    )
    .orderBy('row.dueOn')
    .limit(MOST)
    .getMany();
  const today = todayOf(context);
  return (await permittedRows(context.reads, 'election.manage', rows)).map((row): WorkItem => ({
    key: `election:objection.${row.id}`,
    title: { zh: '选举申诉待处理', en: 'An objection to an election is to be decided' },
    why: {
      zh: `${row.raisedOn} 提出，应在 ${row.dueOn} 前作出决定。`,
      en: `Raised on ${row.raisedOn}, due on ${row.dueOn}.`,
    },
    otherwise: { zh: '申诉未处理完，选举不能进入下一步。', en: 'The election cannot go on.' },
    action: {
      label: { zh: '处理申诉', en: 'Decide it' },
      path: `/elections/${toGlobalId(ELECTION, row.districtId, row.electionId)}?at=objections`,
    },
    ...{ dueOn: row.dueOn, nature: 'act', divisionId: row.divisionId, since: startOf(row.raisedOn) },
    urgency: row.dueOn < today ? 'overdue' : 'soon',
  }));
}

async function steps(context: RequestContext, by: IsoDate): Promise<readonly WorkItem[]> {
  const rows = await context.reads
    .repository(Election)
    .query('row')
    .andWhere(
      `row.state in ('rollPublished', 'candidatesPublished', 'voting', 'counting', 'counted', 'publicised', 'declared')`,
    )
    .andWhere(
      `(row.state <> 'declared' or (row.termEndsOn >= :today and row.termEndsOn <= :soon and not exists (
         select 1 from election later where later.district_id = row.district_id and later.division_id = row.division_id
            and later.body = row.body and later.constituency is not distinct from row.constituency
            and later.created_at > row.created_at and later.state not in ('cancelled', 'annulled'))))`,
      { today: todayOf(context), soon: addDays(by, BEFORE_TERM_ENDS) },
    )
    .orderBy('row.createdAt')
    .limit(MOST)
    .getMany();
  const managed = await permittedRows(context.reads, 'election.manage', rows);
  return managed.flatMap((row) => {
    const dueOn = dueDayOf(row);
    return dueOn !== null && dueOn <= by ? [stepItem(row, dueOn, todayOf(context))] : [];
  });
}

/** First day on which something is to be done; null where nothing waits. */
function dueDayOf(row: Election): IsoDate | null {
  const after = (day: string | null, days: number): IsoDate | null =>
    day === null ? null : addDays(isoDate(day), days);
  const { objectionDays } = row.rules;
  switch (row.state) {
    case 'rollPublished':
      return after(row.rollPublishedOn, objectionDays + 1);
    case 'candidatesPublished':
      return opensEarliestOn(row);
    case 'voting':
      return after(row.closesOn, 1);
    case 'counting':
    case 'counted':
      return after(row.closesOn ?? row.candidatesPublishedOn, 1);
    case 'publicised':
      return after(row.publicisedOn, objectionDays + 1);
    case 'declared':
      return after(row.termEndsOn, -BEFORE_TERM_ENDS);
    default:
      return null;
  }
}

function stepItem(row: Election, dueOn: IsoDate, today: IsoDate): WorkItem {
  if (row.state === 'declared') return termItem(row, row.termEndsOn ?? dueOn, dueOn);
  const state = ELECTION_STATE_LABELS[row.state];
  return {
    key: `election:${row.id}`,
    title: { zh: `“${row.title}”待办理下一步`, en: `“${row.title}” waits for its next step` },
    why: { zh: `目前「${state.zh}」，期限已满。`, en: `It is “${state.en}” and the period is over.` },
    otherwise: { zh: '选举停在这一步，任期不能按时开始。', en: 'The election stands still.' },
    action: {
      label: { zh: '办理', en: 'Go on' },
      path: `/elections/${toGlobalId(ELECTION, row.districtId, row.id)}?at=actions`,
    },
    urgency: dueOn < today ? 'overdue' : 'soon',
    ...{ dueOn, nature: 'act', divisionId: row.divisionId, since: startOf(dueOn) },
  };
}

function termItem(row: Election, endsOn: string, since: IsoDate): WorkItem {
  return {
    key: `election:${row.id}`,
    title: { zh: `“${row.title}”任期将满`, en: `The term of “${row.title}” ends` },
    why: { zh: `任期于 ${endsOn} 届满。`, en: `The term ends on ${endsOn}.` },
    otherwise: { zh: '届满未换届的，职务空缺。', en: 'Past its term the office is vacant.' },
    action: { label: { zh: '筹备换届', en: 'Prepare the next' }, path: '/elections' },
    ...{ urgency: 'soon', dueOn: endsOn, nature: 'act', divisionId: row.divisionId, since: startOf(since) },
  };
}

function todayOf({ clock }: RequestContext): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
