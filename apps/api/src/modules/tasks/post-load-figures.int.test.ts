import { ledgerImports } from '../../../test/ledger-imports';
import { systemActor } from '../../platform/database';
import { applyAllDeltas } from '../../platform/rollups';
import { useTaskSuite } from './testing/task-suite';

jest.setTimeout(120_000);

interface Value {
  readonly status: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly member: { readonly code: string | null; readonly label: string } | null;
  readonly coverage: { readonly observed: number; readonly expected: number; readonly of: string } | null;
}

const HEADER = '社区,起算日期,全职岗位数,依据';
const ALL = ['burdenIndex', 'tasksPerFullTimePost', 'hoursPerFullTimePost', 'fullTimePosts'];

describe('figures per full-time post', () => {
  const { api, as, tree, record, run, signIn } = useTaskSuite();
  const { take, reasonsOf, undo, clean } = ledgerImports(api, 'committee-staffing');
  afterAll(clean);

  const values = async (codes: readonly string[], over: object = {}): Promise<readonly Value[]> => {
    await applyAllDeltas((work) => api.suite.database.transaction(systemActor('1'), work), '1');
    return as('civil').run(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) {
         status value numerator denominator member { code label } coverage { observed expected of } } }`,
      { input: { codes, periods: ['2026-09'], divisionIds: [tree().first.globalId], ...over } },
    );
  };
  const receive = async (minutes: number, over: object = {}, who = 'committee'): Promise<void> => {
    const { task } = await record(over, who);
    await run(who, 'correctCommunityTask', { taskId: task.id, expectedVersion: task.version, minutes });
  };
  const staffing = (place: string): Promise<readonly Record<string, unknown>[]> =>
    as('civil').run(
      'query ($place: ID!) { committeeStaffing(divisionId: $place) { validFrom fullTimePosts correctedFrom basis division { id } } }',
      { place },
    );

  it('are no data while no posts are known, which is not 0', async () => {
    const own = { department: null, dueOn: null };
    await receive(600);
    await receive(300, { source: 'LEDGER' });
    await receive(200, { ...own, source: 'RESIDENT_REQUEST' });
    await receive(9000, { divisionIds: [tree().otherCommunity.globalId] }, 'otherCommittee');
    for (const value of await values([...ALL, 'peakWeeklyHoursPerPost', 'householdsPerPost']))
      expect([value.status, value.value]).toEqual(['NO_DATA', null]);
    expect(await staffing(tree().first.globalId)).toEqual([]);
  });

  it('refuse posts from the middle of a month and of a community without a committee', async () => {
    const wrong = await take(
      HEADER,
      'community,2026-09-15,2,员额核定表',
      'community,2026-09-01,0,员额核定表',
    );
    expect(wrong).toMatchObject({ importedCount: 0, rejectedCount: 2 });
    expect((await reasonsOf(wrong)).map(([code]) => code)).toContain('staffingNotFromFirstOfMonth');
    const kindOf = (kind: string): Promise<unknown> =>
      api.suite.asOwner((owner) =>
        owner.query('update division set kind = $1 where id = $2', [kind, tree().otherCommunity.id]),
      );
    await kindOf('virtualCommunity');
    const virtual = await take(HEADER, 'otherCommunity,2026-09-01,2,员额核定表');
    expect(await reasonsOf(virtual)).toEqual([['staffingOfVirtualCommunity', 'community']]);
    await kindOf('community');
  });

  it('count the posts of the days that have passed, and only communities whose posts are known', async () => {
    expect(await take(HEADER, 'community,2026-09-01,2,员额核定表')).toMatchObject({ importedCount: 1 });
    expect(await take(HEADER, 'community,2026-09-01,2,员额核定表')).toMatchObject({ importedCount: 0 });
    const [index, tasks, hours, posts] = await values(ALL);
    // Of 1 to 7 September 2026 five are working days: two posts have 2 × 5 × 480 minutes.
    expect(index).toMatchObject({
      ...{ status: 'PROVISIONAL', value: '0.187500', numerator: '900', denominator: '4800.00' },
      coverage: { observed: 1, expected: 2, of: 'communities' },
    });
    // Seven of thirty days: 2 × 7 ÷ 30 months of posts.
    expect(tasks).toMatchObject({ numerator: '3', denominator: '0.47', value: '6.43' });
    expect(hours).toMatchObject({ numerator: '1100', value: '39.3' });
    expect(posts).toMatchObject({ value: '2.0', coverage: { observed: 1, expected: 2 } });
    const elsewhere = { divisionIds: [tree().otherCommunity.globalId] };
    expect((await values(ALL, elsewhere)).map(({ status }) => status)).toEqual(ALL.map(() => 'NO_DATA'));
  });

  it('have five parts that add up to the index, and departments by name', async () => {
    const parts = await values(['burdenIndex'], { splitBy: 'workloadSource' });
    expect(parts.map(({ member, value }) => [member?.code, value])).toEqual([
      ...[
        ['assigned', '0.125000'],
        ['inspection', '0.000000'],
        ['ledger', '0.062500'],
      ],
      ...[
        ['platformReporting', '0.000000'],
        ['adHoc', '0.000000'],
      ],
    ]);
    const departments = await values(['burdenIndex'], { splitBy: 'department' });
    expect(departments.map(({ member, value }) => [member?.label, value])).toEqual([
      ['区文化和旅游局', '0.187500'],
    ]);
  });

  it('have the peak of the weeks that are over, by the posts of the week', async () => {
    expect(await values(['peakWeeklyHoursPerPost'])).toMatchObject([{ status: 'NO_DATA' }]);
    api.clock.set('2026-09-14T02:00:00Z');
    await signIn('civil');
    expect(await values(['peakWeeklyHoursPerPost'])).toMatchObject([{ value: '9.17' }]);
  });

  it('show what was corrected, and take the correction back when its import is undone', async () => {
    const batch = await take(HEADER, 'community,2026-09-01,4,员额核定表（更正）');
    expect(batch).toMatchObject({ importedCount: 1 });
    const place = tree().first.globalId;
    expect(await staffing(place)).toEqual([
      {
        ...{ validFrom: '2026-09-01', fullTimePosts: '4', correctedFrom: '2', basis: '员额核定表（更正）' },
        division: { id: tree().community.globalId },
      },
    ]);
    expect(await values(['fullTimePosts'])).toMatchObject([{ value: '4.0' }]);
    expect(await undo(batch)).toMatchObject({ ok: true });
    expect(await staffing(place)).toMatchObject([{ fullTimePosts: '2', correctedFrom: null }]);
    expect(await values(['fullTimePosts'])).toMatchObject([{ value: '2.0' }]);
    expect(await staffing(tree().second.globalId)).toEqual([]);
  });
});
