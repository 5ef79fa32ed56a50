import { useDepartmentSuite } from '../../../test/department-suite';
import { systemActor } from '../../platform/database';
import { GovernmentDutyRow } from './government-duty.entity';

const NOW = '2026-11-26T02:00:00Z';
const ANSWER = `__typename ... on UserError { code } ... on InvalidInput { fieldErrors { path code } }
  ... on IdempotencyKeyReused { code }`;

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly duty?: { readonly id: string };
  readonly [fact: string]: unknown;
}

describe('duties of government', () => {
  const { api, as, nextKey, signInAll, photo, itemsOf } = useDepartmentSuite();
  beforeEach(() => api.clock.set(NOW));

  const register = (over: object = {}, who = 'civilAffairs'): Promise<Answer> =>
    as(who).run(
      `mutation ($input: RegisterGovernmentDutyInput!) { registerGovernmentDuty(input: $input) { ${ANSWER}
         ... on GovernmentDutyRegistered { duty { id } } } }`,
      {
        input: {
          ...{ districtId: 'District.1', duty: 'GUIDANCE', department: '区民政局', everyMonths: 3 },
          ...{ title: `走访指导${nextKey()}`, basis: '年度要点', startsOn: '2026-01-01' },
          idempotencyKey: nextKey(),
          ...over,
        },
      },
    );
  const registered = async (over: object = {}): Promise<string> => {
    const { duty } = await register(over);
    if (!duty) throw new Error('It is not registered');
    return duty.id;
  };
  const act = async (dutyId: string, over: object = {}, who = 'department'): Promise<Answer> =>
    as(who).run(
      `mutation ($input: RecordDutyActInput!) { recordDutyAct(input: $input) { ${ANSWER}
         ... on DutyActRecorded { duty { id } } } }`,
      {
        input: {
          ...{ dutyId, day: '2026-11-20', note: '走访了 12 个社区', idempotencyKey: nextKey() },
          evidenceId: await photo('department'),
          ...over,
        },
      },
    );
  const duties = async (
    who: string,
  ): Promise<
    {
      id: string;
      vacantPeriods: number;
      periods: { to: string; standing: string }[];
      acts: { note: string }[];
    }[]
  > => {
    const { edges } = await as(who).run<{ edges: { node: never }[] }>(
      `query { governmentDuties(first: 50) { edges { node {
         id vacantPeriods periods { to standing } acts { note evidenceId } } } } }`,
      {},
    );
    return edges.map(({ node }) => node);
  };

  it('are vacant by the day alone, and done by what is recorded with evidence', async () => {
    const id = await registered();
    const own = async (who = 'official') => (await duties(who)).find((duty) => duty.id === id);
    expect((await own())?.periods).toEqual([
      { to: '2026-12-31', standing: 'OPEN' },
      { to: '2026-09-30', standing: 'VACANT' },
      { to: '2026-06-30', standing: 'VACANT' },
      { to: '2026-03-31', standing: 'VACANT' },
    ]);
    expect((await own())?.vacantPeriods).toBe(3);
    expect((await itemsOf('department')).map(({ source }) => source)).toContain('governmentDuty');
    await act(id);
    await act(id, { day: '2026-08-01' });
    expect((await own('committee'))?.periods.map(({ standing }) => standing)).toEqual([
      'DONE',
      'DONE',
      'VACANT',
      'VACANT',
    ]);
    expect((await own())?.acts.map(({ note }) => note)).toEqual(['走访了 12 个社区', '走访了 12 个社区']);
    api.clock.set('2027-01-02T02:00:00Z');
    await signInAll();
    expect((await own())?.periods[0]).toMatchObject({ to: '2027-03-31', standing: 'OPEN' });
    api.clock.set(NOW);
    await signInAll();
    const values = await as('official').run<object[]>(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { status numerator denominator } }`,
      { input: { codes: ['vacancyRate'], periods: ['2026'], divisionIds: ['Division.10', 'Division.100'] } },
    );
    expect(values).toMatchObject([{ numerator: '2', denominator: '3' }, { status: 'NO_DATA' }]);
  });

  it('wait to be done however many of a register are done with', async () => {
    await api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.repository(GovernmentDutyRow).insertMany(
        Array.from({ length: 200 }, (_, index) => ({
          ...{ districtId: '1', duty: 'guidance' as const, department: '区民政局', everyMonths: 12 },
          ...{ title: `来年事项${String(index)}`, basis: '年度要点', startsOn: '2027-01-01' },
          ...{ recordedBy: 'test', createdAt: api.clock.now() },
        })),
      ),
    );
    await registered({ duty: 'MECHANISM_INNOVATION', department: '区委社会工作部', title: '案例评选' });
    expect((await itemsOf('department')).map(({ title }) => title)).toContain(
      '区委社会工作部应履行：案例评选',
    );
  });

  it('refuse what does not fit, each with its own code', async () => {
    expect(await register({ everyMonths: 2, title: ' ', endsOn: '2026-01-01' })).toMatchObject({
      fieldErrors: [{ path: 'title' }, { path: 'everyMonths' }, { path: 'endsOn' }],
    });
    const same = { title: '抽查审计', idempotencyKey: nextKey() };
    const first = await register(same);
    expect(await register(same)).toEqual(first);
    expect(await register({ ...same, idempotencyKey: nextKey() })).toMatchObject({ code: 'DUPLICATE_ENTRY' });
    expect(await register({ districtId: 'District.2' })).toMatchObject({ code: 'NOT_FOUND' });
    const id = first.duty?.id ?? '';
    expect(await act(id, { day: '2026-11-27' })).toMatchObject({
      fieldErrors: [{ path: 'day', code: 'DATE_ORDER' }],
    });
    expect(await act(id, { day: '2025-12-31' })).toMatchObject({
      fieldErrors: [{ path: 'day', code: 'OUT_OF_RANGE' }],
    });
    expect(await act(id, { evidenceId: await photo('otherDepartment') })).toMatchObject({
      fieldErrors: [{ path: 'evidenceId', code: 'UNKNOWN_REFERENCE' }],
    });
    expect(await act('GovernmentDuty.2.00000000-0000-0000-0000-000000000000')).toMatchObject({
      code: 'NOT_FOUND',
    });
    const once = { idempotencyKey: nextKey(), evidenceId: await photo('department') };
    const recorded = await act(id, once);
    expect(await act(id, once)).toEqual(recorded);
    expect(await act(id, { ...once, note: '另一次' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await duties('stranger')).length).toBe(0);
  });
});
