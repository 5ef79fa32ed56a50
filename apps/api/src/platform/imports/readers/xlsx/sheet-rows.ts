import type { Readable } from 'node:stream';
import { READER_LIMITS } from '../limits';
import { fileRefused } from '../reader-refusal';
import type { SourceCell, SourceRow } from '../source-row';
import { cellValue, type WorkbookTables } from './cell-value';
import { EmptyRowFilter } from './empty-rows';
import { cellReference, type MergeFiller } from './merged-areas';
import { RichText } from './shared-strings';
import { feedXml, type XmlHandler } from './xml';

export interface SheetContext {
  readonly sheet: string;
  readonly tables: WorkbookTables;
  readonly merges: MergeFiller;
}

/** Rows of one sheet that hold anything, in the order of the file. */
export async function* readSheetRows(stream: Readable, context: SheetContext): AsyncGenerator<SourceRow> {
  const parser = new SheetParser(context);
  for await (const _ of feedXml(stream, parser, new EmptyRowFilter(context.merges.lastRow))) {
    yield* parser.takeRows();
  }
}

/** Turns the events of a sheet's XML into rows. */
class SheetParser implements XmlHandler {
  private rows: SourceRow[] = [];
  private count = 0;
  private emptyCount = 0;
  private rowNumber = 0;
  private hidden = false;
  private cells: (SourceCell | undefined)[] = [];
  private column = -1;
  private cell = { type: 'n', style: 0, formula: false };
  private value = '';
  private inValue = false;
  private readonly rich = new RichText();

  constructor(private readonly context: SheetContext) {}

  takeRows(): readonly SourceRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.inValue = true;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'f') this.cell.formula = true;
    else this.rich.open(name);
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else this.rich.text(text);
    if (this.value.length > READER_LIMITS.cellCharacters * 2) {
      throw fileRefused('cell_too_long', { row: this.rowNumber, limit: READER_LIMITS.cellCharacters });
    }
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else this.rich.close(name);
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    const stated = Number(attributes.r ?? this.rowNumber + 1);
    // Rows out of order would be filled and counted wrongly.
    if (!Number.isInteger(stated) || stated <= this.rowNumber) throw fileRefused('workbook_damaged');
    this.rowNumber = stated;
    this.hidden = attributes.hidden === '1' || attributes.hidden === 'true';
    this.cells = [];
    this.column = -1;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const stated = attributes.r === undefined ? undefined : cellReference(attributes.r);
    this.column = stated?.column ?? this.column + 1;
    this.cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), formula: false };
    this.value = '';
    this.rich.start();
  }

  private closeCell(): void {
    const text = this.cell.type === 'inlineStr' ? this.rich.value() : this.value;
    const value = cellValue({ ...this.cell, text }, this.context.tables);
    if (!value) return;
    if (this.column >= READER_LIMITS.columns) {
      throw fileRefused('too_many_columns', { row: this.rowNumber, limit: READER_LIMITS.columns });
    }
    this.cells[this.column] = value;
  }

  private closeRow(): void {
    this.context.merges.fill(this.rowNumber, this.cells);
    if (this.cells.length === 0) {
      this.countEmpty();
      return;
    }
    if (++this.count > READER_LIMITS.rows) throw fileRefused('too_many_rows', { limit: READER_LIMITS.rows });
    this.rows.push({
      sheet: this.context.sheet,
      rowNumber: this.rowNumber,
      hidden: this.hidden,
      cells: this.cells,
    });
  }

  private countEmpty(): void {
    if (++this.emptyCount > READER_LIMITS.emptyRows) {
      throw fileRefused('too_many_empty_rows', { limit: READER_LIMITS.emptyRows });
    }
  }
}
