import {
  addDays,
  addMonths,
  can,
  COMMITTEE_STEP_LABELS,
  type CommitteeStepStanding,
  type IsoDate,
  isoDate,
  LAPSE_REASON_LABELS,
  type OwnersCommitteeRules,
  trackCommitteeSteps,
} from '@weizhi/domain';
import { readCalendar } from '../../platform/calendar';
import type { RequestContext } from '../../platform/context/request-context';
import { enumName } from '../../platform/graphql/domain-enum';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { Vote } from '../ballots';
import { Estate, permittedRows } from '../divisions';
import { datedRules } from '../rule-sets';
import { beganOn, committeeRulesOfToday, standingOf, today } from './committee-standing';
import { trackersOf } from './committee-tracker.reads';
import { ESTATE_SUBJECT } from './create-owners-vote';
import { OwnersCommittee } from './owners-committee.entity';

const MOST = 200;
const SOON_DAYS = 14;

/** A row with the estate that it is about. */
interface AtEstate<Row> {
  readonly row: Row;
  readonly estate: Estate;
}

/** Terms that end within months, and committees that exist in name only. */
const terms: WorkItemSource = {
  source: 'ownersCommitteeTerm',
  async list(context, by): Promise<readonly WorkItem[]> {
    const day = today(context.clock);
    const committees = await listCommittees(context, ['active']);
    const items = await Promise.all(
      committees.map(async ({ row, estate }) => {
        const rules = await committeeRulesOfToday(context, row);
        const listedOn = [day, ...turningDays(row, rules)]
          .filter((each) => each >= day && each <= by)
          .sort()
          .find((each) => standingOf(row, each, rules).status !== 'active');
        return listedOn === undefined ? [] : [termItem({ row, estate }, rules, { listedOn, day })];
      }),
    );
    return items.flat();
  },
};

/** Days on which the standing of a committee turns, if nothing is done. */
function turningDays(
  { termEnd, lastMeetingOn, electedOn }: OwnersCommittee,
  { idleDays, expiringMonths }: OwnersCommitteeRules,
): readonly IsoDate[] {
  const met = lastMeetingOn ?? electedOn;
  return [
    ...(termEnd === null ? [] : [addMonths(isoDate(termEnd), -expiringMonths), addDays(isoDate(termEnd), 1)]),
    ...(met === null ? [] : [addDays(isoDate(met), idleDays + 1)]),
  ];
}

function termItem(
  { row, estate }: AtEstate<OwnersCommittee>,
  rules: OwnersCommitteeRules,
  { listedOn, day }: { readonly listedOn: IsoDate; readonly day: IsoDate },
): WorkItem {
  const { status, lapseReasons } = standingOf(row, listedOn, rules);
  if (status === 'termExpiring') return expiringItem({ row, estate }, rules, day);
  const zh = lapseReasons.map((reason) => LAPSE_REASON_LABELS[reason].zh).join('、');
  const en = lapseReasons.map((reason) => LAPSE_REASON_LABELS[reason].en).join(', ');
  const item = lapsedItem(row, estate, { zh, en });
  return listedOn === day ? item : { ...item, since: startOf(listedOn) };
}

/** Steps of formation and re-election whose day comes near or has passed. */
const steps: WorkItemSource = {
  source: 'ownersCommitteeStep',
  async list(context): Promise<readonly WorkItem[]> {
    const day = today(context.clock);
    const committees = await listCommittees(context, [
      'preparing',
      'assemblyVoting',
      'reElecting',
      'elected',
      'filed',
    ]);
    if (committees.length === 0) return [];
    const span = { from: addMonths(day, -24), to: addMonths(day, 24) };
    const calendar = await readCalendar(context.reads, span);
    const trackers = await trackersOf(
      context.reads,
      committees.map(({ row }) => row),
    );
    const rulesOf = await datedCommitteeRules(context, committees);
    return committees.flatMap(({ row, estate }) => {
      const tracker = trackers.get(row.id);
      const rules = tracker && rulesOf(row, beganOn(tracker, day));
      const next =
        rules &&
        trackCommitteeSteps(tracker, rules, { today: day, calendar }).find(
          ({ standing }) => standing === 'due' || standing === 'overdue',
        );
      return next ? [stepItem(row, estate, { next, day })] : [];
    });
  },
};

