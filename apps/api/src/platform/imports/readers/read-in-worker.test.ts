import { removeTemporaryFiles, temporaryFile } from '../testing/temporary-file';
import { row, workbook } from '../testing/workbook';
import { readInWorker } from './read-in-worker';

afterAll(removeTemporaryFiles);

function sheetOf(count: number): Buffer {
  const rows = Array.from({ length: count }, (_, index) => row(index + 1, [`第${index + 1}件`, index]));
  return workbook({ sheets: [{ name: '台账', rows: rows.join('') }] });
}

it('hands over every row once and in order', async () => {
  const numbers: number[] = [];
  for await (const batch of readInWorker(temporaryFile('a.xlsx', sheetOf(1201)))) {
    numbers.push(...batch.map((read) => read.rowNumber));
  }
  expect(numbers).toEqual(Array.from({ length: 1201 }, (_, index) => index + 1));
}, 30_000);

it('hands over a refusal found while reading', async () => {
  const broken = workbook({ sheets: [{ name: '台账', rows: `${row(1, ['甲'])}<row r="2"><c` }] });
  const reading = readInWorker(temporaryFile('a.xlsx', broken));
  await expect(reading.next()).rejects.toMatchObject({ refusal: { code: 'workbook_damaged' } });
}, 30_000);

it('stops when it is cancelled', async () => {
  const abort = new AbortController();
  const reading = readInWorker(temporaryFile('a.xlsx', sheetOf(2000)), { signal: abort.signal });
  await reading.next();
  abort.abort();
  await expect(
    (async () => {
      for await (const _ of reading);
    })(),
  ).rejects.toMatchObject({ refusal: { code: 'reader_cancelled' } });
}, 30_000);
