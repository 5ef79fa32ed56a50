import { ADMISSION_STATUSES, type AdmissionState, lastBindingDay } from '@weizhi/domain';
import { systemActor } from '../../platform/database';
import { enumName } from '../../platform/graphql/domain-enum';
import { useAdmissionSuite } from '../../../test/admission-suite';
import { setRules } from '../../../test/set-rules';
import { daysOf, lastBindingDaySql } from './admission-standing';
import { TaskAdmission } from './task-admission.entity';

const LISTED = `query ($filter: TaskAdmissionFilter) { taskAdmissions(first: 100, filter: $filter) {
  edges { node { id status } } } }`;
const ITEMS = '{ workItems(first: 100) { edges { node { source dueOn urgency } } } }';

interface Listed {
  readonly edges: readonly { readonly node: { readonly id: string; readonly status: string } }[];
}

const DERIVED: readonly string[] = ['emergencyOver', 'expired', 'dueForReview'];
const STATES = ADMISSION_STATUSES.filter((status): status is AdmissionState => !DERIVED.includes(status));

describe('the clocks of admission', () => {
  const { api, as, bring, step, underReview, signIn } = useAdmissionSuite();
  const MONDAY = '2026-09-07T02:00:00Z';

  beforeEach(() => api.clock.set(MONDAY));
  afterEach(async () => {
    api.clock.set(MONDAY);
    for (const who of ['committee', 'otherCommittee', 'department', 'panel']) await signIn(who);
  });

  const sourcesOf = async (who: string) => {
    const { edges } = await as(who).run<{
      edges: { node: { source: string; dueOn: string; urgency: string } }[];
    }>(ITEMS);
    return edges.map(({ node }) => node);
  };

  it('give each party what waits for it', async () => {
    const { admission } = await bring({ title: '待听取意见' });
    await step(admission, 'SUBMIT_APPLICATION');
    const { admission: open } = await bring({ title: '应急事项' });
    await step(open, 'OPEN_EMERGENCY', { emergencyBasis: '应急响应' });
    expect(await sourcesOf('committee')).toContainEqual({
      ...{ source: 'admissionHearings', dueOn: '2026-09-14', urgency: 'SOON' },
    });
    expect(await sourcesOf('department')).toContainEqual({
      ...{ source: 'admissionApplications', dueOn: '2026-09-14', urgency: 'SOON' },
    });
    expect(await sourcesOf('panel')).toEqual([]);
    api.clock.set('2026-09-29T02:00:00Z');
    await signIn('panel');
    expect(await sourcesOf('panel')).toContainEqual({
      ...{ source: 'admissionDecisions', dueOn: '2026-09-28', urgency: 'OVERDUE' },
    });
  });

  it('let an admission fall due, expire and be extended, and SQL and the rules say the same', async () => {
    const admitted = await underReview();
    await step(admitted, 'ADMIT', { validTo: '2026-11-20', decisionNote: '准入' }, 'panel');
    const { admission: open } = await bring({ title: '应急' });
    await step(open, 'OPEN_EMERGENCY', { emergencyBasis: '应急响应' });
    const expected = {
      '2026-09-08': ['ADMITTED', 'EMERGENCY'],
      '2026-09-22': ['ADMITTED', 'EMERGENCY_OVER'],
      '2026-10-21': ['DUE_FOR_REVIEW', 'EMERGENCY_OVER'],
      '2026-11-21': ['EXPIRED', 'EMERGENCY_OVER'],
    };
    for (const [day, statuses] of Object.entries(expected)) {
      api.clock.set(`${day}T02:00:00Z`);
      await signIn('committee');
      const list = async (filter: object): Promise<Map<string, string>> => {
        const { edges } = await as('committee').run<Listed>(LISTED, { filter });
        return new Map(edges.map(({ node }) => [node.id, node.status]));
      };
      const all = await list({});
      expect([day, all.get(admitted.id), all.get(open.id)]).toEqual([day, ...statuses]);
      for (const status of ADMISSION_STATUSES.map(enumName)) {
        const kept = await list({ statuses: [status] });
        const wanted = [...all].filter(([, each]) => each === status).map(([id]) => id);
        expect([day, status, [...kept.keys()].sort()]).toEqual([day, status, wanted.sort()]);
      }
      const seen = await as('committee').run<object>(
        'query ($id: ID!) { taskAdmission(id: $id) { status } }',
        {
          id: admitted.id,
        },
      );
      expect(seen).toEqual({ status: statuses[0] });
    }
    await signIn('panel');
    const extension = { validTo: '2027-05-20', reviewFinding: '仍有必要' };
    expect(await step(admitted, 'EXTEND', extension, 'panel')).toMatchObject({
      admission: { status: 'ADMITTED', validTo: '2027-05-20' },
    });
  });

  it('end on the day that the rules name, in SQL as well, in every state', async () => {
    const { admission } = await bring();
    const told = await api.suite.database.transaction(systemActor('1'), async (tx) => {
      const admissions = tx.repository(TaskAdmission);
      const model = await admissions.find({
        where: { districtId: '1', id: admission.id.split('.')[2] ?? '' },
      });
      const [row] = model;
      if (!row) throw new Error('It was drawn up');
      const { id: _, ...common } = row;
      const days = [null, '2026-12-01'];
      await admissions.insertMany(
        STATES.flatMap((state) =>
          days.flatMap((endsOn) =>
            days.map((emergencyEndsOn) => ({
              ...{ ...common, state, endsOn, emergencyEndsOn, validTo: '2026-12-05', decidedBy: 'another' },
              ...(state === 'refused'
                ? { ground: 'notListed' as const, refusedByEditionId: common.editionId }
                : {}),
            })),
          ),
        ),
      );
      return admissions
        .query('row')
        .addSelect(`(${lastBindingDaySql((property) => `row.${property}`)})::text`, 'last')
        .getRawAndEntities<{ last: string | null }>();
    });
    expect(told.entities.length).toBeGreaterThan(40);
    for (const [index, row] of told.entities.entries())
      expect([row.state, told.raw[index]?.last]).toEqual([row.state, lastBindingDay(daysOf(row)) ?? null]);
  });

  it('are data that the panel sets, for what begins afterwards', async () => {
    const { admission } = await bring();
    const { admission: soon } = await bring({ startsOn: '2026-09-21', fundsAmount: null });
    expect(await step(soon, 'SUBMIT_APPLICATION')).toMatchObject({ code: 'ADMISSION_WITHOUT_FUNDS' });
    const over = { applyAheadDays: 10, fundedKinds: [] };
    expect(await setRules(as('panel'), 'taskAdmission', { validFrom: '2026-09-07', over })).toMatchObject({
      __typename: 'RuleSetChanged',
    });
    expect(await step(soon, 'SUBMIT_APPLICATION')).toMatchObject({ admission: { status: 'HEARING' } });
    expect(await step(admission, 'SUBMIT_APPLICATION')).toMatchObject({ admission: { status: 'HEARING' } });
  });
});
