import type { BadInput } from '../bad-input';
import { foreignPaper } from '../papers';
import type { BadInputWorld } from '../world';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const inspection = (world: BadInputWorld, over: object = {}) => ({
  ...{ divisionIds: [world.tree().community.globalId], department: '区消防救援大队', subject: 'FIRE_SAFETY' },
  ...{ title: `消防检查${world.nextKey()}`, basis: '消防法第五十三条' },
  ...{
    startsOn: '2026-03-10',
    endsOn: '2026-03-10',
    duplicateAnswer: '分片检查',
    idempotencyKey: world.nextKey(),
  },
  ...over,
});

const announcing =
  (over: (world: BadInputWorld) => object): BadInput['prepare'] =>
  (world) =>
    Promise.resolve(world.sending('announceInspection', inspection(world, over(world)), 'department'));

const announced = (world: BadInputWorld, over: object = {}): Promise<Versioned> =>
  world.does<Versioned>('announceInspection', inspection(world, over), 'department');

const step = ({ id, version }: Versioned, action: string, over: object = {}) => ({
  ...{ inspectionId: id, expectedVersion: version, action },
  ...over,
});

/** An inspection that was held today and found something. */
async function withFinding(world: BadInputWorld): Promise<Versioned> {
  const today = { startsOn: '2026-03-02', endsOn: '2026-03-02' };
  const advance = (input: object) => world.does<Versioned>('advanceInspection', input, 'department');
  const held = await advance(step(await announced(world, today), 'HOLD_INSPECTION'));
  return advance(step(held, 'RECORD_FINDINGS', { finding: '楼道堆放杂物', dueOn: '2026-03-20' }));
}

async function findingOf(world: BadInputWorld, { id }: Versioned): Promise<string> {
  const { findings } = await world
    .as('committee')
    .run<{ findings: readonly { readonly id: string }[] }>(
      'query ($id: ID!) { inspection(id: $id) { findings { id } } }',
      { id },
    );
  return findings[0]?.id ?? '';
}

const fieldError = (path: string, code: string) => ({ fieldErrors: [{ path, code }] });

/** What must not be announced to communities, nor written down of an inspection. */
export const INSPECTION_ROWS: readonly BadInput[] = [
  {
    kind: 'inspection that cannot be',
    what: 'an inspection that rests on no law or document',
    prepare: announcing(() => ({ basis: ' ' })),
    code: 'INVALID_INPUT',
    facts: fieldError('basis', 'REQUIRED'),
  },
  {
    kind: 'inspection that cannot be',
    what: 'an inspection announced for yesterday',
    prepare: announcing(() => ({ startsOn: '2026-03-01', endsOn: '2026-03-02' })),
    code: 'INVALID_INPUT',
    facts: fieldError('startsOn', 'DATE_ORDER'),
  },
  {
    kind: 'inspection that cannot be',
    what: 'an inspection that stays for two months',
    prepare: announcing(() => ({ endsOn: '2026-05-10' })),
    code: 'INVALID_INPUT',
    facts: fieldError('endsOn', 'DATE_ORDER'),
  },
  {
    kind: 'inspection that cannot be',
    what: 'an inspection of another district',
    prepare: announcing((world) => ({ divisionIds: [world.tree().second.globalId] })),
    code: 'NOT_FOUND',
    facts: { subject: 'divisionIds' },
  },
  {
    kind: 'inspection before its day',
    what: 'an inspection recorded as held a week before its day',
    prepare: async (world) =>
      world.sending('advanceInspection', step(await announced(world), 'HOLD_INSPECTION'), 'department'),
    code: 'INSPECTION_FACT_MISSING',
    facts: { fact: 'dayReached' },
  },
  {
    kind: 'inspections that cannot be joined',
    what: 'two inspections of one department held as if two came together',
    async prepare(world) {
      const [one, other] = [await announced(world), await announced(world)];
      const joining = { inspectionId: one.id, expectedVersion: one.version, otherId: other.id };
      return world.sending('proposeJointInspection', joining, 'department');
    },
    code: 'INSPECTIONS_NOT_JOINABLE',
  },
  {
    kind: 'rectification without evidence',
    what: 'a finding put right by a photograph of somebody else',
    async prepare(world) {
      const findingId = await findingOf(world, await withFinding(world));
      const rectified = { findingId, day: '2026-03-02', evidenceId: await foreignPaper(world) };
      return world.sending('rectifyFinding', rectified, 'committee');
    },
    code: 'INVALID_INPUT',
    facts: fieldError('evidenceId', 'UNKNOWN_REFERENCE'),
  },
  {
    kind: 'rectification without evidence',
    what: 'a rectification confirmed while a finding is open',
    prepare: async (world) =>
      world.sending(
        'advanceInspection',
        step(await withFinding(world), 'CONFIRM_RECTIFICATION'),
        'department',
      ),
    code: 'INSPECTION_FACT_MISSING',
    facts: { fact: 'allRectified' },
  },
];
