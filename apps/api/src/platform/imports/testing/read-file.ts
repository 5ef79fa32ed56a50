import { isoDate } from '@weizhi/domain';
import { detectHeader } from '../mapping/detect-header';
import { matchHeaders } from '../mapping/match-headers';
import { readSource } from '../readers/reader-registry';
import type { SourceFile, SourceRow } from '../readers/source-row';
import { type CheckedRow, RowChecker } from '../rows/check-rows';
import type { RowReading } from '../rows/read-row';
import type { Reads } from '../../database';
import type { ColumnMap, ImportTemplate } from '../template/import-template';

export const TEST_CONTEXT = {
  districtId: '1',
  batchId: 'b',
  divisionIds: null,
  now: new Date('2026-11-22T00:00:00Z'),
};

/** Reads and checks a whole file in this thread: what the pipeline does, without a database. */
export async function checkFile(
  file: SourceFile,
  template: ImportTemplate,
  map: Partial<ColumnMap> = {},
): Promise<{
  readonly rows: readonly CheckedRow[];
  readonly reading: RowReading;
  readonly source: readonly SourceRow[];
}> {
  const source: SourceRow[] = [];
  for await (const row of readSource(file)) source.push(row);
  const header = detectHeader(source, template);
  if (!header) throw new Error('No header found');
  const reads = {} as Reads;
  const reading: RowReading = {
    template,
    header,
    map: { columns: matchHeaders(header.headers, template), ...map },
    lookups: await template.port.openLookups(reads, TEST_CONTEXT),
    today: isoDate('2026-11-22'),
  };
  const below = source.filter((row) => row.sheet === header.sheet && row.rowNumber > header.rowNumber);
  const rows = await new RowChecker(reading, TEST_CONTEXT).check(
    below.map((row, ordinal) => ({ ordinal, row })),
    reads,
  );
  return { rows, reading, source: below };
}