/** The rules of each district on any day, each read once. */
async function datedCommitteeRules(
  { reads }: RequestContext,
  committees: readonly AtEstate<OwnersCommittee>[],
): Promise<(row: OwnersCommittee, day: IsoDate) => OwnersCommitteeRules | undefined> {
  const ids = [...new Set(committees.map(({ row }) => row.districtId))];
  const dated = new Map(
    await Promise.all(ids.map(async (id) => [id, await datedRules(reads, 'ownersCommittee', id)] as const)),
  );
  return ({ districtId }, day) => dated.get(districtId)?.(day);
}

/** Votes whose last day has passed, and those that are closed and not counted. */
const votes: WorkItemSource = {
  source: 'ownersVote',
  async list(context, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'ownersCommittee.manage')) return [];
    const rows = await context.reads
      .repository(Vote)
      .query('row')
      .andWhere('row.subjectType = :subject', { subject: ESTATE_SUBJECT })
      .andWhere(`(row.state = 'closed' or (row.state = 'open' and row.closesOn < :by))`, { by })
      .orderBy('row.closesOn')
      .limit(MOST)
      .getMany();
    const found = await withEstates(context, rows, ({ subjectId }) => subjectId);
    return found.map(({ row, estate }) => voteItem(row, estate));
  },
};

async function listCommittees(
  context: RequestContext,
  states: readonly OwnersCommittee['state'][],
): Promise<readonly AtEstate<OwnersCommittee>[]> {
  if (!can(context.actor, 'ownersCommittee.manage')) return [];
  const rows = await context.reads
    .repository(OwnersCommittee)
    .query('row')
    .andWhere('row.state = any(:states)', { states })
    .orderBy('row.termEnd')
    .limit(MOST)
    .getMany();
  return withEstates(context, rows, ({ estateId }) => estateId);
}

async function withEstates<Row extends { readonly districtId: string; readonly divisionId: string }>(
  context: RequestContext,
  rows: readonly Row[],
  estateOf: (row: Row) => string,
): Promise<readonly AtEstate<Row>[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(estateOf);
  const estates = await context.reads
    .repository(Estate)
    .query('row')
    .andWhere('row.id = any(:ids)', { ids })
    .getMany();
  const byId = new Map(estates.map((estate) => [estate.id, estate]));
  const managed = await permittedRows(context.reads, 'ownersCommittee.manage', rows);
  return managed.flatMap((row) => {
    const estate = byId.get(estateOf(row));
    return estate ? [{ row, estate }] : [];
  });
}

function expiringItem(
  { row, estate }: AtEstate<OwnersCommittee>,
  { expiringMonths }: OwnersCommitteeRules,
  day: IsoDate,
): WorkItem {
  const termEnd = row.termEnd ?? day;
  return {
    key: `ownersCommitteeTerm:${row.id}`,
    title: {
      zh: `${estate.name}业委会任期将满`,
      en: `The committee of ${estate.name} nears the end of its term`,
    },
    why: {
      zh: `任期于 ${termEnd} 届满，应在届满 ${expiringMonths} 个月前启动换届。`,
      en: `Its term ends on ${termEnd}; re-election begins ${expiringMonths} months before.`,
    },
    otherwise: {
      zh: '届满未换届的，业委会将名存实亡。',
      en: 'Past its term the committee exists in name only.',
    },
    action: { label: { zh: '启动换届', en: 'Begin re-election' }, path: pathOf(row, 'actions') },
    dueOn: termEnd,
    urgency: 'soon',
    nature: 'act',
    divisionId: row.divisionId,
    since: startOf(addMonths(isoDate(termEnd), -expiringMonths)),
  };
}

