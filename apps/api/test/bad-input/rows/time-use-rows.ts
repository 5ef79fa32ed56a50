import { plantLogs } from '../../../src/modules/time-use/testing/plant-logs';
import { systemActor } from '../../../src/platform/database';
import type { BadInput } from '../bad-input';
import type { BadInputWorld } from '../world';

/** Monday of the sampled week: today. */
const MONDAY = '2026-03-02';

const NOTHING = {
  ...{ assigned: 0, inspection: 0, ledger: 0, platformReporting: 0 },
  ...{ adHoc: 0, selfGovernance: 0, residentRequest: 0 },
};

/** The week that was drawn for the community, drawn once for all rows. */
async function sampledWeek(world: BadInputWorld): Promise<string> {
  const ownWeeks = async (): Promise<readonly { readonly id: string }[]> =>
    world.as('committee').run('query { ownTimeUseWeeks { id } }', {});
  const log = { community: world.tree().community.id, monday: MONDAY, days: 1 };
  if ((await ownWeeks()).length === 0)
    await world.api.suite.database.transaction(systemActor('1'), (tx) =>
      plantLogs(tx, [{ ...log, ledger: 60, selfGovernance: 0, meetingMinutes: 0 }]),
    );
  return (await ownWeeks())[0]?.id ?? '';
}

const day = (weekId: string, over: object = {}) => ({
  ...{ weekId, day: MONDAY, minutes: { ...NOTHING, ledger: 60 }, meetingMinutes: 0, expectedVersion: 0 },
  ...over,
});

/** A day of the log of somebody who takes part. */
const logging =
  (over: object): BadInput['prepare'] =>
  async (world) => {
    const weekId = await sampledWeek(world);
    await world.does('joinTimeUseWeek', { weekId }, 'committee');
    return world.sending('saveTimeUseDay', day(weekId, over), 'committee');
  };

const minutes = (over: object) => ({ minutes: { ...NOTHING, ...over } });

/** What no log of a day can say. */
export const TIME_USE_ROWS: readonly BadInput[] = [
  {
    kind: 'time log of a week that is not yours',
    what: 'a day logged by somebody who does not take part',
    prepare: async (world) => world.sending('saveTimeUseDay', day(await sampledWeek(world)), 'committee'),
    code: 'TIME_USE_NOT_JOINED',
  },
  {
    kind: 'time log of a week that is not yours',
    what: 'a day of a week that there is not',
    prepare: (world) =>
      Promise.resolve(
        world.sending(
          'saveTimeUseDay',
          day('TimeUseWeek.1.00000000-0000-0000-0000-000000000000'),
          'committee',
        ),
      ),
    code: 'NOT_FOUND',
    facts: { subject: 'weekId' },
  },
  {
    kind: 'time log of 25 hours',
    what: 'a day of 25 hours',
    prepare: logging(minutes({ ledger: 20 * 60, adHoc: 5 * 60 })),
    code: 'TIME_USE_DAY_TOO_LONG',
    facts: { hours: 25 },
    names: /25 小时/u,
  },
  {
    kind: 'time log that no day can have',
    what: 'minutes that are no quarter hours',
    prepare: logging(minutes({ ledger: 50 })),
    code: 'TIME_USE_NOT_QUARTER_HOURS',
    facts: { minutes: 50 },
  },
  {
    kind: 'time log that no day can have',
    what: 'minutes below nothing',
    prepare: logging(minutes({ ledger: -15 })),
    code: 'TIME_USE_NOT_QUARTER_HOURS',
    facts: { minutes: -15 },
  },
  {
    kind: 'time log that no day can have',
    what: 'more meetings than the day was long',
    prepare: logging({ meetingMinutes: 75 }),
    code: 'TIME_USE_MEETINGS_TOO_LONG',
    facts: { minutes: 60 },
  },
  {
    kind: 'time log that no day can have',
    what: 'a day that has not come',
    prepare: logging({ day: '2026-03-03' }),
    code: 'TIME_USE_DAY_NOT_OPEN',
    facts: { day: '2026-03-03' },
  },
  {
    kind: 'time log that no day can have',
    what: 'a day before the sampled week',
    prepare: logging({ day: '2026-03-01' }),
    code: 'TIME_USE_DAY_NOT_OPEN',
    facts: { day: '2026-03-01' },
  },
];
