import { isoDate } from '@weizhi/domain';
import type { NewParticipation } from '..';
import { residentOf } from '../testing/participation-suite';
import { idsOf, useRecordSuite } from '../testing/record-suite';

jest.setTimeout(60_000);

describe('single records of participation', () => {
  const { nextKey, residents, factOf, recorded, read, correct, withdraw, list } = useRecordSuite();

  it('are found by place, days, kind, standing and pseudonym, page by page', async () => {
    const [one = '', two = ''] = await residents(residentOf(nextKey()), residentOf(nextKey()));
    const days = { from: '2024-05-01', to: '2024-05-31' };
    const make = (resident: string, happenedOn: string, over: Partial<NewParticipation> = {}) =>
      recorded(factOf(resident, { happenedOn: isoDate(happenedOn), ...over }));
    const a = await make(one, '2024-05-03');
    const b = await make(one, '2024-05-09', { channel: 'wechat', stage: null, mechanism: 'activity' });
    const c = await make(two, '2024-05-09', { divisionId: '1001', capacity: 'owner' });
    const d = await make(two, '2024-05-20');
    await make(two, '2024-06-01');
    await correct(a, { minutes: 10 });
    await withdraw(d);
    const of = async (filter: object, who?: string): Promise<readonly string[]> =>
      [...idsOf(await list({ ...days, ...filter }, who))].sort();
    const sorted = (...ids: readonly string[]): readonly string[] => [...ids].sort();
    expect(await of({})).toEqual(sorted(a, b, c, d));
    expect(await of({}, 'committee')).toEqual(sorted(a, b, d));
    expect(await of({ divisionId: 'Division.1001' })).toEqual([c]);
    expect(await of({ divisionId: 'Division.100' })).toEqual(sorted(a, b, c, d));
    expect(await of({ channel: 'WECHAT' })).toEqual([b]);
    expect(await of({ mechanism: 'DELIBERATION', stage: 'CONSULTATION' })).toEqual(sorted(a, c, d));
    expect(await of({ capacity: 'OWNER' })).toEqual([c]);
    expect(await of({ standings: ['CORRECTED'] })).toEqual([a]);
    expect(await of({ standings: ['WITHDRAWN'] })).toEqual([d]);
    expect(await of({ standings: ['AS_RECORDED', 'CORRECTED'] })).toEqual(sorted(a, b, c));
    expect(await of({ standings: [] })).toEqual([]);
    expect(await of({ origin: 'OTHER' })).toEqual(sorted(a, b, c, d));
    expect(await of({ origin: 'SIGN_IN_SHEET' })).toEqual([]);
    const { participant } = await read(b);
    const { pseudonym } = participant as { pseudonym: string };
    expect(await of({ pseudonym: ` ${pseudonym.toLowerCase()} ` })).toEqual(sorted(a, b));
    expect(await of({ pseudonym: 'J0' })).toEqual([]);
    const first = await list(days, 'civilAffairs', { first: 3 });
    expect(first.edges.map(({ node }) => node['happenedOn'])).toEqual([
      ...['2024-05-20', '2024-05-09', '2024-05-09'],
    ]);
    const { endCursor: after, hasNextPage } = first.pageInfo;
    expect(hasNextPage).toBe(true);
    expect(idsOf(await list(days, 'civilAffairs', { first: 3, after }))).toEqual([a]);
  });
});
