import type { BadInput } from '../bad-input';
import { foreignPaper, NO_PAPER } from '../papers';
import type { BadInputWorld } from '../world';

const duty = (world: BadInputWorld, over: object = {}) => ({
  ...{ districtId: 'District.1', duty: 'GUIDANCE', department: '区民政局', everyMonths: 3 },
  ...{ title: `走访指导${world.nextKey()}`, basis: '年度要点', startsOn: '2026-01-01' },
  idempotencyKey: world.nextKey(),
  ...over,
});

/** An act for a duty of the scene, with some of what is said of it changed. */
const acting =
  (over: (world: BadInputWorld) => object | Promise<object>): BadInput['prepare'] =>
  async (world) => {
    const { id } = await world.does<{ id: string }>('registerGovernmentDuty', duty(world), 'civil');
    const act = {
      ...{ dutyId: id, day: '2026-02-10', note: '走访了 12 个社区', idempotencyKey: world.nextKey() },
      evidenceId: NO_PAPER,
      ...(await over(world)),
    };
    return world.sending('recordDutyAct', act, 'department');
  };

const fieldError = (path: string, code: string) => ({ fieldErrors: [{ path, code }] });

/** What must not be written down of the duties of departments. */
export const DUTY_ROWS: readonly BadInput[] = [
  {
    kind: 'duty that cannot be',
    what: 'a duty that ends before it begins',
    prepare: async (world) =>
      world.sending('registerGovernmentDuty', duty(world, { endsOn: '2025-12-31' }), 'civil'),
    code: 'INVALID_INPUT',
    facts: fieldError('endsOn', 'DATE_ORDER'),
  },
  {
    kind: 'duty that cannot be',
    what: 'a duty that is due every two months',
    prepare: async (world) =>
      world.sending('registerGovernmentDuty', duty(world, { everyMonths: 2 }), 'civil'),
    code: 'INVALID_INPUT',
    facts: fieldError('everyMonths', 'UNKNOWN_VALUE'),
  },
  {
    kind: 'duty done without evidence',
    what: 'an act that is shown by a paper that there is not',
    prepare: acting(() => ({})),
    code: 'INVALID_INPUT',
    facts: fieldError('evidenceId', 'UNKNOWN_REFERENCE'),
  },
  {
    kind: 'duty done without evidence',
    what: 'an act that is shown by a paper of somebody else',
    prepare: acting(async (world) => ({ evidenceId: await foreignPaper(world) })),
    code: 'INVALID_INPUT',
    facts: fieldError('evidenceId', 'UNKNOWN_REFERENCE'),
  },
  {
    kind: 'duty done out of its time',
    what: 'an act of tomorrow',
    prepare: acting(() => ({ day: '2026-03-03' })),
    code: 'INVALID_INPUT',
    facts: fieldError('day', 'DATE_ORDER'),
  },
  {
    kind: 'duty done out of its time',
    what: 'an act before the duty began',
    prepare: acting(() => ({ day: '2025-12-31' })),
    code: 'INVALID_INPUT',
    facts: fieldError('day', 'OUT_OF_RANGE'),
  },
];
