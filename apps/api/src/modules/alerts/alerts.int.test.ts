import { decimalText } from '@weizhi/domain';
import { plantTown } from '../../../test/small-tree';
import { systemActor } from '../../platform/database';
import type { ExpirySource } from '../../platform/expiries';
import { applyAllDeltas } from '../../platform/rollups';
import { Alert } from './alert.entity';
import { type AlertView, useAlertSuite } from './testing/alert-suite';

const SEPTEMBER = '2026-09-07T02:00:00Z';
const OCTOBER = '2026-10-15T02:00:00Z';
const NOVEMBER = '2026-11-09T02:00:00Z';

const { api, tree, as, nextKey, published, signIn, evaluate, record, list, onTime, command, supervise } =
  useAlertSuite();

beforeAll(async () => {
  await signIn('street');
  // August: 3 of 10 late, so that 70 % are on time. September tells that August is over.
  await record('2026-08', 10, 3);
  await record('2026-09', 10, 0);
});

it('opens an alert with figure, threshold and denominator, whom it concerns, and since when', async () => {
  expect((await evaluate(SEPTEMBER)).opened).toBeGreaterThan(0);
  const alert = await onTime();
  expect(alert).toMatchObject({ level: 'RED', state: 'OPEN', openedOn: '2026-09-07', days: 0 });
  expect(alert?.reason).toMatch(/70%（7 ÷ 10，.+低于红色预警线 80%。$/u);
  expect(alert?.owner).toBe('subdistrict街道办事处主任');
  expect(alert?.events.map(({ kind, recordedBy }) => [kind, recordedBy])).toEqual([['OPENED', null]]);
});

it('changes nothing when it is done again', async () => {
  const before = await list('civil', { states: ['OPEN', 'CLEARED'] });
  expect(await evaluate(SEPTEMBER)).toEqual({ opened: 0, changed: 0, cleared: 0 });
  expect(await list('civil', { states: ['OPEN', 'CLEARED'] })).toEqual(before);
});

it('is told within the divisions of whoever asks, and to no third party', async () => {
  expect(await onTime('street')).toBeDefined();
  expect(await list('otherCommittee')).toEqual([]);
  const counts = await as('street').run<{ counts: { level: string; standing: number }[] }>(
    'query ($filter: AlertFilter!) { alertSummary(filter: $filter) { counts { level standing } } }',
    { filter: { divisionId: tree().subdistrict.globalId } },
  );
  expect(counts.counts[0]).toEqual({
    level: 'RED',
    standing: (await list('street', { levels: ['RED'] })).length,
  });
});

it('is seen to by no one without the permission at its place', async () => {
  const { id, version } = (await onTime()) ?? { id: '', version: 0 };
  const input = {
    ...{ alertId: id, expectedVersion: version, body: 'SUBDISTRICT_OFFICE', department: '区民政局' },
    ...{ request: '查', dueOn: '2026-09-21', idempotencyKey: nextKey() },
  };
  await expect(command('superviseAlert', input, 'committee')).rejects.toThrow();
});

