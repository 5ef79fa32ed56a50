import { READER_LIMITS } from '../limits';
import { fileRefused } from '../reader-refusal';
import type { SourceSheet } from '../source-row';
import type { Archive } from './archive';
import type { WorkbookTables } from './cell-value';
import { SharedStrings } from './shared-strings';
import { StyleTable } from './styles';
import { readXml, type XmlHandler } from './xml';

const WORKBOOK = 'xl/workbook.xml';

export interface WorkbookSheet extends SourceSheet {
  /** Name of the sheet's part in the archive. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly uses1904: boolean;
}

/** Reads the list of sheets. @throws FileRefused */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.has(WORKBOOK) || !archive.has('[Content_Types].xml')) throw fileRefused('format_unsupported');
  await refuseMacros(archive);
  const targets = await readTargets(archive);
  const list = new SheetList();
  await readXml(await archive.open(WORKBOOK), list);
  if (list.sheets.length === 0) throw fileRefused('workbook_damaged', { part: WORKBOOK });
  const sheets = list.sheets
    .map((sheet) => ({ name: sheet.name, hidden: sheet.hidden, part: targets.get(sheet.relation) ?? '' }))
    .filter((sheet) => sheet.part.startsWith('xl/worksheets/'));
  return { sheets, uses1904: list.uses1904 };
}

/** Reads what the cells refer to: shared strings and styles. @throws FileRefused */
export async function readTables(archive: Archive, workbook: Workbook): Promise<WorkbookTables> {
  const strings = new SharedStrings();
  const styles = new StyleTable();
  if (archive.has('xl/styles.xml')) await readXml(await archive.open('xl/styles.xml'), styles);
  if (archive.has('xl/sharedStrings.xml')) await readXml(await archive.open('xl/sharedStrings.xml'), strings);
  return { strings, styles, uses1904: workbook.uses1904 };
}

async function refuseMacros(archive: Archive): Promise<void> {
  const types: string[] = [];
  await readXml(await archive.open('[Content_Types].xml'), {
    open: (_, attributes) => {
      types.push(attributes.ContentType ?? '');
    },
    text: () => undefined,
    close: () => undefined,
  });
  if (types.some((type) => /macroEnabled/i.test(type))) throw fileRefused('workbook_has_macros');
}

async function readTargets(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readXml(await archive.open('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target, TargetMode }) => {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return targets;
}

class SheetList implements XmlHandler {
  readonly sheets: { name: string; hidden: boolean; relation: string }[] = [];
  uses1904 = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'workbookPr') this.uses1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
    if (name !== 'sheet') return;
    const relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
    this.sheets.push({
      name: attributes.name ?? '',
      hidden: (attributes.state ?? 'visible') !== 'visible',
      relation,
    });
    if (this.sheets.length > READER_LIMITS.sheets)
      throw fileRefused('too_many_sheets', { limit: READER_LIMITS.sheets });
  }

  text(): void {
    // The list of sheets is in attributes only.
  }

  close(): void {
    // Nothing to finish.
  }
}
