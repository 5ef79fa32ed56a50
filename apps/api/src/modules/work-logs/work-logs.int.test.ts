import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Actor } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { describeWithSharedData } from '../../../test/shared-data';
import { systemActor } from '../../platform/database';
import { findTemplate, importLedger } from '../../platform/imports';
import { addReferenceDistrict } from '../../seed/add-district';

jest.setTimeout(120_000);

const LOGS = `query ($place: ID!) { workLogs(divisionId: $place) { committee year items itemsPerDay itemsWithoutSubject
  subjects { subject items share publishedShare publishedShareStanding } } }`;

interface Log {
  readonly committee: string;
  readonly items: number;
  readonly itemsPerDay: string;
  readonly itemsWithoutSubject: number;
  readonly subjects: readonly {
    readonly subject: string | null;
    readonly items: number;
    readonly share: string;
    readonly publishedShare: string | null;
    readonly publishedShareStanding: string | null;
  }[];
}

const suite = useSchemaSuite();

interface Place {
  readonly districtId: string;
  readonly reader: Actor;
  readonly place: string;
}

async function addPlace(name: string): Promise<Place> {
  const added = await addReferenceDistrict(suite.database.database, name);
  if (!added.ok) throw new Error(added.refusal.code);
  const { districtId } = added.value;
  const [division] = await suite.database.database.transaction(systemActor(districtId), (tx) =>
    tx.sql<{ id: string; path: string }>(
      'select d.id::text, d.path from district t join division d on d.id = t.division_id where t.id = $1::bigint',
      [districtId],
    ),
  );
  if (!division) throw new Error('The district has no division');
  const permissions = ['indicator.read', 'division.read'] as const;
  return {
    districtId,
    reader: accountActor('reader', { districtId, permissions, division }),
    place: `Division.${division.id}`,
  };
}

async function bringIn({ districtId }: Place, file: string, mapName: string | null = null) {
  const template = findTemplate('work-logs');
  if (!template) throw new Error('There is no template');
  const answer = await importLedger(
    {
      districtId,
      template,
      path: file,
      mapName,
      mode: 'goodRowsOnly',
      dryRun: false,
      onPhase: () => undefined,
    },
    {
      database: suite.database.database,
      stateFolder: suite.database.stateFolder,
      clock: { now: () => new Date('2026-11-22T04:00:00Z') },
      signal: new AbortController().signal,
    },
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

async function logsOf({ reader, place }: Place): Promise<readonly Log[]> {
  const { workLogs } = await suite.run<{ workLogs: Log[] }>(reader, LOGS, { place });
  return workLogs;
}

describeWithSharedData('juweihui_workload_refs', (folder) => {
  const file = path.join(folder, 'work_log_2003_two_communities.csv');

  it('comes out as published, with what the table does not show', async () => {
    const place = await addPlace('湖北两社区 2003');
    await bringIn(place, file, 'hubei-2003-c');
    await bringIn(place, file, 'hubei-2003-d');
    const logs = await logsOf(place);
    expect(
      logs.map(({ items, itemsPerDay, itemsWithoutSubject }) => [items, itemsPerDay, itemsWithoutSubject]),
    ).toEqual([
      [1852, '5.07', 90],
      [1886, '5.17', 174],
    ]);
    const unequal = logs.flatMap(({ subjects }) =>
      subjects.filter(({ publishedShare, share }) => publishedShare !== null && publishedShare !== share),
    );
    expect(unequal).toEqual([
      {
        subject: '其他行政事务',
        items: 412,
        share: '21.85',
        publishedShare: '21.84',
        publishedShareStanding: 'TRUNCATED',
      },
    ]);
    expect(logs.map(({ subjects }) => subjects.length)).toEqual([9, 9]);
    expect(logs[0]?.subjects.at(-1)).toMatchObject({ subject: null, items: 90, publishedShare: null });
  });

  it('is there once when it comes twice, and names the row that is no count of a year', async () => {
    const place = await addPlace('湖北两社区 2003（再）');
    const first = await bringIn(place, file, 'hubei-2003-c');
    const again = await bringIn(place, file, 'hubei-2003-c');
    // "per day (published)" is 5.07; the row of totals is no record.
    expect(first).toMatchObject({ importedCount: 9, rejectedCount: 1, skippedCount: 1 });
    expect(again).toMatchObject({ importedCount: 0, duplicateCount: 9 });
    expect(await logsOf(place)).toMatchObject([{ items: 1852 }]);
  });
});

describe('work logs', () => {
  it('are refused for a year that is not over, and have one remainder', async () => {
    const place = await addPlace('未完年度');
    const file = path.join(suite.database.stateFolder, 'logs.csv');
    const rows = [
      '记录单位,年度,事项类别,件数',
      '甲居委会,2026,文体公益,3',
      '甲居委会,2025,文体公益,3',
      '甲居委会,2025,,4',
    ];
    await writeFile(file, `\uFEFF${rows.join('\n')}\n`);
    expect(await bringIn(place, file)).toMatchObject({ importedCount: 2, rejectedCount: 1 });
    expect(await logsOf(place)).toEqual([
      expect.objectContaining({ committee: '甲居委会', year: 2025, items: 7, itemsWithoutSubject: 4 }),
    ]);
  });

  it('are nobody else’s to read', async () => {
    const here = await addPlace('甲地');
    const elsewhere = await addPlace('乙地');
    const file = path.join(suite.database.stateFolder, 'here.csv');
    await writeFile(file, '\uFEFF记录单位,年度,事项类别,件数\n甲居委会,2025,文体公益,3\n');
    await bringIn(here, file);
    expect(await logsOf({ ...elsewhere, place: here.place })).toEqual([]);
    expect(await logsOf(here)).toHaveLength(1);
  });
});
