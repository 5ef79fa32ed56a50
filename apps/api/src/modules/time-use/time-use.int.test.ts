import { systemActor } from '../../platform/database';
import { useDepartmentSuite } from '../../../test/department-suite';

jest.setTimeout(60_000);

/** Wednesday; the fourth quarter has four weeks that have not begun, the first of them on 30 November. */
const NOW = '2026-11-25T02:00:00Z';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly [fact: string]: unknown;
}
interface OwnWeek {
  readonly id: string;
  readonly monday: string;
  readonly closesOn: string;
  readonly closed: boolean;
  readonly joined: boolean;
  readonly days: readonly { readonly day: string; readonly version: number }[];
}

const NOTHING = {
  ...{ assigned: 0, inspection: 0, ledger: 0, platformReporting: 0 },
  ...{ adHoc: 0, selfGovernance: 0, residentRequest: 0 },
};
const OWN = 'id monday closesOn closed joined days { day version meetingMinutes minutes { ledger adHoc } }';
const CHANGED = `... on OwnTimeUseChanged { week { ${OWN} } }`;
const COMMANDS: Readonly<Record<string, readonly [string, string]>> = {
  drawTimeUseWeeks: [
    'DrawTimeUseWeeksInput',
    `... on TimeUseWeeksDrawn { draw { id quarter seed repeatable frameSize weeks { monday closesOn communities { id } } } }
     ... on InvalidInput { fieldErrors { path code } } ... on TimeUseTooFewWeeks { weeksLeft weeksNeeded } ... on DuplicateEntry { field }`,
  ],
  joinTimeUseWeek: ['TimeUseWeekInput', `${CHANGED} ... on TimeUseWeekClosed { closesOn }`],
  withdrawFromTimeUseWeek: ['TimeUseWeekInput', CHANGED],
  saveTimeUseDay: [
    'SaveTimeUseDayInput',
    `${CHANGED} ... on TimeUseDayTooLong { hours } ... on TimeUseNotQuarterHours { minutes }
     ... on TimeUseMeetingsTooLong { minutes } ... on TimeUseDayNotOpen { day } ... on StaleVersion { currentVersion }`,
  ],
};

