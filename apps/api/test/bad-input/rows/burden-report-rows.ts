import { departmentNamed } from '../../../src/modules/mandates';
import { systemActor } from '../../../src/platform/database';
import type { BadInput } from '../bad-input';
import type { BadInputWorld } from '../world';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const NOWHERE = '00000000-0000-0000-0000-000000000000';

async function report(world: BadInputWorld, over: object = {}): Promise<object> {
  const departmentId = await world.api.suite.database.transaction(systemActor('1'), (tx) =>
    departmentNamed(tx, '1', '区城管局'),
  );
  return {
    ...{ divisionId: world.tree().community.globalId, departmentId: `Department.1.${departmentId}` },
    ...{ subject: 'INSPECTION', content: '一个月内三次检查同样的内容', hours: 9 },
    idempotencyKey: world.nextKey(),
    ...over,
  };
}

const filing =
  (over: (world: BadInputWorld) => object): BadInput['prepare'] =>
  async (world) =>
    world.sending('fileBurdenReport', await report(world, over(world)), 'committee');

const filed = async (world: BadInputWorld): Promise<Versioned> =>
  world.does<Versioned>('fileBurdenReport', await report(world), 'committee');

const ruling = ({ id, version }: Versioned, over: object = {}) => ({
  ...{ reportId: id, expectedVersion: version, action: 'UPHOLD_REPORT', reason: '与上月重复，应当取消' },
  ...over,
});

const unknown = (path: string) => ({ fieldErrors: [{ path, code: 'UNKNOWN_REFERENCE' }] });

/** What must not be reported as a burden, nor ruled. */
export const BURDEN_REPORT_ROWS: readonly BadInput[] = [
  {
    kind: 'burden report of elsewhere',
    what: 'a burden of a community that is not the reporter’s',
    prepare: filing((world) => ({ divisionId: world.tree().otherCommunity.globalId })),
    code: 'NOT_FOUND',
    facts: { subject: 'divisionId' },
  },
  {
    kind: 'burden report of elsewhere',
    what: 'a burden by a department that there is not',
    prepare: filing(() => ({ departmentId: `Department.1.${NOWHERE}` })),
    code: 'INVALID_INPUT',
    facts: unknown('departmentId'),
  },
  {
    kind: 'burden report of elsewhere',
    what: 'a burden by an inspection that does not come to the community',
    prepare: filing(() => ({ aboutId: `Inspection.1.${NOWHERE}` })),
    code: 'INVALID_INPUT',
    facts: unknown('aboutId'),
  },
  {
    kind: 'ruling without a reason',
    what: 'a ruling that says why to nobody',
    prepare: async (world) =>
      world.sending('advanceBurdenReport', ruling(await filed(world), { reason: ' ' }), 'panel'),
    code: 'BURDEN_REPORT_FACT_MISSING',
    facts: { fact: 'rulingReason' },
  },
  {
    kind: 'second ruling',
    what: 'a ruling on what was ruled on',
    async prepare(world) {
      const report = await filed(world);
      const { version } = await world.does<Versioned>('advanceBurdenReport', ruling(report), 'panel');
      return world.sending(
        'advanceBurdenReport',
        ruling({ ...report, version }, { action: 'DISMISS_REPORT' }),
        'panel',
      );
    },
    code: 'BURDEN_REPORT_ACTION_NOT_ALLOWED',
    facts: { allowed: [] },
  },
];
