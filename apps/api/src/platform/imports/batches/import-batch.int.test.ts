import { Readable } from 'node:stream';
import { accountActor } from '../../../../test/actors';
import { useTestDatabase } from '../../../../test/test-database';
import { Attachment } from '../../attachments';
import { systemActor } from '../../database';
import { row, workbook } from '../testing/workbook';
import { createParcelTable, Parcel, type ParcelEvents, storedParcelTemplate } from '../testing/parcel-table';
import { registerTemplates } from '../template/template-registry';
import {
  type BatchRequest,
  cancelImport,
  mapColumns,
  startCheck,
  startCommit,
  undoImport,
} from './batch-commands';
import type { ImportMode } from './batch-states';
import { ImportBatch } from './import-batch.entity';
import { ImportColumnMap } from './import-column-map.entity';
import { ImportRow } from './import-row.entity';
import { type BatchRun, runCheck } from './run-check';
import { runCommit } from './run-commit';
import { createBatch, receiveLedger } from './upload-ledger';

jest.setTimeout(60_000);

const suite = useTestDatabase([Attachment, ImportBatch, ImportRow, ImportColumnMap, Parcel]);
const DISTRICT = '7';
const system = systemActor(DISTRICT);
const events: ParcelEvents = { beforeApply: () => undefined, dependents: 0 };
const template = storedParcelTemplate('stored-parcels', events);
const NOW = new Date('2026-11-22T10:00:00Z');

beforeAll(async () => {
  registerTemplates([template]);
  await createParcelTable(suite);
});

beforeEach(() => {
  events.beforeApply = () => undefined;
  events.dependents = 0;
});

function run(): BatchRun {
  return {
    database: suite.database,
    stateFolder: suite.stateFolder,
    clock: { now: () => NOW },
    signal: new AbortController().signal,
  };
}

function ledger(prefix: string, count: number, bad: ReadonlySet<number> = new Set()): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const row = index + 2;
    return `${prefix}${row},${bad.has(row) ? '2024.2.30' : '2024.3.5'},东街`;
  });
  return `编号,收件日期,街道\n${lines.join('\n')}\n`;
}

async function upload(content: string | Buffer): Promise<ImportBatch> {
  const received = await receiveLedger({
    content: Readable.from([Buffer.from(content)]),
    fileName: typeof content === 'string' ? '../../台账.csv' : '台账.xlsx',
    template,
    stateFolder: suite.stateFolder,
  });
  if (!received.ok) throw new Error(received.refusal.code);
  return suite.database.transaction(system, (tx) =>
    createBatch(tx, { districtId: DISTRICT, template, ledger: received.value }),
  );
}

async function reload({ id }: Pick<ImportBatch, 'id'>): Promise<ImportBatch> {
  const batch = await suite.database.transaction(system, (tx) =>
    tx.repository(ImportBatch).findOne({ districtId: DISTRICT, id }),
  );
  if (!batch) throw new Error('The batch is gone');
  return batch;
}

function requestOf({ id, version }: ImportBatch): BatchRequest {
  return { districtId: DISTRICT, batchId: id, expectedVersion: version };
}

async function check(batch: ImportBatch): Promise<ImportBatch> {
  const started = await suite.database.transaction(system, (tx) => startCheck(tx, requestOf(batch)));
  expect(started).toMatchObject({ ok: true });
  await runCheck({ districtId: DISTRICT, batchId: batch.id }, run());
  return reload(batch);
}

async function begin(batch: ImportBatch, mode: ImportMode): Promise<ImportBatch> {
  const started = await suite.database.transaction(system, (tx) =>
    startCommit(tx, { ...requestOf(batch), mode }),
  );
  expect(started).toMatchObject({ ok: true });
  return reload(batch);
}

async function commit(batch: ImportBatch, mode: ImportMode): Promise<ImportBatch> {
  await begin(batch, mode);
  await runCommit({ districtId: DISTRICT, batchId: batch.id }, run());
  return reload(batch);
}

function parcels(prefix: string): Promise<{ number: string; withdrawn: boolean }[]> {
  return suite.database.transaction(system, (tx) =>
    tx.sql(
      'SELECT number, withdrawn_at IS NOT NULL AS withdrawn FROM parcel WHERE district_id = $1 AND number LIKE $2 ORDER BY number',
      [DISTRICT, `${prefix}%`],
    ),
  );
}