describe('time use in sampled weeks', () => {
  const { api, as, nextKey, signInAll, itemsOf } = useDepartmentSuite();

  const command = (who: string, name: string, input: object): Promise<Answer> => {
    const [type = '', members = ''] = COMMANDS[name] ?? [];
    return as(who).run(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { code message } ${members} } }`,
      { input },
    );
  };
  const draw = (who: string, over: object = {}): Promise<Answer> =>
    command(who, 'drawTimeUseWeeks', {
      ...{ districtId: 'District.1', quarter: '2026-Q4', weeksPerQuarter: 2, sharePerCent: 100 },
      ...{ closeDays: 7, idempotencyKey: nextKey(), ...over },
    });
  const weeksOf = (who: string): Promise<OwnWeek[]> =>
    as(who).run(`query { ownTimeUseWeeks { ${OWN} } }`, {});
  const firstWeekOf = async (who: string): Promise<OwnWeek> => {
    const week = (await weeksOf(who)).at(-1);
    if (!week) throw new Error('No week is drawn');
    return week;
  };
  const save = (who: string, week: OwnWeek, over: object = {}): Promise<Answer> =>
    command(who, 'saveTimeUseDay', {
      ...{ weekId: week.id, day: week.monday, minutes: { ...NOTHING, ledger: 60 } },
      ...{ meetingMinutes: 30, expectedVersion: 0, ...over },
    });
  const moveTo = async (instant: string): Promise<void> => {
    api.clock.set(instant);
    await signInAll();
  };
  const morningOf = (day: string): string => `${day}T02:00:00Z`;

  beforeAll(() => {
    api.clock.set(NOW);
  });

  it('are drawn once a quarter, ahead, by whoever may, and can be repeated', async () => {
    await moveTo(NOW);
    expect(await draw('civilAffairs', { weeksPerQuarter: 6 })).toMatchObject({
      ...{ code: 'TIME_USE_TOO_FEW_WEEKS', weeksLeft: 5, weeksNeeded: 6 },
    });
    expect(await draw('civilAffairs', { quarter: '2026-11', sharePerCent: 0, closeDays: 61 })).toMatchObject({
      fieldErrors: [
        { path: 'quarter', code: 'MALFORMED' },
        { path: 'sharePerCent', code: 'OUT_OF_RANGE' },
        { path: 'closeDays', code: 'OUT_OF_RANGE' },
      ],
    });
    expect(await draw('civilAffairs', { districtId: 'District.2' })).toMatchObject({ code: 'NOT_FOUND' });
    const key = { idempotencyKey: nextKey() };
    const drawn = await draw('civilAffairs', key);
    expect(drawn).toMatchObject({ draw: { quarter: '2026-Q4', repeatable: true, frameSize: 2 } });
    const { weeks } = drawn['draw'] as {
      weeks: { monday: string; closesOn: string; communities: { id: string }[] }[];
    };
    expect(weeks).toHaveLength(2);
    for (const { monday, communities } of weeks) {
      expect(monday > '2026-11-25').toBe(true);
      expect(communities.map(({ id }) => id)).toEqual(['Division.1000', 'Division.1001']);
    }
    expect(await draw('civilAffairs', key)).toEqual(drawn);
    expect(await draw('civilAffairs', { ...key, sharePerCent: 50 })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await draw('civilAffairs')).toMatchObject({ code: 'DUPLICATE_ENTRY', field: 'quarter' });
    await expect(draw('committee', { quarter: '2027-Q1' })).rejects.toThrow('FORBIDDEN');
  });

  it('are logged by those who take part, and by nobody else', async () => {
    const week = await firstWeekOf('committee');
    expect(week).toMatchObject({ joined: false, closed: false, days: [] });
    await moveTo(morningOf(week.monday));
    expect((await itemsOf('committee')).map(({ source }) => source)).not.toContain('timeUseDays');
    expect(await save('committee', week)).toMatchObject({ code: 'TIME_USE_NOT_JOINED' });
    expect(await command('neighbour', 'joinTimeUseWeek', { weekId: week.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await command('committee', 'joinTimeUseWeek', { weekId: week.id });
    expect(await command('committee', 'joinTimeUseWeek', { weekId: week.id })).toMatchObject({
      week: { joined: true },
    });
    expect((await itemsOf('committee')).map(({ source }) => source)).toContain('timeUseDays');
    expect(await save('committee', week)).toMatchObject({
      week: { days: [{ day: week.monday, version: 1, meetingMinutes: 30, minutes: { ledger: 60 } }] },
    });
    expect((await itemsOf('committee')).map(({ source }) => source)).not.toContain('timeUseDays');
    expect(await weeksOf('neighbour')).toMatchObject([{ joined: false }, { joined: false, days: [] }]);
    expect(await save('neighbour', week)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuse what no day can have, each with its own code', async () => {
    const week = await firstWeekOf('committee');
    const minutes = (over: object): object => ({ minutes: { ...NOTHING, ...over } });
    const refusals = await Promise.all([
      save('committee', week, minutes({ ledger: 20 * 60, adHoc: 5 * 60 })),
      save('committee', week, minutes({ ledger: 20 })),
      save('committee', week, minutes({ ledger: 15 })),
      save('committee', week, { day: '2026-11-25' }),
      save('committee', week, { day: week.closesOn }),
      save('committee', week),
    ]);
    expect(refusals).toMatchObject([
      { code: 'TIME_USE_DAY_TOO_LONG', hours: 25 },
      { code: 'TIME_USE_NOT_QUARTER_HOURS', minutes: 20 },
      { code: 'TIME_USE_MEETINGS_TOO_LONG', minutes: 15 },
      { code: 'TIME_USE_DAY_NOT_OPEN', day: '2026-11-25' },
      { code: 'TIME_USE_DAY_NOT_OPEN', day: week.closesOn },
      { code: 'STALE_VERSION', currentVersion: 1 },
    ]);
    expect(await save('committee', week, { expectedVersion: 1, ...minutes({ adHoc: 90 }) })).toMatchObject({
      week: { days: [{ version: 2, minutes: { ledger: 0, adHoc: 90 } }] },
    });
  });

  it('leave no trace of who takes part: no name, no time, nothing in the audit log', async () => {
    const accounts = await api.suite.asOwner(async (client) => {
      const { rows } = await client.query<{ id: string }>('select id from account');
      return rows.map(({ id }) => id);
    });
    const stored = await api.suite.database.transaction(systemActor('1'), async (tx) => [
      ...(await tx.sql('select * from time_use_participant')),
      ...(await tx.sql('select * from time_use_day')),
    ]);
    const text = JSON.stringify(stored);
    expect(stored.length).toBeGreaterThan(1);
    expect(accounts.filter((id) => text.includes(id))).toEqual([]);
    const audited = await api.suite.asOwner(async (client) => {
      await client.query(`set app.districts = '0,1'`);
      const { rows } = await client.query<{ action: string }>(
        `select action from audit_event where action like 'timeUse%' and outcome = 'done'`,
      );
      return rows.map(({ action }) => action);
    });
    expect(audited).toEqual(['timeUse.draw']);
    const granted = await api.suite.asOwner(async (client) => {
      const { rows } = await client.query(
        `select table_name from information_schema.role_table_grants
          where grantee = 'weizhi_reporting' and table_name like 'time_use%' order by 1`,
      );
      return rows as { readonly table_name: string }[];
    });
    expect(granted.map((row) => row.table_name)).toEqual(['time_use_draw', 'time_use_week']);
  });

  it('keep what is changed after the close with old and new value, and can be withdrawn from', async () => {
    const week = await firstWeekOf('committee');
    await command('neighbour', 'joinTimeUseWeek', { weekId: (await firstWeekOf('neighbour')).id });
    await moveTo(morningOf('2027-01-20'));
    expect(await firstWeekOf('committee')).toMatchObject({ closed: true });
    expect((await itemsOf('neighbour')).map(({ source }) => source)).not.toContain('timeUseDays');
    expect(await save('committee', week, { expectedVersion: 2 })).toMatchObject({
      week: { days: [{ version: 3 }] },
    });
    expect(await command('neighbour', 'withdrawFromTimeUseWeek', { weekId: week.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await command('committee', 'withdrawFromTimeUseWeek', { weekId: week.id })).toMatchObject({
      week: { joined: false, days: [] },
    });
    expect(await command('committee', 'joinTimeUseWeek', { weekId: week.id })).toMatchObject({
      ...{ code: 'TIME_USE_WEEK_CLOSED', closesOn: week.closesOn },
    });
    const corrections = await api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.sql<{ source: string; old: number; now: number | null }>(
        'select source, old_minutes as old, new_minutes as now from time_use_correction',
      ),
    );
    expect(corrections).toEqual(
      expect.arrayContaining([
        { source: 'ledger', old: 0, now: 60 },
        { source: 'adHoc', old: 90, now: 0 },
        { source: 'ledger', old: 60, now: null },
      ]),
    );
    // One person's corrections are told in no number, but they are told.
    const shown = await as('official').run<{ edges: { node: object }[] }>(
      'query { timeUseDraws(first: 1) { edges { node { corrections { shown { source } withheld } } } } }',
      {},
    );
    expect(shown.edges[0]?.node).toEqual({ corrections: { shown: [], withheld: true } });
    const left = await api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.sql('select 1 from time_use_day'),
    );
    expect(left).toEqual([]);
  });

  it('are listed for those who may read them, each with what lies in their divisions', async () => {
    const list = (who: string): Promise<{ edges: { node: { weeks: { communities: object[] }[] } }[] }> =>
      as(who).run(
        'query { timeUseDraws(first: 10) { edges { node { repeatable weeks { communities { name } } } } } }',
        {},
      );
    expect((await list('official')).edges[0]?.node).toMatchObject({ repeatable: true });
    expect((await list('committee')).edges[0]?.node.weeks[0]?.communities).toHaveLength(1);
  });
});