function lapsedItem(
  row: OwnersCommittee,
  estate: Estate,
  reasons: { readonly zh: string; readonly en: string },
): WorkItem {
  return {
    key: `ownersCommitteeTerm:${row.id}`,
    title: { zh: `${estate.name}业委会名存实亡`, en: `The committee of ${estate.name} exists in name only` },
    why: { zh: `原因：${reasons.zh}。`, en: `Because: ${reasons.en}.` },
    otherwise: {
      zh: '小区事务无人议决，维修资金等事项无法办理。',
      en: 'Nobody decides for the estate; the maintenance fund cannot be used.',
    },
    action: {
      label: { zh: '查看并启动换届', en: 'See it and begin re-election' },
      path: pathOf(row, 'actions'),
    },
    dueOn: row.termEnd,
    urgency: 'overdue',
    nature: 'act',
    divisionId: row.divisionId,
    since: startOf(isoDate(row.termEnd ?? row.electedOn ?? '1990-01-01')),
  };
}

function stepItem(
  row: OwnersCommittee,
  estate: Estate,
  { next, day }: { readonly next: CommitteeStepStanding; readonly day: IsoDate },
): WorkItem {
  const label = COMMITTEE_STEP_LABELS[next.step];
  const dueOn = next.dueOn ?? day;
  const overdue = next.standing === 'overdue';
  return {
    key: `ownersCommitteeStep:${row.id}:${next.step}`,
    title: { zh: `${estate.name}：${label.zh}`, en: `${estate.name}: ${label.en}` },
    why: overdue
      ? { zh: `应于 ${dueOn} 前完成，已逾期。`, en: `It was due on ${dueOn}.` }
      : { zh: `应于 ${dueOn} 前完成。`, en: `It is due on ${dueOn}.` },
    otherwise: {
      zh: '后续步骤的时限将顺延，换届可能中断。',
      en: 'Later steps slip and the procedure may break off.',
    },
    action: {
      label: { zh: '登记这一步', en: 'Record the step' },
      path: pathOf(row, `step.${enumName(next.step)}`),
    },
    dueOn,
    urgency: overdue ? 'overdue' : dueOn <= addDays(day, SOON_DAYS) ? 'soon' : 'normal',
    nature: 'act',
    divisionId: row.divisionId,
    since: startOf(day),
  };
}

function voteItem(row: Vote, estate: Estate): WorkItem {
  const open = row.state === 'open';
  return {
    key: `ownersVote:${row.id}`,
    title: {
      zh: `${estate.name}“${row.title}”${open ? '已到截止日期' : '待计票'}`,
      en: `${estate.name}: “${row.title}” ${open ? 'is past its last day' : 'is to be counted'}`,
    },
    why: {
      zh: `表决于 ${row.closesOn ?? ''} 截止。`,
      en: `Voting ended on ${row.closesOn ?? ''}.`,
    },
    otherwise: { zh: '结果不能公示和备案。', en: 'The result cannot be made public and filed.' },
    action: {
      label: open ? { zh: '截止表决', en: 'Close the vote' } : { zh: '计票', en: 'Count' },
      path: `/owners-votes/${toGlobalId('Vote', row.districtId, row.id)}?at=actions`,
    },
    dueOn: row.closesOn,
    urgency: 'overdue',
    nature: 'act',
    divisionId: row.divisionId,
    since: startOf(addDays(isoDate(row.closesOn ?? '1990-01-01'), row.state === 'open' ? 1 : 0)),
  };
}

/** The page of the estate at the very spot where this is done. */
function pathOf(row: OwnersCommittee, spot: string): string {
  return `/owners-committees/${toGlobalId('Estate', row.districtId, row.estateId)}?at=${spot}`;
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** What committees and their votes give people to do. */
export const OWNERS_COMMITTEE_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [terms, steps, votes];
