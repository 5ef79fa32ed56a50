import { addDays, isoDate } from '@weizhi/domain';
import { setRules } from './set-rules';
import { systemActor } from '../src/platform/database';
import { applyAllDeltas } from '../src/platform/rollups';
import { useTaskSuite } from '../src/modules/tasks/testing/task-suite';
import { plantLogs } from '../src/modules/time-use/testing/plant-logs';

jest.setTimeout(120_000);

interface Compared {
  readonly source: string;
  readonly finding: string;
  readonly [fact: string]: unknown;
}

interface Comparison {
  readonly period: string;
  readonly sources: readonly Compared[];
  readonly [fact: string]: unknown;
}

const EACH = 30;
const WEEKS = ['2026-07-06', '2026-08-10'];

describe('standard times held against sampled weeks', () => {
  const { api, as, record, signIn } = useTaskSuite();
  const compare = (who: string, period?: string, district = 'District.1'): Promise<Comparison | null> =>
    as(who).run(
      `query ($district: ID!, $period: String) { standardTimeComparison(districtId: $district, period: $period) {
         period participantWeeks sampledWeeks drawnWeeks sources { source tasks standardMinutes standardShare
         sampledShare low high finding suggestedMinutes } } }`,
      { district, period },
    );
  const of = (source: string, comparison: Comparison | null): Compared | undefined =>
    comparison?.sources.find((each) => each.source === source);

  it('are nothing before a sampled week is closed, and have no sample in a quarter without one', async () => {
    expect(await compare('civil')).toBeNull();
    expect(await compare('civil', '2026-Q3')).toEqual({
      ...{ period: '2026-Q3', participantWeeks: 0, sampledWeeks: 0, drawnWeeks: 0, sources: [] },
    });
  });

  it('are suggested anew where the sample shares hours otherwise, and stay what they are', async () => {
    for (let count = 0; count < EACH; count += 1) {
      await record({ source: 'LEDGER' });
      await record({ source: 'SELF_GOVERNANCE', department: null, dueOn: null });
    }
    await applyAllDeltas((work) => api.suite.database.transaction(systemActor('1'), work), '1');
    // Five hours of ledgers to one of self-governance, in every sampled week alike.
    const log = { days: 7, ledger: 300, selfGovernance: 60, meetingMinutes: 0 };
    const logs = WEEKS.flatMap((monday) =>
      Array.from({ length: 3 }, () => ({ ...log, monday, community: '1000' })),
    );
    await api.suite.database.transaction(systemActor('1'), (tx) => plantLogs(tx, logs));
    const compared = await compare('civil');
    expect(compared).toMatchObject({
      ...{ period: '2026-Q3', participantWeeks: 6, sampledWeeks: 2, drawnWeeks: 2 },
    });
    // 30 × 150 + 30 × 120 minutes are 8,100, of which five sixths are 6,750 and one sixth is 1,350.
    expect(of('LEDGER', compared)).toEqual({
      ...{ source: 'LEDGER', tasks: EACH, standardMinutes: 150, standardShare: '0.5556' },
      ...{ sampledShare: '0.8333', low: '0.8333', high: '0.8333' },
      ...{ finding: 'DIFFERS', suggestedMinutes: 225 },
    });
    expect(of('SELF_GOVERNANCE', compared)).toMatchObject({ finding: 'DIFFERS', suggestedMinutes: 45 });
    expect(of('INSPECTION', compared)).toMatchObject({
      ...{
        tasks: 0,
        standardShare: null,
        sampledShare: null,
        finding: 'TOO_FEW_TASKS',
        suggestedMinutes: null,
      },
    });
    expect((await record({ source: 'LEDGER' })).task).toMatchObject({ minutes: 150 });
    expect(await compare('civil', '2026')).toMatchObject({ period: '2026', sampledWeeks: 2 });
  });

  it('agree once the district has set what was suggested', async () => {
    const today = '2026-09-07';
    const over = { 'standardMinutes.ledger': 225, 'standardMinutes.selfGovernance': 45 };
    expect(await setRules(as('civil'), 'standardTime', { validFrom: today, over })).toMatchObject({
      __typename: 'RuleSetChanged',
    });
    const compared = await compare('civil');
    expect(of('LEDGER', compared)).toMatchObject({ standardMinutes: 225, finding: 'AGREES' });
    expect(of('SELF_GOVERNANCE', compared)).toMatchObject({ standardMinutes: 45, finding: 'AGREES' });
  });

  it('are for whoever may read the figures of the whole district, by quarter or year', async () => {
    await expect(compare('panel')).rejects.toThrow('FORBIDDEN');
    expect(await compare('committee')).toBeNull();
    expect(await compare('civil', undefined, 'District.2')).toBeNull();
    expect(await compare('civil', undefined, 'District.none')).toBeNull();
    for (const period of ['2026-09', '2026-07-01/2026-08-31', 'Q3'])
      await expect(compare('civil', period)).rejects.toThrow('BAD_USER_INPUT');
    api.clock.set(`${addDays(isoDate(WEEKS[1] ?? ''), 8)}T02:00:00Z`);
    await signIn('civil');
    // The second week is not closed yet, and three people of one week are told without an interval.
    expect(of('LEDGER', await compare('civil'))).toMatchObject({ low: null, finding: 'WITHOUT_INTERVAL' });
  });
});
