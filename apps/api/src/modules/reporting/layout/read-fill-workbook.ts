import { accepted, cellKey, refused, type Result } from '@weizhi/domain';
import { type Attachment, contentPath } from '../../../platform/attachments';
import { environment, stateFolder } from '../../../platform/config';
import type { RequestContext } from '../../../platform/context/request-context';
import { FileRefused, readerRefusalMessage, readInWorker, type SourceRow } from '../../../platform/imports';
import type { ElementRecord } from '../form-demand.entity';
import type { FillSheetTyped, TypedRow } from '../read-fill-rows';
import { FormLayoutUnreadable } from '../reporting.errors';
import { BUILDING_HEADER, HOUSEHOLD_HEADER, WHOLE_COMMUNITY } from './fill-workbook-words';

const MOST_ROWS = 5001;

/** Reads a workbook that was downloaded for a community and filled in. */
export async function readFillWorkbook(
  { locale }: RequestContext,
  { sha256, fileName }: Attachment,
  known: readonly ElementRecord[],
): Promise<Result<FillSheetTyped, FormLayoutUnreadable>> {
  const file = { path: contentPath(stateFolder(environment), sha256), name: fileName };
  try {
    const rows: SourceRow[] = [];
    for await (const batch of readInWorker(file)) {
      rows.push(...batch);
      if (rows.length > MOST_ROWS) return unreadable('超过 5000 户', 'There are more than 5,000 households');
    }
    return readRows(rows, known);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const said = readerRefusalMessage(error.refusal, locale);
    return unreadable(said, said);
  }
}

function unreadable(zh: string, en: string): Result<never, FormLayoutUnreadable> {
  return refused(new FormLayoutUnreadable({ zh, en }));
}

function readRows(
  rows: readonly SourceRow[],
  known: readonly ElementRecord[],
): Result<FillSheetTyped, FormLayoutUnreadable> {
  const headerAt = rows.findIndex((row) => columnOf(row, HOUSEHOLD_HEADER) >= 0);
  const header = rows[headerAt];
  if (!header) return unreadable(`没有「${HOUSEHOLD_HEADER}」列`, `There is no column ${HOUSEHOLD_HEADER}`);
  const elements = known.filter(({ name }) => columnOf(header, name) >= 0);
  const columns = elements.map(({ name }) => columnOf(header, name));
  const [household, building] = [columnOf(header, HOUSEHOLD_HEADER), columnOf(header, BUILDING_HEADER)];
  const typed = rows
    .slice(headerAt + 1)
    .filter(({ sheet }) => sheet === header.sheet)
    .flatMap((row): readonly TypedRow[] => {
      const key = textAt(row, household);
      if (key === '') return [];
      return [
        {
          household: key === WHOLE_COMMUNITY ? '' : key,
          building: textAt(row, building),
          values: columns.map((column) => textAt(row, column)),
          at: row.rowNumber,
        },
      ];
    });
  return accepted({ elements, typed });
}

function columnOf({ cells }: SourceRow, heading: string): number {
  const key = cellKey(heading);
  return cells.findIndex((cell) => cell !== undefined && cellKey(cell.display) === key);
}

function textAt({ cells }: SourceRow, column: number): string {
  return cells[column]?.display.trim() ?? '';
}