it('refuses a day that is past, a body that the place does not have, and needs a list to hold the task against', async () => {
  expect(await supervise({ dueOn: '2026-09-06' })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await supervise({ body: 'RESIDENTS_COMMITTEE' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await supervise()).toMatchObject({ code: 'NO_MANDATE_LIST_IN_FORCE' });
  expect((await onTime())?.state).toBe('OPEN');
});

it('puts a task before a committee that is held against its list, counts as burden, and may be refused off the list', async () => {
  const counted = async (): Promise<string | null> => {
    const [figure] = await as('civil').run<{ value: string | null }[]>(
      'query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { value } }',
      {
        input: {
          ...{ codes: ['communityTaskCount'], periods: ['2026-09'] },
          divisionIds: [tree().community.globalId],
        },
      },
    );
    return figure?.value ?? null;
  };
  const apply = () =>
    api.suite.database.transaction(systemActor('1'), (tx) => applyAllDeltas((work) => work(tx), '1'));
  const toCommittee = { body: 'RESIDENTS_COMMITTEE', divisionId: tree().community.globalId };
  const before = await counted();
  expect(await supervise(toCommittee)).toMatchObject({ alert: { state: 'SUPERVISED' } });
  await apply();
  expect(Number((await counted()) ?? 0)).toBe(Number(before ?? 0) + 1);
  const { task, events } = (await onTime()) ?? {};
  expect(task).toMatchObject({ status: 'AWAITING_ANSWER', body: 'RESIDENTS_COMMITTEE' });
  expect(events).toContainEqual({
    kind: 'SUPERVISE_ALERT',
    note: '查明逾期原因，一周内办结',
    recordedBy: 'civil',
  });
  expect(await supervise(toCommittee)).toMatchObject({ code: 'ALERT_FACT_MISSING', fact: 'noOpenTask' });
  await as('committee').run(
    `mutation ($input: AdvanceCommunityTaskInput!) { advanceCommunityTask(input: $input) { __typename } }`,
    { input: { taskId: task?.id ?? '', expectedVersion: task?.version ?? 0, action: 'REFUSE' } },
  );
  expect((await onTime())?.task?.status).toBe('REFUSED');
  expect(await supervise(toCommittee)).toMatchObject({ alert: { state: 'SUPERVISED' } });
});

it('tells the second of two who have it seen to at once that a task is open', async () => {
  const { task } = (await onTime()) ?? {};
  await as('committee').run(
    `mutation ($input: AdvanceCommunityTaskInput!) { advanceCommunityTask(input: $input) { __typename } }`,
    { input: { taskId: task?.id ?? '', expectedVersion: task?.version ?? 0, action: 'REFUSE' } },
  );
  const toCommittee = { body: 'RESIDENTS_COMMITTEE', divisionId: tree().community.globalId };
  const both = await Promise.all([supervise(toCommittee), supervise(toCommittee)]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AlertChanged', 'AlertFactMissing']);
});

it('is explained by whoever answers for its place', async () => {
  const { id, version } = (await onTime()) ?? { id: '', version: 0 };
  const input = { alertId: id, expectedVersion: version, explanation: '台风后集中报修，已增派人手' };
  expect(await command('explainAlert', { ...input, explanation: ' ' }, 'street')).toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(await command('explainAlert', input, 'street')).toMatchObject({ alert: { state: 'EXPLAINED' } });
  expect(await command('explainAlert', input, 'street')).toMatchObject({ code: 'STALE_VERSION' });
  expect((await onTime())?.events).toContainEqual({
    kind: 'EXPLAIN_ALERT',
    note: '台风后集中报修，已增派人手',
    recordedBy: 'street',
  });
});

it('ends when its cause does, and what comes back is another one', async () => {
  const standing = await onTime();
  // Until October has begun in the ledger, figures of September may change, and end nothing.
  await evaluate(OCTOBER);
  expect(await onTime()).toMatchObject({ id: standing?.id, state: 'EXPLAINED' });
  await record('2026-10', 10, 5);
  expect((await evaluate(OCTOBER)).cleared).toBeGreaterThan(0);
  expect(await onTime()).toBeUndefined();
  expect(await onTime('civil', { states: ['CLEARED'] })).toMatchObject({
    ...{ id: standing?.id, state: 'CLEARED', endedOn: '2026-10-15', days: 38 },
  });
  const late = { alertId: standing?.id ?? '', expectedVersion: 9, explanation: '已办结' };
  expect(await command('explainAlert', late, 'street')).toMatchObject({ code: 'ALERT_ACTION_NOT_ALLOWED' });
  await record('2026-11', 1, 0);
  await evaluate(NOVEMBER);
  const again = await onTime();
  expect(again).toMatchObject({ level: 'RED', state: 'OPEN', openedOn: '2026-11-09' });
  expect(again?.id).not.toBe(standing?.id);
});

it('stands and gets graver once something has expired and nobody renewed it, until somebody does', async () => {
  const term = (rows: string): ExpirySource => ({
    ...{ kind: 'committeeTerm', permission: 'ownersCommittee.read', division: 'division_id', rows },
    pathOf: () => '/',
  });
  const ends = (day: string): ExpirySource =>
    term(`select '1' as key, '1' as id, '业委会' as name, '' as detail, 1::bigint as district_id,
      ${tree().community.id}::bigint as division_id, '${day}'::date as expires_on`);
  const terms = async (): Promise<AlertView | undefined> =>
    (await list('civil', { kinds: ['EXPIRING'] })).find(({ division }) => division.kind === 'SUBDISTRICT');
  await evaluate(NOVEMBER, [ends('2026-11-20')]);
  const soon = await terms();
  expect(soon).toMatchObject({ level: 'YELLOW', subject: 'committeeTerm' });
  await evaluate('2026-11-21T02:00:00Z', [ends('2026-11-20')]);
  const lapsed = await terms();
  expect(lapsed).toMatchObject({ id: soon?.id, level: 'RED', state: 'OPEN' });
  expect(lapsed?.reason).toBe('1 项业委会任期已经到期仍未办理，最早的 2026年11月20日到期。');
  await evaluate('2027-02-01T02:00:00Z', [ends('2026-11-20')]);
  expect(await terms()).toMatchObject({ id: soon?.id, level: 'RED' });
  await evaluate('2027-02-02T02:00:00Z', [ends('2030-11-20')]);
  expect(await terms()).toBeUndefined();
});

it('is over once something has expired that nobody has to renew', async () => {
  const admission: ExpirySource = {
    ...{ kind: 'taskAdmission', permission: 'taskAdmission.read', division: null, isOverByItself: true },
    rows: `select '1' as key, '1' as id, '摸底' as name, '' as detail, 1::bigint as district_id,
      ${tree().first.id}::bigint as division_id, '2027-02-10'::date as expires_on`,
    pathOf: () => '/',
  };
  const admissions = () => list('civil', { kinds: ['EXPIRING'] });
  await evaluate('2027-02-09T02:00:00Z', [admission]);
  expect(await admissions()).toMatchObject([{ subject: 'taskAdmission', level: 'RED' }]);
  await evaluate('2027-02-11T02:00:00Z', [admission]);
  expect(await admissions()).toEqual([]);
});

it('goes to the government of a town and to the committee of a village, as to a subdistrict office and its communities', async () => {
  await plantTown(api.suite);
  await published('2026-01-01', { body: 'VILLAGERS_COMMITTEE', title: '村委会清单' });
  const lease: ExpirySource = {
    ...{
      kind: 'committeeTerm',
      permission: 'ownersCommittee.read',
      division: 'division_id',
      pathOf: () => '/',
    },
    rows: `select '1' as key, '1' as id, '业委会' as name, '' as detail, 1::bigint as district_id,
      3001::bigint as division_id, '2027-02-10'::date as expires_on`,
  };
  await evaluate('2027-02-12T02:00:00Z', [lease]);
  const ofTown = async (): Promise<AlertView | undefined> =>
    (await list('civil', { kinds: ['EXPIRING'] })).find(({ division }) => division.kind === 'TOWN');
  const send = async (over: object) => {
    const { id, version } = (await ofTown()) ?? { id: '', version: 0 };
    return supervise({ alertId: id, expectedVersion: version, ...over });
  };
  expect((await ofTown())?.owner).toBe('唐闸镇人民政府镇长');
  // The town has the body; what is wanting is a list of its duties.
  expect(await send({ body: 'SUBDISTRICT_OFFICE' })).toMatchObject({ code: 'NO_MANDATE_LIST_IN_FORCE' });
  const village = { body: 'VILLAGERS_COMMITTEE', divisionId: 'Division.3001' };
  expect(await send({ ...village, body: 'RESIDENTS_COMMITTEE' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await send(village)).toMatchObject({ alert: { state: 'SUPERVISED' } });
});

it('tells no figure of persons that a page would not show now, and ends with it', async () => {
  await api.suite.database.transaction(systemActor('1'), (tx) =>
    tx.repository(Alert).insert({
      ...{
        districtId: '1',
        divisionId: tree().subdistrict.id,
        kind: 'threshold',
        subject: 'participationRate',
      },
      ...{ grain: 'quarter', severity: 1, state: 'open', openedOn: '2027-01-05' },
      grounds: {
        ...{ kind: 'threshold', threshold: decimalText('0.003'), side: 'below' },
        figure: {
          ...{
            code: 'participationRate',
            period: { kind: 'quarter', year: 2026, quarter: 4 },
            unit: 'share',
          },
          ...{ value: decimalText('0.0017'), numerator: decimalText('3'), denominator: decimalText('1764') },
        },
      },
    }),
  );
  const told = async (states: readonly string[]) =>
    (await list('civil', { states })).find(({ subject }) => subject === 'participationRate')?.reason;
  const hidden = '2026年第4季度居民参与率：涉及居民，该期数据现在不予显示。';
  expect(await told(['OPEN'])).toBe(hidden);
  await evaluate('2027-03-03T02:00:00Z');
  expect(await told(['OPEN'])).toBeUndefined();
  expect(await told(['CLEARED'])).toBe(hidden);
});
