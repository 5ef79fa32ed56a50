import { useDepartmentSuite } from '../../../test/department-suite';
import { systemActor } from '../../platform/database';
import { applyAllDeltas } from '../../platform/rollups';
import { recordMatters } from '../matters';

interface Trust {
  readonly ledgers: readonly {
    readonly ledger: string;
    readonly ofWholeDistrict: boolean;
    readonly lastArrivalAt: string | null;
    readonly months: readonly {
      readonly month: string;
      readonly hasRecords: boolean;
      readonly reported: number | null;
      readonly expected: number | null;
      readonly late: number | null;
    }[];
  }[];
  readonly places: readonly {
    readonly ledger: string;
    readonly reported: number;
    readonly expected: number;
    readonly emptyMonths: readonly string[];
    readonly division: { readonly id: string };
  }[];
}

const { api, tree, as, signInAll } = useDepartmentSuite();

const read = (divisionId: string, months: number, who = 'official'): Promise<Trust | null> =>
  as(who).run(
    `query ($filter: DataTrustFilter!) { dataTrust(filter: $filter) {
       ledgers { ledger ofWholeDistrict lastArrivalAt months { month hasRecords reported expected late } }
       places { ledger reported expected emptyMonths division { id } } } }`,
    { filter: { divisionId, months } },
  );

beforeAll(async () => {
  api.clock.set('2026-11-26T02:00:00Z');
  await signInAll();
  const { community, subdistrict } = tree();
  await api.suite.database.transaction(systemActor('1'), async (tx) => {
    await recordMatters(tx, { districtId: '1', importBatchId: null }, [
      {
        ...{ number: 'a', reportedOn: '2026-10-05', divisionId: community.id, communityId: community.id },
        ...{ subdistrictId: subdistrict.id, communityName: '某社区', eventType: '环境', mainType: null },
        ...{ subType: null, channel: 'hotline12345', nature: 'complaint', disposingUnit: null },
        outcome: 'onTime',
      },
    ]);
    await applyAllDeltas((work) => work(tx), '1');
  });
});

it('tells by month which communities reported, of those there are, and of running months nothing', async () => {
  const trust = await read(tree().first.globalId, 2);
  const communities = await api.suite.asOwner(async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from division_closure c join division d on d.id = c.descendant_id
        where c.ancestor_id = $1 and d.kind in ('community', 'village') and d.exists_to is null`,
      [tree().first.id],
    );
    return rows[0]?.count ?? 0;
  });
  const matters = trust?.ledgers.find(({ ledger }) => ledger === 'MATTER');
  expect(matters?.months).toEqual([
    { month: '2026-10', hasRecords: true, reported: 1, expected: communities, late: null },
    { month: '2026-09', hasRecords: false, reported: 0, expected: communities, late: null },
  ]);
  expect(matters?.lastArrivalAt).not.toBeNull();
});

it('adds up the places below to the place, each with its empty months', async () => {
  const trust = await read(tree().first.globalId, 2);
  const own = (trust?.places ?? []).filter(({ ledger }) => ledger === 'MATTER');
  const matters = trust?.ledgers.find(({ ledger }) => ledger === 'MATTER');
  const sum = (values: readonly (number | null)[]): number =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  expect(sum(own.map(({ reported }) => reported))).toBe(
    sum(matters?.months.map(({ reported }) => reported) ?? []),
  );
  expect(sum(own.map(({ expected }) => expected))).toBe(
    sum(matters?.months.map(({ expected }) => expected) ?? []),
  );
  const place = own.find(({ division }) => division.id === tree().subdistrict.globalId);
  expect(place).toMatchObject({ reported: 1, emptyMonths: ['2026-09'] });
});

it('tells of participation in whole districts only', async () => {
  const ofParticipation = async (id: string): Promise<boolean | undefined> =>
    (await read(id, 1))?.ledgers.find(({ ledger }) => ledger === 'PARTICIPATION')?.ofWholeDistrict;
  expect(await ofParticipation(tree().first.globalId)).toBe(false);
  expect(await ofParticipation(tree().subdistrict.globalId)).toBe(true);
});

it('is told of no place outside the divisions of whoever asks, and of no more months than there may be', async () => {
  expect(await read(tree().first.globalId, 1, 'committee')).toBeNull();
  await expect(read(tree().first.globalId, 25)).rejects.toThrow();
});
