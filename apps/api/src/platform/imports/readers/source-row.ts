/** What a cell of a source file was, before anybody interprets it. */
export type SourceCellType = 'text' | 'number' | 'boolean' | 'date' | 'error';

export interface SourceCell {
  readonly type: SourceCellType;
  /** Text as written, the number, or for a date the serial number in Excel's 1900 system. */
  readonly raw: string | number | boolean;
  /** What the person at the spreadsheet sees; dates are `YYYY-MM-DD`, with ` HH:mm:ss` when there is a time. */
  readonly display: string;
  /** The value is a formula's last calculated result. */
  readonly formula?: true;
  /** A whole number of more than 15 digits: the spreadsheet has already lost the last ones. */
  readonly inexact?: true;
  /** The value stands in a merged area's first cell and was copied here. */
  readonly filled?: 'down' | 'across';
}

export interface SourceRow {
  readonly sheet: string;
  /** As the spreadsheet shows it, from 1. For a CSV: the record's number, which a spreadsheet shows too. */
  readonly rowNumber: number;
  readonly hidden: boolean;
  /** By column from 0; holes are empty cells. */
  readonly cells: readonly (SourceCell | undefined)[];
}

export interface SourceSheet {
  readonly name: string;
  readonly hidden: boolean;
}

/** Something that a user should know although the file can be read. */
export interface ReaderNote {
  readonly code: 'extension_mismatch' | 'hidden_sheet' | 'other_sheet';
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface SourceDescription {
  readonly format: string;
  readonly sheets: readonly SourceSheet[];
  readonly notes: readonly ReaderNote[];
  /** Only for text formats. */
  readonly encoding?: string;
  readonly delimiter?: string;
}

export interface SourceFile {
  /** Where the bytes are on this machine. */
  readonly path: string;
  /** The name the user gave; only its ending is looked at. */
  readonly name: string;
}

export interface ReadOptions {
  /** Sheets to read, all that are visible when absent. */
  readonly sheets?: readonly string[];
  /** Stop after so many rows of each sheet. */
  readonly rowsPerSheet?: number;
}

/** A file format. Further formats (ballots, for one) are added to the registry. */
export interface SourceReader {
  readonly format: string;
  readonly extensions: readonly string[];
  /** Whether the first bytes are of this format. */
  recognises(head: Buffer, file: SourceFile): boolean;
  describe(file: SourceFile): Promise<SourceDescription>;
  rows(file: SourceFile, options: ReadOptions): AsyncIterable<SourceRow>;
}
