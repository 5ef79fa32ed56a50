import type { SnapshotAction } from '@weizhi/domain';
import {
  advanceSnapshot,
  reviewSnapshotPart,
  Snapshot,
  SnapshotChanged,
  SnapshotPlace,
  takeSnapshot,
} from '../modules/snapshots';
import { createContext } from '../platform/context/create-context';
import { createLogger } from '../platform/context/logger';
import type { RequestContext } from '../platform/context/request-context';
import { type Database, systemActor } from '../platform/database';
import { toGlobalId } from '../platform/graphql/global-id';
import { CursorCodec } from '../platform/read-planner';
import type { SnapshotPlan } from './demonstration';
import { momentOf, taken } from './loading-context';

/** Who does what: the figures are taken by the system, reviewed by civil affairs and approved by an official. */
const REVIEWER = 'civil-affairs';
const APPROVER = 'official';

const STEPS: readonly (readonly [action: SnapshotAction, by: string, hour: number, to: string])[] = [
  ['reviewSnapshot', REVIEWER, 11, 'reviewed'],
  ['approveSnapshot', APPROVER, 14, 'approved'],
  ['lockSnapshot', REVIEWER, 15, 'locked'],
  ['publishSnapshot', APPROVER, 16, 'published'],
];

/** Takes the snapshots of a plan by the commands of their module and brings each as far as it went; one that was cut off goes on. Answers how many were taken now. */
export async function writeSnapshots(
  database: Database,
  districtId: string,
  plans: readonly SnapshotPlan[],
): Promise<number> {
  const accounts = await accountIds(database, districtId);
  const divisionId = await rootOf(database, districtId);
  let count = 0;
  for (const plan of plans) {
    const target = { database, districtId, divisionId, plan, accounts };
    const present = await findOwn(target);
    if (present) {
      await bring(target, present);
      continue;
    }
    await takeOne(target);
    count += 1;
    const row = await findOwn(target);
    if (row) await bring(target, row);
  }
  return count;
}

interface Target {
  readonly database: Database;
  readonly districtId: string;
  readonly divisionId: string;
  readonly plan: SnapshotPlan;
  /** Ids of accounts by what they are called. */
  readonly accounts: ReadonlyMap<string, string>;
}

async function accountIds(database: Database, districtId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await database.transaction(systemActor(districtId), (tx) =>
    tx.sql<{ identifier: string; id: string }>(
      'select identifier, id::text from account where identifier = any($1::text[])',
      [[REVIEWER, APPROVER]],
    ),
  );
  return new Map(rows.map(({ identifier, id }) => [identifier, id]));
}

async function rootOf(database: Database, districtId: string): Promise<string> {
  const [row] = await database.transaction(systemActor(districtId), (tx) =>
    tx.sql<{ id: string }>('select division_id::text as id from district where id = $1::bigint', [
      districtId,
    ]),
  );
  if (!row) throw new Error(`There is no district ${districtId}`);
  return row.id;
}

function findOwn({ database, districtId, divisionId, plan }: Target): Promise<Snapshot | undefined> {
  return database.transaction(systemActor(districtId), (tx) =>
    tx.repository(Snapshot).findOne({ districtId, divisionId, period: plan.period }),
  );
}

async function takeOne(target: Target): Promise<void> {
  const { divisionId, plan } = target;
  await asSomebody(target, { by: null, hour: 8 }, async (context) => {
    const answer = await takeSnapshot(context, {
      ...{ divisionId: toGlobalId('Division', null, divisionId), period: plan.period },
      ...{ withCommunities: false, idempotencyKey: `demonstration/${plan.period}` },
    });
    taken(answer, SnapshotChanged, 'snapshots');
  });
}

/** Takes the steps that are left to the state that it is brought to. */
async function bring(target: Target, row: Snapshot): Promise<void> {
  const { until } = target.plan;
  const states = STEPS.map(([, , , to]) => to);
  const from = states.indexOf(row.state) + 1;
  const steps = STEPS.slice(from, states.indexOf(until) + 1);
  const snapshotId = toGlobalId('Snapshot', row.districtId, row.id);
  if (row.state === 'draft' && steps.length > 0) await reviewParts(target, row);
  let { version } = row;
  for (const [action, by, hour] of steps)
    await asSomebody(target, { by, hour }, async (context) => {
      const answer = await advanceSnapshot(context, { snapshotId, action, expectedVersion: version });
      version = taken(answer, SnapshotChanged, 'snapshots').snapshot.version;
    });
}

async function reviewParts(target: Target, { districtId, id }: Snapshot): Promise<void> {
  const { database } = target;
  const parts = await database.transaction(systemActor(districtId), (tx) =>
    tx.repository(SnapshotPlace).find({ where: { districtId, snapshotId: id, isPart: true } }),
  );
  const snapshotId = toGlobalId('Snapshot', districtId, id);
  await asSomebody(target, { by: REVIEWER, hour: 10 }, async (context) => {
    for (const { divisionId } of parts) {
      const part = { snapshotId, divisionId: toGlobalId('Division', null, divisionId) };
      taken(await reviewSnapshotPart(context, part), SnapshotChanged, 'snapshots');
    }
  });
}

/** In the name of an account, or of the system itself, at an hour of the day of the plan. */
async function asSomebody(
  { database, districtId, plan, accounts }: Target,
  { by, hour }: { readonly by: string | null; readonly hour: number },
  work: (context: RequestContext) => Promise<void>,
): Promise<void> {
  const system = systemActor(districtId);
  const id = by === null ? undefined : accounts.get(by);
  const context = createContext(
    {
      ...{ database, logger: createLogger('silent'), cursors: new CursorCodec('seed') },
      clock: { now: () => momentOf(plan.takenOn, hour) },
    },
    {
      ...{ requestId: 'seed', audience: 'console', session: null, clientAddress: '', locale: 'zh-CN' },
      actor: { ...system, id: id ?? system.id },
    },
  );
  try {
    await work(context);
  } finally {
    await context.reads.close();
  }
}
