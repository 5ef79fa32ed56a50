import type { Reads } from '../database';
import { readRollupStanding } from './rollup-standing';

const state = (source: string, version: string, asOf: string) => ({
  ...{ source, version, asOf: new Date(asOf), definition: null },
});
const standingOf = (...rows: readonly ReturnType<typeof state>[]) =>
  readRollupStanding({ sql: () => Promise.resolve(rows) } as unknown as Reads, {
    ...{ districtId: '1', source: 'participants', others: ['participantCohorts'] },
  });

describe('the standing of sources that are read together', () => {
  const participants = state('participants', '7', '2026-11-27T01:00:00Z');
  const cohorts = state('participantCohorts', '7', '2026-11-27T01:00:00Z');

  it('is that of the first, and another as soon as any of them has changed', async () => {
    const before = await standingOf(participants, cohorts);
    expect([before.version, before.asOf]).toEqual(['7', participants.asOf]);
    expect((await standingOf(cohorts, participants)).mark).toBe(before.mark);
    const others = [
      await standingOf(participants, state('participantCohorts', '8', '2026-11-27T02:00:00Z')),
      await standingOf(participants, state('participantCohorts', '7', '2026-11-27T02:00:00Z')),
      await standingOf(participants),
      await standingOf(),
    ];
    expect(new Set([before, ...others].map(({ mark }) => mark)).size).toBe(5);
  });
});
