import { can } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { organisationLoader } from '../organisations';
import { Submission } from './submission.entity';

const MOST = 200;

/** What came in by links and waits to be looked at, an item for each organisation. */
export const submissionWorkItems: WorkItemSource = {
  source: 'submissions',
  async list(context: RequestContext): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'organisation.manage')) return [];
    const query = context.reads.repository(Submission).query('row').andWhere(`row.state = 'received'`);
    if (!can(context.actor, 'incubation.manage')) query.andWhere('row.caseId is null');
    const waiting = await query.orderBy('row.receivedAt').addOrderBy('row.id').limit(MOST).getMany();
    const byOrganisation = Map.groupBy(
      waiting,
      ({ districtId, organisationId }) => `${districtId}.${organisationId}`,
    );
    return Promise.all([...byOrganisation.values()].map((submissions) => toItem(context, submissions)));
  },
};

async function toItem(context: RequestContext, submissions: readonly Submission[]): Promise<WorkItem> {
  const [first] = submissions;
  if (!first) throw new Error('A group of submissions is empty');
  const { districtId, organisationId, divisionId } = first;
  const name = (await organisationLoader(context).load({ districtId, id: organisationId }))?.name ?? '';
  const id = toGlobalId('Organisation', districtId, organisationId);
  const count = submissions.length;
  return {
    key: `submissions:${districtId}.${organisationId}`,
    title: { zh: `${name}：收到材料，待核对`, en: `${name}: papers came in` },
    why: {
      zh: `通过材料链接收到 ${count} 份材料，尚未核对。`,
      en: `${count} came in by its link and nobody has looked at them.`,
    },
    otherwise: {
      zh: '对方看到的一直是“等待核对”，材料不会计入要素和申请。',
      en: 'The group goes on waiting, and nothing of it counts.',
    },
    action: {
      label: { zh: '核对材料', en: 'Look at them' },
      path: `/submissions?organisation=${encodeURIComponent(id)}`,
    },
    dueOn: null,
    urgency: 'normal',
    nature: 'approval',
    divisionId,
    since: first.receivedAt,
  };
}
