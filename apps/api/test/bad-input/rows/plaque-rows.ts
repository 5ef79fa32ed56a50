import type { BadInput } from '../bad-input';
import { foreignPaper, paperOf } from '../papers';
import type { BadInputWorld } from '../world';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const application = (world: BadInputWorld, over: object = {}) => ({
  ...{ divisionIds: [world.tree().community.globalId], name: `科普驿站${world.nextKey()}` },
  ...{ department: '区科协', basis: '科普工作方案', idempotencyKey: world.nextKey() },
  ...over,
});

const report = async (world: BadInputWorld, over: object = {}): Promise<object> => ({
  ...{ divisionId: world.tree().community.globalId, name: `文明实践站${world.nextKey()}`, place: '正门' },
  ...{ displayedOn: '2026-02-01', photoId: await paperOf(world, 'committee') },
  idempotencyKey: world.nextKey(),
  ...over,
});

const appliedFor = (world: BadInputWorld): Promise<Versioned> =>
  world.does<Versioned>('applyForPlaque', application(world), 'department');

const hanging = async (world: BadInputWorld): Promise<Versioned> =>
  world.does<Versioned>('reportPlaque', await report(world), 'committee');

const step = ({ id, version }: Versioned, action: string, over: object = {}) => ({
  ...{ plaqueId: id, expectedVersion: version, action },
  ...over,
});

const fieldError = (path: string, code: string) => ({ fieldErrors: [{ path, code }] });

/** What must not be hung up at communities, nor written down of a plaque. */
export const PLAQUE_ROWS: readonly BadInput[] = [
  {
    kind: 'plaque without permit',
    what: 'an application for a plaque that rests on no law or document',
    prepare: (world) =>
      Promise.resolve(world.sending('applyForPlaque', application(world, { basis: ' ' }), 'department')),
    code: 'INVALID_INPUT',
    facts: fieldError('basis', 'REQUIRED'),
  },
  {
    kind: 'plaque without permit',
    what: 'a permit without its number',
    prepare: async (world) =>
      world.sending('decidePlaque', step(await appliedFor(world), 'PERMIT_PLAQUE'), 'panel'),
    code: 'PLAQUE_FACT_MISSING',
    facts: { fact: 'permitReference' },
  },
  {
    kind: 'plaque without permit',
    what: 'a permit that is over already',
    async prepare(world) {
      const permit = { permitReference: '准入〔2026〕3号', permittedUntil: '2026-03-01' };
      return world.sending('decidePlaque', step(await appliedFor(world), 'PERMIT_PLAQUE', permit), 'panel');
    },
    code: 'PLAQUE_PERMIT_OVER',
    facts: { endedOn: '2026-03-01' },
  },
  {
    kind: 'plaque hung twice',
    what: 'a second plaque of one name at one community',
    async prepare(world) {
      const name = `矛盾调解室${world.nextKey()}`;
      await world.does('applyForPlaque', application(world, { name }), 'department');
      return world.sending('reportPlaque', await report(world, { name }), 'committee');
    },
    code: 'PLAQUE_HANGS_ALREADY',
    facts: { takenAt: 'community' },
  },
  {
    kind: 'plaque without photograph',
    what: 'a plaque reported with a photograph of somebody else',
    prepare: async (world) =>
      world.sending('reportPlaque', await report(world, { photoId: await foreignPaper(world) }), 'committee'),
    code: 'INVALID_INPUT',
    facts: fieldError('photoId', 'UNKNOWN_REFERENCE'),
  },
  {
    kind: 'plaque without photograph',
    what: 'a plaque taken down that no photograph shows gone',
    prepare: async (world) =>
      world.sending(
        'recordPlaqueStep',
        step(await hanging(world), 'REMOVE_PLAQUE', { day: '2026-03-02' }),
        'committee',
      ),
    code: 'PLAQUE_FACT_MISSING',
    facts: { fact: 'removalPhoto' },
  },
  {
    kind: 'plaque used before it hung',
    what: 'a use of a plaque before it hung',
    async prepare(world) {
      const { id } = await hanging(world);
      const use = { plaqueId: id, day: '2026-01-31', note: '科普讲座', idempotencyKey: world.nextKey() };
      return world.sending('recordPlaqueUse', use, 'committee');
    },
    code: 'INVALID_INPUT',
    facts: fieldError('day', 'OUT_OF_RANGE'),
  },
];
