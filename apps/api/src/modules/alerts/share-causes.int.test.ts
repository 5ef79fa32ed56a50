import { plantTown } from '../../../test/small-tree';
import type { ExpirySource } from '../../platform/expiries';
import { type AlertView, useAlertSuite } from './testing/alert-suite';

const { api, tree, as, signIn, evaluate, list, command } = useAlertSuite();

beforeAll(async () => {
  await signIn('street');
  await plantTown(api.suite);
});

describe('what most places share', () => {
  const papers = (ended: boolean): ExpirySource => ({
    ...{
      kind: 'elementEvidence',
      permission: 'organisation.read',
      division: 'division_id',
      pathOf: () => '/',
    },
    rows: `select id::text as key, '1' as id, '章程' as name, '' as detail, 1::bigint as district_id, id as division_id,
      '2027-03-10'::date as expires_on from unnest(array[1000, 101, 3001]::bigint[]) id where ${String(!ended)}`,
  });
  const about = async (who = 'civil', over: object = {}): Promise<readonly AlertView[]> =>
    (await list(who, { kinds: ['EXPIRING'], ...over })).filter(
      ({ subject }) => subject === 'elementEvidence',
    );
  const kinds = async (...asked: Parameters<typeof about>) =>
    (await about(...asked)).map(({ division: { kind } }) => kind);

  it('is told once, at the district, with the places as its parts', async () => {
    await evaluate('2027-03-01T02:00:00Z', [papers(false)]);
    expect(await about()).toMatchObject([
      {
        division: { kind: 'DISTRICT' },
        sharedBy: 3,
        level: 'YELLOW',
        reason: expect.stringMatching(/3 个街道（镇）中有 3 个也是如此。$/u) as string,
      },
    ]);
    const [whole] = await about();
    const { parts } = await as('civil').run<{ parts: { division: { kind: string } }[] }>(
      'query ($id: ID!) { alert(id: $id) { parts { division { kind } } } }',
      { id: whole?.id },
    );
    expect(parts.map(({ division: { kind } }) => kind).sort()).toEqual([
      'SUBDISTRICT',
      'SUBDISTRICT',
      'TOWN',
    ]);
    const { counts } = await as('civil').run<{ counts: { level: string; standing: number }[] }>(
      'query ($filter: AlertFilter!) { alertSummary(filter: $filter) { counts { level standing } } }',
      { filter: { divisionId: tree().first.globalId, kinds: ['EXPIRING'] } },
    );
    expect(counts[1]).toEqual({ level: 'YELLOW', standing: 1 });
  });

  it('is told at each place to whoever looks at it alone, or may see no more', async () => {
    expect(await kinds('civil', { divisionId: tree().subdistrict.globalId })).toEqual(['SUBDISTRICT']);
    expect(await kinds('street')).toEqual(['SUBDISTRICT']);
  });

  it('is told by itself once somebody has acted on it, and ends with its cause', async () => {
    const [own] = await about('street');
    const input = { alertId: own?.id, expectedVersion: own?.version, explanation: '正在换证' };
    expect(await command('explainAlert', input, 'street')).toMatchObject({ alert: { state: 'EXPLAINED' } });
    expect(await kinds()).toEqual(['DISTRICT', 'SUBDISTRICT']);
    await evaluate('2027-03-02T02:00:00Z', [papers(true)]);
    expect(await kinds()).toEqual([]);
  });
});
