import type { DetectedHeader } from '../mapping/detect-header';
import { readInWorker } from '../readers/read-in-worker';
import type { SourceFile } from '../readers/source-row';
import type { OrdinalRow } from './check-rows';

/** Rows below the headers of the chosen sheets, in batches; ordinals are the same at each reading. @throws FileRefused */
export async function* readLedger(
  file: SourceFile,
  headers: readonly DetectedHeader[],
  signal?: AbortSignal,
): AsyncGenerator<readonly OrdinalRow[]> {
  const headerRow = new Map(headers.map(({ sheet, rowNumber }) => [sheet, rowNumber]));
  let ordinal = 0;
  for await (const rows of readInWorker(file, { sheets: [...headerRow.keys()], signal })) {
    const below = rows.filter((row) => row.rowNumber > (headerRow.get(row.sheet) ?? Infinity));
    yield below.map((row) => ({ ordinal: ordinal++, row }));
  }
}
