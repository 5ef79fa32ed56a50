import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  isoDate,
  locateCommunity,
  MATTER_CHANNELS,
  MATTER_INDICATORS,
  MATTER_NATURES,
  parsePeriod,
  type Period,
} from '@weizhi/domain';
import { describeWithSharedData } from '../../../test/shared-data';
import { useTestDatabase } from '../../../test/test-database';
import { systemActor } from '../../platform/database';
import type { Figure } from '../../platform/indicators';
import type { RollupCell } from '../../platform/rollups';
import { applyDeltas, rebuildRollup } from '../../platform/rollups';
import { divisionsModule, loadOfficialDivisions } from '../divisions';
import { MATTER_ROLLUP, mattersModule, type RecordedMatter, recordMatters } from '../matters';
import { computeFigures } from './compute-values';
import { indicatorsModule } from '.';

const suite = useTestDatabase([
  ...divisionsModule.entities,
  ...mattersModule.entities,
  ...indicatorsModule.entities,
]);

describeWithSharedData('pingshan_matters_2018', (folder) => {
  let rows: readonly LedgerRow[] = [];
  let districtId = '';
  let districtDivision = '';
  const communityIds = new Map<string, string>();

  beforeAll(async () => {
    rows = readLedger(path.join(folder, 'matters.csv'));
    const loaded = await suite.database.transaction(systemActor(), (tx) =>
      loadOfficialDivisions(tx, { districtCode: '440310', kind: 'real' }),
    );
    districtId = loaded?.districtId ?? '';
    districtDivision = loaded?.divisionId ?? '';
    const actor = systemActor(districtId);
    await suite.database.transaction(actor, async (tx) => {
      const communities = await tx.sql<{ id: string; name: string; parent: string }>(
        `select d.id::text, d.name, d.parent_id::text as parent from division d where d.level = 5`,
      );
      const matters = rows.map((row): RecordedMatter => {
        const found = locateCommunity({ community: row.community }, communities);
        if (!found.ok) throw new Error(row.community);
        const community = found.value.kind === 'located' ? found.value.communityId : null;
        if (community !== null) communityIds.set(row.community, community);
        return {
          number: row.rec_id,
          reportedOn: row.create_time,
          divisionId: community ?? districtDivision,
          communityId: community,
          subdistrictId: communities.find((each) => each.id === community)?.parent ?? null,
          eventType: row.event_type,
          mainType: row.main_type,
          subType: row.sub_type,
          channel: codeOf(MATTER_CHANNELS, row.source),
          nature: codeOf(MATTER_NATURES, row.property),
          disposingUnit: row.dispose_unit === '-' ? null : row.dispose_unit,
          outcome: row.result === '按期办结' ? 'onTime' : 'overdue',
          communityName: row.community,
        };
      });
      await recordMatters(tx, { districtId, importBatchId: null }, matters);
      await recordMatters(tx, { districtId, importBatchId: null }, matters);
      while ((await applyDeltas(tx, districtId)) > 0);
    });
  }, 120_000);

  const figures = (asked: {
    codes: (keyof typeof MATTER_INDICATORS)[];
    places: string[];
    periods: string[];
    dimension?: string;
  }): Promise<readonly Figure[]> =>
    suite.database.transaction(systemActor(districtId), (tx) =>
      computeFigures(tx, {
        districtId,
        definitions: asked.codes.map((code) => MATTER_INDICATORS[code]),
        divisionIds: asked.places,
        periods: asked.periods.map(period),
        dimension: asked.dimension ?? '',
        memberLimit: 300,
        audience: 'console',
        today: isoDate('2026-11-22'),
        now: new Date('2026-11-22T00:00:00Z'),
      }),
    );

  it('counts the 6,952 matters once although the ledger came twice', async () => {
    const [figure] = await figures({ codes: ['matterCount'], places: [districtDivision], periods: ['2018'] });
    expect(figure?.value).toMatchObject({
      value: '6952',
      n: 6952,
      status: 'provisional',
      coverage: { observed: 7, expected: 12 },
    });
  });

  it('gives every community the count of an independent tally', async () => {
    const tally = tallyOf(rows, 'community');
    const names = [...communityIds.keys()];
    const counted = await figures({
      codes: ['matterCount'],
      places: names.map((name) => communityIds.get(name) ?? ''),
      periods: ['2018'],
    });
    expect(
      Object.fromEntries(counted.map((figure, index) => [names[index], Number(figure.value.value)])),
    ).toEqual(Object.fromEntries(names.map((name) => [name, tally.get(name)])));
    expect(names).toHaveLength(23);
  });

  it.each([
    ['matterType', 'event_type'],
    ['disposingUnit', 'dispose_unit'],
  ] as const)('splits by %s as an independent tally does', async (dimension, column) => {
    const tally = tallyOf(rows, column);
    const split = await figures({
      codes: ['matterCount'],
      places: [districtDivision],
      periods: ['2018'],
      dimension,
    });
    expect(
      Object.fromEntries(split.map((figure) => [figure.member.code || '-', Number(figure.value.value)])),
    ).toEqual(Object.fromEntries(tally));
  });

  it('splits by channel as an independent tally does', async () => {
    const channels = {
      districtPlatform: '@坪山',
      cityPlatform: '美丽深圳',
      hotline12345: '12345',
      hotline12319: '12319',
      governmentMailbox: '政府信箱',
      telephone: '固话投诉',
    };
    const tally = tallyOf(rows, 'source');
    const split = await figures({
      codes: ['matterCount'],
      places: [districtDivision],
      periods: ['2018'],
      dimension: 'matterChannel',
    });
    expect(
      Object.fromEntries(split.map((figure) => [figure.member.code, Number(figure.value.value)])),
    ).toEqual(Object.fromEntries(Object.entries(channels).map(([code, word]) => [code, tally.get(word)])));
  });

  it('knows 714 overdue, 401 disposed of by the community by exact name and 494 with variants', async () => {
    const [onTime, exact, variants] = await figures({
      codes: ['matterOnTimeRate', 'communityDisposalShareExact', 'communityDisposalShareVariants'],
      places: [districtDivision],
      periods: ['2018-02-08/2018-10-31'],
    });
    expect(
      [onTime, exact, variants].map((figure) => [figure?.value.numerator, figure?.value.denominator]),
    ).toEqual([
      ['6238', '6952'],
      ['401', '6952'],
      ['494', '6952'],
    ]);
  });

  it('says no data, not 0, for months without rows and for 新和社区, and 0 for a silent month of a known community', async () => {
    const xinhe = await suite.database.transaction(systemActor(districtId), (tx) =>
      tx.sql<{ id: string }>(`select id::text from division where name = '新和社区居委会'`),
    );
    const [april, march] = await figures({
      codes: ['matterCount'],
      places: [districtDivision],
      periods: ['2018-04', '2018-03'],
    });
    expect([april?.value.status, march?.value.value]).toEqual(['no_data', '8']);
    const [never] = await figures({
      codes: ['matterCount'],
      places: [xinhe[0]?.id ?? ''],
      periods: ['2018-09'],
    });
    expect(never?.value).toMatchObject({ status: 'no_data', value: null });
    const [quiet] = await figures({
      codes: ['matterCount'],
      places: [communityIds.get('马峦社区') ?? ''],
      periods: ['2018-03'],
    });
    expect(quiet?.value).toMatchObject({ status: 'ok', value: '0' });
  });

  it('keeps by increments the very digits that a rebuild gives', async () => {
    const cells = (): Promise<RollupCell[]> =>
      suite.database.transaction(systemActor(districtId), (tx) =>
        tx.sql(`select * from rollup_cell order by 1, 2, 3, 4, 5, 6, 7, 8`),
      );
    const before = await cells();
    await suite.database.transaction(systemActor(districtId), (tx) =>
      rebuildRollup(tx, MATTER_ROLLUP, districtId),
    );
    expect(await cells()).toEqual(before);
    expect(before.length).toBeGreaterThan(1000);
  });
});

function readLedger(file: string): LedgerRow[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/u);
  const names = head.split(',');
  return lines.map((line) => {
    const values = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, values[index]])) as unknown as LedgerRow;
  });
}

interface LedgerRow {
  rec_id: string;
  create_time: string;
  community: string;
  event_type: string;
  main_type: string;
  sub_type: string;
  dispose_unit: string;
  source: string;
  property: string;
  result: string;
}

function tallyOf(rows: readonly LedgerRow[], column: keyof LedgerRow): Map<string, number> {
  const tally = new Map<string, number>();
  for (const row of rows) tally.set(row[column], (tally.get(row[column]) ?? 0) + 1);
  return tally;
}

function codeOf<Code extends string>(
  dictionary: readonly { code: Code; label: string; aliases: readonly string[] }[],
  word: string,
): Code {
  const entry = dictionary.find(({ label, aliases }) => label === word || aliases.includes(word));
  if (!entry) throw new Error(`Not in the dictionary: ${word}`);
  return entry.code;
}

function period(key: string): Period {
  const parsed = parsePeriod(key);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return parsed.value;
}