it('brings in the good rows of 10,000, names the 7 bad ones exactly, and adds nothing the second time', async () => {
  const bad = new Set([2, 3, 500, 501, 5_000, 9_998, 10_001]);
  const checked = await check(await upload(ledger('A', 10_000, bad)));
  expect(checked).toMatchObject({
    state: 'checked',
    rowCount: 10_000,
    importableCount: 9_993,
    rejectedCount: 7,
    duplicateCount: 0,
  });
  const refused = await suite.database.transaction(system, (tx) =>
    startCommit(tx, { ...requestOf(checked), mode: 'allOrNothing' }),
  );
  expect(refused).toEqual({ ok: false, refusal: { code: 'rowsRejected', rows: 7 } });
  const done = await commit(checked, 'goodRowsOnly');
  expect(done).toMatchObject({
    state: 'committed',
    importedCount: 9_993,
    rejectedCount: 7,
    duplicateCount: 0,
  });
  const rejected = await suite.database.transaction(system, (tx) =>
    tx.repository(ImportRow).find({
      where: { districtId: DISTRICT, batchId: done.id, outcome: 'rejected' },
      order: { ordinal: 'ASC' },
    }),
  );
  expect(rejected.map(({ rowNumber }) => rowNumber)).toEqual([...bad]);
  expect(
    rejected.every(
      ({ problems }) => problems[0]?.code === 'dateImpossible' && problems[0].column === 'receivedOn',
    ),
  ).toBe(true);
  expect(await parcels('A')).toHaveLength(9_993);

  const again = await check(await upload(ledger('A', 10_000, bad)));
  expect(again).toMatchObject({ importableCount: 0, duplicateCount: 9_993, rejectedCount: 7 });
  const nothing = await suite.database.transaction(system, (tx) =>
    startCommit(tx, { ...requestOf(again), mode: 'goodRowsOnly' }),
  );
  expect(nothing).toEqual({ ok: false, refusal: { code: 'nothingToImport' } });
  expect(await parcels('A')).toHaveLength(9_993);
});

it('goes on where a good-rows import was interrupted, with each row in once', async () => {
  const checked = await check(await upload(ledger('B', 3_000)));
  const begun = await begin(checked, 'goodRowsOnly');
  let chunks = 0;
  events.beforeApply = () => {
    if (++chunks === 4) throw new Error('power cut');
  };
  await expect(runCommit({ districtId: DISTRICT, batchId: begun.id }, run())).rejects.toThrow('power cut');
  const interrupted = await reload(begun);
  expect(interrupted).toMatchObject({ state: 'committing', importedCount: interrupted.committedThrough + 1 });
  expect(await parcels('B')).toHaveLength(interrupted.importedCount);
  await runCommit({ districtId: DISTRICT, batchId: begun.id }, run());
  expect(await reload(begun)).toMatchObject({ state: 'committed', importedCount: 3_000, duplicateCount: 0 });
  expect(await parcels('B')).toHaveLength(3_000);
});

it('shows nothing of an all-or-nothing import before all of it is in', async () => {
  const checked = await check(await upload(ledger('C', 1_700)));
  const begun = await begin(checked, 'allOrNothing');
  let chunks = 0;
  events.beforeApply = async () => {
    expect(await parcels('C')).toEqual([]);
    if (++chunks === 3) throw new Error('power cut');
  };
  await expect(runCommit({ districtId: DISTRICT, batchId: begun.id }, run())).rejects.toThrow('power cut');
  expect(await reload(begun)).toMatchObject({ state: 'committing', importedCount: 0 });
  expect((await reload(begun)).progressDone).toBeGreaterThan(0);
  expect(await parcels('C')).toEqual([]);
  events.beforeApply = () => undefined;
  await runCommit({ districtId: DISTRICT, batchId: begun.id }, run());
  expect(await reload(begun)).toMatchObject({ state: 'committed', importedCount: 1_700 });
  expect(await parcels('C')).toHaveLength(1_700);
});

