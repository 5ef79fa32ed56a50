import { describeFile, readInWorker } from '../readers/read-in-worker';
import type { SourceDescription, SourceFile, SourceRow } from '../readers/source-row';
import type { ColumnMap, ImportTemplate } from '../template/import-template';
import { detectHeader, type DetectedHeader, HEADER_SEARCH_ROWS } from './detect-header';
import { keepableText } from './keepable-text';
import { matchHeaders, suggestColumn } from './match-headers';

const SAMPLE_ROWS = 5;

/** What a sheet offers and how it might correspond to the template. */
export interface SheetAnalysis {
  readonly header: DetectedHeader;
  readonly sample: readonly (readonly string[])[];
  readonly matches: ColumnMap['columns'];
  /** Header → column that might be meant, for headers without a match. */
  readonly suggestions: Readonly<Record<string, string>>;
}

export interface FileAnalysis {
  readonly description: SourceDescription;
  /** Sheets with a header, the one that fits best first. */
  readonly sheets: readonly SheetAnalysis[];
  /** Names of the visible sheets that have rows at all. */
  readonly filledSheets: readonly string[];
}

/** Looks at the beginning of each visible sheet. @throws FileRefused */
export async function analyseFile(
  file: SourceFile,
  template: ImportTemplate,
  signal?: AbortSignal,
): Promise<FileAnalysis> {
  const description = await describeFile(file);
  const bySheet = new Map<string, SourceRow[]>();
  const beginning = { rowsPerSheet: HEADER_SEARCH_ROWS + SAMPLE_ROWS + 1, signal };
  for await (const rows of readInWorker(file, beginning)) {
    for (const row of rows) bySheet.set(row.sheet, [...(bySheet.get(row.sheet) ?? []), row]);
  }
  const sheets = [...bySheet.values()].flatMap((rows) => analyseSheet(rows, template));
  return {
    description,
    filledSheets: [...bySheet.keys()],
    sheets: sheets.sort((one, other) => other.header.recognised - one.header.recognised),
  };
}

function analyseSheet(rows: readonly SourceRow[], template: ImportTemplate): readonly SheetAnalysis[] {
  const header = detectHeader(rows, template);
  if (!header) return [];
  const matches = matchHeaders(header.headers, template);
  const taken = new Set(Object.values(matches).filter((key) => key !== null));
  const suggestions = Object.entries(matches).flatMap(([name, key]) => {
    const suggestion = key === null ? suggestColumn(name, template, taken) : null;
    return suggestion === null ? [] : [[name, suggestion] as const];
  });
  return [{ header, sample: sampleOf(rows, header), matches, suggestions: Object.fromEntries(suggestions) }];
}

function sampleOf(rows: readonly SourceRow[], header: DetectedHeader): readonly (readonly string[])[] {
  return rows
    .filter((row) => row.rowNumber > header.rowNumber)
    .slice(0, SAMPLE_ROWS)
    .map((row) => header.headers.map((_, index) => keepableText(row.cells[index]?.display ?? '', 100)));
}

/** The sheets that one map serves: the best one and all with the very same header. */
export function sheetsOfOneMap(analysis: FileAnalysis): readonly SheetAnalysis[] {
  const [best] = analysis.sheets;
  return best ? analysis.sheets.filter(({ header }) => header.fingerprint === best.header.fingerprint) : [];
}
