import { PRESENCE_EVIDENCE, RESIDENT_INITIATORS, TAKING_PART_DEPTH } from '@weizhi/domain';
import { quote, type RollupSource } from '../../platform/rollups';
import { UP_TO_DISTRICT } from '../tasks';

const STAFF = `f.capacity = 'committeeStaff'`;
const SELF_INITIATED = `f.initiator in (${RESIDENT_INITIATORS.map(quote).join(', ')}) and f.task_id is null`;
/** To decide, to carry out and to lead, which staff may do alone. */
const CARRIED = `(f.depth >= 4 or f.stage = 'decision')`;

const PRESENCE_ONLY = `f.evidence in (${PRESENCE_EVIDENCE.map(quote).join(', ')})`;

const count = (condition: string): string => `case when ${condition} then 1 else 0 end`;

/** Participations of persons and of organisations, which add up over days and places. */
export const ACT_ROLLUP: RollupSource = {
  code: 'participation',
  table: 'participation',
  occurredOn: 'f.occurred_on',
  divisionId: 'f.division_id',
  live: `f.withdrawn_at is null and f.depth >= ${String(TAKING_PART_DEPTH)}`,
  dimensions: {
    mechanism: 'f.mechanism',
    channel: 'f.channel',
    stage: 'f.stage',
    initiator: 'f.initiator',
    depth: 'f.depth',
  },
  measures: {
    acts: '1',
    minutes: 'f.minutes',
    selfInitiated: count(SELF_INITIATED),
    underTask: count('f.task_id is not null'),
    presenceOnly: count(PRESENCE_ONLY),
    carried: count(CARRIED),
    staffCarried: count(`${CARRIED} and ${STAFF}`),
  },
  grains: {
    mechanism: ['month'],
    channel: ['month'],
    stage: ['month'],
    initiator: ['month'],
    depth: ['month'],
  },
  divisions: UP_TO_DISTRICT,
};