it.each(['goodRowsOnly', 'allOrNothing'] as const)(
  'stops %s after the chunk at which it is cancelled',
  async (mode) => {
    const prefix = mode === 'goodRowsOnly' ? 'D' : 'E';
    const begun = await begin(await check(await upload(ledger(prefix, 2_500))), mode);
    let chunks = 0;
    events.beforeApply = async () => {
      if (++chunks === 2) setTimeout(() => undefined, 0);
      if (chunks !== 1) return;
      // The chunk holds the batch in good-rows mode, so the wish waits until the chunk is in.
      void suite.database.transaction(system, (tx) => cancelImport(tx, requestOf(begun)));
      await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await runCommit({ districtId: DISTRICT, batchId: begun.id }, run());
    const cancelled = await reload(begun);
    expect(cancelled.state).toBe('cancelled');
    expect(await parcels(prefix)).toHaveLength(cancelled.importedCount);
    expect(cancelled.importedCount).toBeLessThan(2_500);
  },
);

it('withdraws what it brought in, within a day and while nothing depends on it, and lets it come in again', async () => {
  const done = await commit(await check(await upload(ledger('F', 20))), 'goodRowsOnly');
  const undo = (now: Date) =>
    suite.database.transaction(system, (tx) =>
      undoImport(tx, { ...requestOf(done), reason: '传错文件', now }),
    );
  const committedAt = done.committedAt?.getTime() ?? 0;
  expect(await undo(new Date(committedAt + 25 * 3_600_000))).toMatchObject({
    ok: false,
    refusal: { code: 'undoTooLate' },
  });
  events.dependents = 2;
  expect(await undo(new Date(committedAt))).toMatchObject({
    ok: false,
    refusal: { code: 'undoBlocked', dependents: [{ count: 2 }] },
  });
  events.dependents = 0;
  expect(await undo(new Date(committedAt))).toMatchObject({ ok: true, value: { state: 'undone' } });
  expect((await parcels('F')).filter(({ withdrawn }) => withdrawn)).toHaveLength(20);
  expect(await undo(new Date(committedAt))).toMatchObject({ ok: false, refusal: { code: 'batchStale' } });
  const again = await commit(await check(await upload(ledger('F', 20))), 'allOrNothing');
  expect(again).toMatchObject({ importedCount: 20, duplicateCount: 0 });
});

it('holds maps to the file and the template, and finds a saved map by the header', async () => {
  const batch = await upload('号码,收件日期,地方\nG1,3月5日,东街\n');
  expect(batch).toMatchObject({ state: 'uploaded', fileName: '台账.csv' });
  const map = (columns: Record<string, string | null>) =>
    suite.database.transaction(system, (tx) =>
      mapColumns(tx, { ...requestOf(batch), map: { columns, defaultYear: 2024 }, saveAs: '某街道台账' }),
    );
  expect(await map({ 号码: 'number', 收件日期: 'receivedOn', 地方: null })).toMatchObject({
    refusal: { code: 'columnsMissing', columns: ['street'] },
  });
  expect(await map({ 号码: 'number', 收件日期: 'number', 地方: 'street' })).toMatchObject({
    refusal: { code: 'columnsDoubled', columns: ['number'] },
  });
  expect(await map({ 别的: 'number' })).toMatchObject({
    refusal: { code: 'headersUnknown', headers: ['别的'] },
  });
  expect(await map({ 号码: 'role' })).toMatchObject({
    refusal: { code: 'columnsUnknown', columns: ['role'] },
  });
  expect(await map({ 号码: 'number', 收件日期: 'receivedOn', 地方: 'street' })).toMatchObject({ ok: true });
  const next = await upload('号码,收件日期,地方\nG2,3月6日,西街\n');
  expect(next).toMatchObject({ state: 'mapped', mapName: '某街道台账' });
  expect(await check(next)).toMatchObject({ importableCount: 1, rejectedCount: 0 });
});

it('refuses a stale version and reads as absent from another district', async () => {
  const batch = await upload(ledger('H', 1));
  const stale = await suite.database.transaction(system, (tx) =>
    startCheck(tx, { ...requestOf(batch), expectedVersion: 9 }),
  );
  expect(stale).toEqual({ ok: false, refusal: { code: 'batchStale', currentVersion: 1 } });
  const stranger = accountActor('x', { districtId: '8', permissions: ['import.read', 'import.manage'] });
  const absent = await suite.database.transaction(stranger, (tx) => startCheck(tx, requestOf(batch)));
  expect(absent).toEqual({ ok: false, refusal: { code: 'batchAbsent' } });
});

it('keeps what is no ledger out of the store', async () => {
  const content = Readable.from([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])]);
  const received = await receiveLedger({
    content,
    fileName: '台账.xls',
    template,
    stateFolder: suite.stateFolder,
  });
  expect(received).toMatchObject({ ok: false, refusal: { code: 'format_old_excel' } });
});

it('says which sheets were left out, so that nobody thinks they were imported', async () => {
  const header = row(1, ['编号', '收件日期', '街道']);
  const file = workbook({
    sheets: [
      { name: '三月', rows: header + row(2, ['P1', '2024-03-05', '东街']) },
      { name: '说明', rows: row(1, ['本表由社区填写']) },
      { name: '旧数据', rows: header + row(2, ['P2', '2024-03-06', '东街']), hidden: true },
      { name: '空表', rows: '' },
    ],
  });
  expect((await upload(file)).notes).toEqual([
    { code: 'hidden_sheet', facts: { sheet: '旧数据' } },
    { code: 'other_sheet', facts: { sheet: '说明' } },
  ]);
});
