import { addDays, isoDate } from '@weizhi/domain';
import { useDepartmentSuite } from '../../../test/department-suite';
import { setRules } from '../../../test/set-rules';
import { systemActor } from '../../platform/database';
import { plantCorrections, plantLogs, type PlantedLog } from './testing/plant-logs';

jest.setTimeout(60_000);

/** Both weeks of the third quarter are closed. */
const NOW = '2026-11-25T02:00:00Z';
const FIRST = isoDate('2026-07-06');
const SECOND = isoDate('2026-08-10');

interface Value {
  readonly status: string;
  readonly value: string | null;
  readonly n: number | null;
  readonly [fact: string]: unknown;
}

describe('figures of time use', () => {
  const { api, as, signInAll } = useDepartmentSuite();

  const figures = (code: string, over: object = {}): Promise<Value[]> =>
    as('official').run(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { status value numerator denominator n
         member { code label } coverage { observed expected of } interval { low high method } noIntervalBecause } }`,
      { input: { codes: [code], periods: ['2026-Q3'], divisionIds: ['Division.10'], ...over } },
    );
  const log = (community: string, monday: string, over: Partial<PlantedLog> = {}): PlantedLog => ({
    ...{ community, monday, days: 7, ledger: 240, selfGovernance: 120, meetingMinutes: 60 },
    ...over,
  });

  beforeAll(async () => {
    api.clock.set(NOW);
    await signInAll();
    const four = Array.from({ length: 4 }, () => log('1000', FIRST));
    await api.suite.database.transaction(systemActor('1'), (tx) =>
      plantLogs(tx, [
        ...four,
        // A log that is not complete counts nowhere.
        log('1000', FIRST, { days: 6, ledger: 600 }),
        ...four.map((each) => ({ ...each, monday: SECOND, ledger: 120 })),
        log('1001', FIRST),
        log('1001', FIRST),
      ]),
    );
  });

  it('are averages and shares over complete logs, with weeks, participants and an interval', async () => {
    const all = { status: 'OK', coverage: { observed: 3, expected: 3, of: 'sampledWeeks' }, n: 10 };
    // Ten weeks of participants: six of 7 × 6 hours, four of 7 × 4 hours.
    expect(await figures('sampledWeeklyHours')).toMatchObject([
      { ...all, value: '36.40', numerator: '364.00', denominator: '10.00' },
    ]);
    expect(await figures('sampledAdministrativeShare')).toMatchObject([
      { ...all, value: '0.6154', interval: { method: 'bootstrap95' } },
    ]);
    expect(await figures('sampledSelfGovernanceShare')).toMatchObject([{ value: '0.3846' }]);
    expect(await figures('sampledMeetingHours')).toMatchObject([{ value: '7.00' }]);
    const split = await figures('sampledWeeklyHours', { splitBy: 'workloadSource' });
    expect(split.map(({ member, value }) => [(member as { label: string }).label, value])).toEqual([
      ['政府交办', '0.00'],
      ['检查考核', '0.00'],
      ['台账报表', '22.40'],
      ['平台上报', '0.00'],
      ['临时任务', '0.00'],
      ['自治事务', '14.00'],
      ['居民诉求', '0.00'],
    ]);
  });

  it('hide a community of two, and whatever would give it away', async () => {
    const places = ['Division.100', 'Division.1000', 'Division.1001'];
    const answers = await figures('sampledWeeklyHours', { divisionIds: places });
    expect(answers.map(({ status }) => status)).toEqual(['OK', 'SUPPRESSED', 'SUPPRESSED']);
    for (const { value, n, coverage } of answers.slice(1))
      expect([value, n, coverage]).toEqual([null, null, null]);
  });

  it('have beside them what three communities at least corrected, in numbers', async () => {
    const correct = (...communities: string[]): Promise<void> =>
      api.suite.database.transaction(systemActor('1'), (tx) => plantCorrections(tx, FIRST, communities));
    const told = async (): Promise<unknown> => {
      const { edges } = await as('official').run<{ edges: { node: { corrections: object } }[] }>(
        `query { timeUseDraws(first: 1) { edges { node { corrections {
           shown { source corrections oldMinutes newMinutes } withheld } } } } }`,
        {},
      );
      return edges[0]?.node.corrections;
    };
    expect(await told()).toEqual({ shown: [], withheld: false });
    await correct('1000', '1000', '1001');
    expect(await told()).toEqual({ shown: [], withheld: true });
    await correct('101');
    expect(await told()).toEqual({
      shown: [{ source: 'LEDGER', corrections: 4, oldMinutes: 240, newMinutes: 120 }],
      withheld: false,
    });
  });

  it('are set against a base where they are hidden, and where the period is not over', async () => {
    const compared = await as('official').run(
      `query ($input: IndicatorComparisonInput!) { indicatorComparisons(input: $input) {
         code verdict current { status value } base { status } } }`,
      {
        input: {
          ...{ codes: ['sampledWeeklyHours', 'sampledMeetingHours', 'sampledAdministrativeShare'] },
          ...{ divisionId: 'Division.1001', period: '2026-Q3', base: 'YEAR_ON_YEAR' },
        },
      },
    );
    expect(compared).toMatchObject([
      {
        code: 'sampledWeeklyHours',
        current: { status: 'SUPPRESSED', value: null },
        base: { status: 'NO_DATA' },
      },
      { code: 'sampledMeetingHours' },
      { code: 'sampledAdministrativeShare' },
    ]);
  });

  it('are told for quarters and years, and never before the close', async () => {
    expect(await figures('sampledWeeklyHours', { periods: ['2026'] })).toMatchObject([
      { status: 'PROVISIONAL', value: '36.40' },
    ]);
    expect(await figures('sampledWeeklyHours', { periods: ['2026-07', '2026-Q2'] })).toMatchObject([
      { status: 'NO_DATA' },
      { status: 'NO_DATA' },
    ]);
    api.clock.set(`${addDays(FIRST, 13)}T02:00:00Z`);
    await signInAll();
    expect(await figures('sampledWeeklyHours')).toMatchObject([{ status: 'NO_DATA' }]);
  });

  it('are hidden below the number of people that the district asks for, which is only ever raised', async () => {
    api.clock.set(NOW);
    await signInAll();
    const set = (leastParticipants: number, validFrom: string) =>
      setRules(as('civilAffairs'), 'timeUse', { validFrom, over: { leastParticipants, replicates: 199 } });
    expect((await figures('sampledWeeklyHours')).map(({ status }) => status)).toEqual(['OK']);
    expect(await set(7, '2026-11-25')).toMatchObject({ __typename: 'RuleSetChanged' });
    expect((await figures('sampledWeeklyHours')).map(({ status }) => status)).toEqual(['SUPPRESSED']);
    expect(await set(6, '2026-12-01')).toMatchObject({
      ...{ code: 'RULE_SET_LOWERS_BOUND', paths: ['leastParticipants'] },
    });
  });
});
