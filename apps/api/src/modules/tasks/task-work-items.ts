import { can } from '@weizhi/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { CommunityTask } from './community-task.entity';
import { column } from './task-list';
import { partiesTo } from './task-rows';
import { statusSql } from './task-standing';
import { COMMUNITY_TASK } from './task.type';

const MOST = 200;

type Words = Pick<WorkItem, 'title' | 'why' | 'otherwise' | 'nature'> & {
  readonly label: WorkItem['action']['label'];
};

interface Desk {
  readonly source: string;
  readonly permission: 'communityTask.handle' | 'taskAdmission.decide';
  readonly party: 'committee' | 'panel';
  readonly narrow: (query: SelectQueryBuilder<CommunityTask>) => void;
  readonly words: (row: CommunityTask) => Words;
}

/**
 * What tasks give people to do. What has to be done stands without a click, so only what may be refused, a later due and
 * an objection wait for somebody.
 */
function deskOf({ source, permission, party, narrow, words }: Desk): WorkItemSource {
  return {
    source,
    async list(context: RequestContext, by): Promise<readonly WorkItem[]> {
      if (!can(context.actor, permission)) return [];
      const query = context.reads
        .repository(CommunityTask)
        .query('row')
        .andWhere('row.withdrawnAt is null')
        .setParameter('today', by);
      // Of their own divisions alone: a subdistrict sees what waits at its communities, and does not answer for them.
      if (party === 'committee')
        query.andWhere('row.divisionId = any(:own)', {
          own: context.actor.grants
            .filter(({ permissions }) => permissions.has(permission))
            .map(({ divisionId }) => divisionId),
        });
      narrow(query);
      const rows = await query.orderBy('row.receivedOn').addOrderBy('row.id').limit(MOST).getMany();
      return rows
        .filter((row) => partiesTo(context.actor, row).includes(party))
        .map((row) => toItem(row, source, words(row)));
    },
  };
}

function toItem(row: CommunityTask, source: string, { label, ...words }: Words): WorkItem {
  const { id, districtId, divisionId, createdAt } = row;
  return {
    ...words,
    key: `${source}:${id}`,
    action: { label, path: `/tasks/${toGlobalId(COMMUNITY_TASK, districtId, id)}?at=actions` },
    // A due that binds nobody yet presses nobody.
    ...{ dueOn: null, urgency: 'normal' as const, divisionId, since: createdAt },
  };
}

const STANDING = statusSql(column, ':today::date');

export const TASK_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [
  deskOf({
    ...{ source: 'taskToAnswer', permission: 'communityTask.handle', party: 'committee' },
    narrow: (query) => query.andWhere(`row.state = 'received' and ${STANDING} = 'awaitingAnswer'`),
    words: ({ title, receivedOn }) => ({
      title: { zh: `可以不予承接：${title}`, en: `May be refused: ${title}` },
      why: {
        zh: `${receivedOn} 收到，不在职责清单内，也没有准入。`,
        en: `Received on ${receivedOn}; neither on the list nor admitted.`,
      },
      otherwise: {
        zh: '不答复的不视为承接；可以不予承接，告知已由系统拟好。',
        en: 'Unanswered, it counts as taken on by nobody; the letter of refusal is drafted.',
      },
      label: { zh: '去答复', en: 'Answer it' },
      nature: 'act',
    }),
  }),
  deskOf({
    ...{ source: 'taskPostponement', permission: 'communityTask.handle', party: 'committee' },
    narrow: (query) =>
      query.andWhere(
        `row.proposedDueOn is not null and ${STANDING} in ('received', 'awaitingAnswer', 'accepted', 'acceptedWithObjection')`,
      ),
    words: ({ title, proposedDueOn }) => ({
      title: { zh: `部门提出延期：${title}`, en: `A later due is proposed: ${title}` },
      why: { zh: `提出延到 ${proposedDueOn ?? ''}。`, en: `It would be due on ${proposedDueOn ?? ''}.` },
      otherwise: { zh: '不同意的，仍按原期限计算。', en: 'Until you agree, the first due holds.' },
      label: { zh: '去答复', en: 'Answer it' },
      nature: 'approval',
    }),
  }),
  deskOf({
    ...{ source: 'taskObjection', permission: 'taskAdmission.decide', party: 'panel' },
    narrow: (query) => query.andWhere(`${STANDING} = 'acceptedWithObjection'`),
    words: ({ title, objection }) => ({
      title: { zh: `社区对任务有异议：${title}`, en: `A committee objects to: ${title}` },
      why: { zh: `异议：${objection ?? ''}`, en: `The objection: ${objection ?? ''}` },
      otherwise: { zh: '社区先办理，异议一直待答复。', en: 'The committee works on it meanwhile.' },
      label: { zh: '去答复', en: 'Rule on it' },
      nature: 'approval',
    }),
  }),
];
