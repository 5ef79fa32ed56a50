import type { BadInput } from '../bad-input';
import type { BadInputWorld } from '../world';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const system = (world: BadInputWorld, over: object = {}) => ({
  ...{ kind: 'PLATFORM', name: `综治平台${world.nextKey()}`, level: 'PROVINCIAL', department: '区委政法委' },
  ...{ purpose: '事件上报', peopleAsked: 2, divisionIds: [world.tree().first.globalId] },
  activeFrom: '2025-03-01',
  ...over,
});

const registering =
  (over: (world: BadInputWorld) => object): BadInput['prepare'] =>
  (world) => {
    const said = system(world, over(world));
    return Promise.resolve(
      world.sending('registerOutsideSystem', { system: said, idempotencyKey: world.nextKey() }, 'civil'),
    );
  };

const registered = (world: BadInputWorld, over: object = {}): Promise<Versioned> =>
  world.does<Versioned>(
    'registerOutsideSystem',
    { system: system(world, over), idempotencyKey: world.nextKey() },
    'civil',
  );

const mapping =
  (field: object): BadInput['prepare'] =>
  async (world) => {
    const { id, version } = await registered(world);
    const fields = [{ heading: '事件编号', ...field }];
    const mapped = { systemId: id, expectedVersion: version, entryGrain: 'HOUSEHOLD', fields };
    return world.sending('mapSystemFields', mapped, 'civil');
  };

const NO_ELEMENT = 'CanonicalElement.1.00000000-0000-0000-0000-000000000000';

const fieldError = (path: string, code: string) => ({ fieldErrors: [{ path, code }] });

/** What must not be put on the register of outside systems. */
export const OUTSIDE_SYSTEM_ROWS: readonly BadInput[] = [
  {
    kind: 'outside system that cannot be',
    what: 'minutes of a system that nobody sampled',
    prepare: registering(() => ({ weeklyMinutes: 90, minutesSource: '社区自报' })),
    code: 'INVALID_INPUT',
    facts: fieldError('system.sampledWeeks', 'REQUIRED'),
  },
  {
    kind: 'outside system that cannot be',
    what: 'a system that takes more minutes than a week has',
    prepare: registering(() => ({ weeklyMinutes: 10_081, sampledWeeks: 4, minutesSource: '抽样 3 个社区' })),
    code: 'INVALID_INPUT',
    facts: fieldError('system.weeklyMinutes', 'OUT_OF_RANGE'),
  },
  {
    kind: 'outside system that cannot be',
    what: 'an address that would run as a script',
    prepare: registering(() => ({ address: 'javascript:alert(1)' })),
    code: 'INVALID_INPUT',
    facts: fieldError('system.address', 'MALFORMED'),
  },
  {
    kind: 'outside system that cannot be',
    what: 'a system whose use ends before it begins',
    prepare: registering(() => ({ activeUntil: '2025-02-28' })),
    code: 'INVALID_INPUT',
    facts: fieldError('system.activeUntil', 'DATE_ORDER'),
  },
  {
    kind: 'outside system that cannot be',
    what: 'a system of another district',
    prepare: registering((world) => ({ divisionIds: [world.tree().second.globalId] })),
    code: 'NOT_FOUND',
    facts: { subject: 'divisionIds' },
  },
  {
    kind: 'outside system that cannot be',
    what: 'one system put on the register twice',
    async prepare(world) {
      const name = `综治平台${world.nextKey()}`;
      await registered(world, { name });
      return registering(() => ({ name }))(world);
    },
    code: 'DUPLICATE_ENTRY',
    facts: { field: 'system.name' },
  },
  {
    kind: 'field of a system mapped to nothing',
    what: 'a field that asks for an element that there is not',
    prepare: mapping({ elementId: NO_ELEMENT }),
    code: 'INVALID_INPUT',
    facts: fieldError('fields.0.elementId', 'UNKNOWN_REFERENCE'),
  },
  {
    kind: 'field of a system mapped to nothing',
    what: 'a field that asks for two things at once',
    prepare: mapping({ elementId: NO_ELEMENT, recordKey: 'HOUSEHOLD' }),
    code: 'INVALID_INPUT',
    facts: fieldError('fields.0.recordKey', 'UNKNOWN_VALUE'),
  },
];
