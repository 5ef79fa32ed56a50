import { isoDate, type IsoDate } from '@weizhi/domain';
import type { Transaction } from '../../../platform/database';
import type { OutboxSubscriber } from '../../../platform/jobs/job-table';
import { FormDemand } from '../../reporting';
import { CommunityTask } from '../community-task.entity';
import { followRecord, makeByProducts } from './by-products';

interface DemandEvent {
  readonly districtId: string;
  readonly demandId: string;
  /** The community that answered; null where the form was approved. */
  readonly divisionId: string | null;
  readonly day: IsoDate;
  readonly now: Date;
}

/** A form that the panel approved is a task of every community that has to fill it in; it is done when it is answered. */
export const tasksFromDemands: OutboxSubscriber = {
  name: 'tasks-from-form-demands',
  eventTypes: ['formDemand.approved', 'formDemand.answered'],
  async take(tx, { districtId, payload, publishedAt }) {
    const {
      demandId,
      day,
      divisionId = null,
    } = payload as {
      readonly demandId: string;
      readonly day: string;
      readonly divisionId?: string;
    };
    await tx.sql('select 1 from form_demand where district_id = $1::bigint and id = $2::uuid for update', [
      districtId,
      demandId,
    ]);
    await follow(tx, { districtId, demandId, divisionId, day: isoDate(day), now: publishedAt });
  },
};

async function follow(tx: Transaction, event: DemandEvent): Promise<void> {
  const { districtId, demandId, divisionId, day, now } = event;
  const demand = await tx.repository(FormDemand).findOne({ districtId, id: demandId });
  if (!demand) return;
  if (demand.state === 'approved') await make(tx, demand, event);
  if (divisionId === null) return;
  for (const task of await openTasks(tx, event))
    await followRecord(tx, task, {
      changes: { state: 'done', closedOn: day },
      event: { kind: 'finish', party: 'committee', occurredOn: day },
      now,
    });
}

function openTasks(
  tx: Transaction,
  { districtId, demandId, divisionId }: DemandEvent,
): Promise<CommunityTask[]> {
  return tx
    .repository(CommunityTask)
    .query('row')
    .andWhere('row.districtId = :districtId and row.demandId = :demandId', { districtId, demandId })
    .andWhere(`row.state in ('received', 'accepted', 'acceptedWithObjection')`)
    .andWhere('row.divisionId = :divisionId', { divisionId })
    .getMany();
}

async function make(tx: Transaction, demand: FormDemand, { day, now }: DemandEvent): Promise<void> {
  const { districtId, id, opensOn, closesOn } = demand;
  if (opensOn === null || closesOn === null) return;
  const places = await tx.sql<{ divisionId: string }>(
    `select d.id::text as "divisionId"
       from division_closure within join division d on d.id = within.descendant_id and d.exists_to is null
      where within.ancestor_id = $2::bigint and d.kind in ('community', 'village')
        and not exists (select 1 from community_task present
          where present.district_id = $1::bigint and present.demand_id = $3::uuid and present.division_id = d.id)
      order by d.id`,
    [districtId, demand.divisionId, id],
  );
  await makeByProducts(
    tx,
    {
      ...{ districtId, department: demand.department, title: demand.title, content: '', source: 'ledger' },
      ...{ originId: id, assignedBy: demand.proposedBy },
      ...{ receivedOn: day, dueOn: isoDate(closesOn), bindsTo: isoDate(closesOn) },
      places: places.map(({ divisionId }) => ({
        ...{ divisionId, comesOf: { demandId: id } },
        // It is the panel that approves forms: what it approves is admitted until it closes.
        admissions: [
          {
            ...{ state: 'admitted', startsOn: day, endsOn: null },
            ...{ validTo: isoDate(closesOn), emergencyEndsOn: null },
          },
        ],
      })),
    },
    now,
  );
}
