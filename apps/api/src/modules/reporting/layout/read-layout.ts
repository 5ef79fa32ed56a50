import { normaliseCellText, refused, accepted, type Result } from '@weizhi/domain';
import { type Attachment, contentPath } from '../../../platform/attachments';
import { environment, stateFolder } from '../../../platform/config';
import type { RequestContext } from '../../../platform/context/request-context';
import { FileRefused, readerRefusalMessage, readInWorker, type SourceRow } from '../../../platform/imports';
import type { FormLayout } from '../form-demand.entity';
import { FormLayoutUnreadable } from '../reporting.errors';

/** A heading of a form and its column, from 1. */
export interface LayoutHeading {
  readonly position: number;
  readonly heading: string;
}

/** Where a form stands in a workbook, and its headings. */
export interface ReadLayout {
  readonly layout: FormLayout;
  readonly headings: readonly LayoutHeading[];
}

const LARGEST = 2 * 1_048_576;
/** How far down a header may stand. */
const SEARCHED_ROWS = 30;
const LONGEST_HEADING = 60;
export const MOST_FIELDS = 60;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reads where the header of a department's workbook is. The file is looked through as any ledger is. */
export async function readLayout(
  { locale }: RequestContext,
  { mediaType, byteSize, sha256, fileName }: Attachment,
): Promise<Result<ReadLayout, FormLayoutUnreadable>> {
  if (mediaType !== XLSX) return unreadable('只接受 xlsx', 'Only xlsx is taken');
  if (Number(byteSize) > LARGEST) return unreadable('超过 2 MB', 'It is larger than 2 MB');
  const file = { path: contentPath(stateFolder(environment), sha256), name: fileName };
  try {
    const rows: SourceRow[] = [];
    for await (const batch of readInWorker(file, { rowsPerSheet: SEARCHED_ROWS })) rows.push(...batch);
    const found = findHeader(rows);
    return found ? accepted(found) : unreadable('没有找到表头', 'There is no row of headings');
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const said = readerRefusalMessage(error.refusal, locale);
    return unreadable(said, said);
  }
}

function unreadable(zh: string, en: string): Result<never, FormLayoutUnreadable> {
  return refused(new FormLayoutUnreadable({ zh, en }));
}

/** The row with the most different texts, the upper one among equals: title rows hold one, spread over merged cells. */
function findHeader(rows: readonly SourceRow[]): ReadLayout | undefined {
  const [first] = rows;
  let best: SourceRow | undefined;
  for (const row of rows.filter(({ sheet }) => sheet === first?.sheet))
    if (textsOf(row).size > Math.max(1, best ? textsOf(best).size : 0)) best = row;
  if (!best) return undefined;
  const headings = best.cells.flatMap((cell, index) => {
    const heading = cell && cell.filled === undefined ? normaliseCellText(cell.display) : '';
    return heading === '' ? [] : [{ position: index + 1, heading: heading.slice(0, LONGEST_HEADING) }];
  });
  const { sheet, rowNumber } = best;
  return { layout: { sheet, headerRow: rowNumber }, headings: headings.slice(0, MOST_FIELDS) };
}

function textsOf({ cells }: SourceRow): ReadonlySet<string> {
  return new Set(
    cells.flatMap((cell) =>
      cell?.type === 'text' && cell.filled === undefined ? [cell.display.trim()] : [],
    ),
  );
}
