import { fileRefused } from '../reader-refusal';

/** The parts of a ballot file, in their order, and the columns without which they say nothing. */
export const PB_SECTIONS = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'cost'],
  VOTES: ['voter_id', 'vote'],
} as const;

export type PbSection = keyof typeof PB_SECTIONS;

const ORDER = Object.keys(PB_SECTIONS) as PbSection[];

/** A line of a section with its values by column. */
export interface PbLine {
  readonly section: PbSection;
  /** From 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Follows a ballot file line by line through its three sections. */
export class SectionReader {
  private section: PbSection = 'META';
  private columns: readonly string[] | undefined;
  private line = 0;

  /** Columns of each section that was met. */
  readonly headers = new Map<PbSection, readonly string[]>();

  /** The line as a record; undefined for names of sections, headers and empty lines. @throws FileRefused */
  read(text: string): PbLine | undefined {
    this.line += 1;
    const { line } = this;
    if (text.trim() === '') return undefined;
    const name = text.trim();
    if (isSection(name)) {
      this.open(name);
      return undefined;
    }
    const { section } = this;
    const cells = text.split(';');
    if (!this.columns) {
      this.openHeader(section, cells);
      return undefined;
    }
    // What a META value says may hold the separator.
    const values = section === 'META' ? [cells[0] ?? '', cells.slice(1).join(';')] : cells;
    if (values.length !== this.columns.length)
      throw fileRefused('ballot_line_uneven', {
        line,
        section,
        cells: values.length,
        columns: this.columns.length,
      });
    return {
      section,
      line,
      values: Object.fromEntries(this.columns.map((name, at) => [name, values[at] ?? ''])),
    };
  }

  /** Looks whether all three were there, once each and in order. @throws FileRefused */
  finish(): void {
    this.requireUpTo(ORDER.length);
  }

  private open(section: PbSection): void {
    this.requireUpTo(ORDER.indexOf(section));
    if (this.headers.has(section)) throw fileRefused('ballot_sections_unfit', { section });
    this.section = section;
    this.columns = undefined;
  }

  private openHeader(section: PbSection, cells: readonly string[]): void {
    const columns = cells.map((cell) => cell.trim());
    const absent = PB_SECTIONS[section].find((column) => !columns.includes(column));
    if (absent !== undefined) throw fileRefused('ballot_column_missing', { section, column: absent });
    this.columns = columns;
    this.headers.set(section, columns);
  }

  private requireUpTo(end: number): void {
    const absent = ORDER.slice(0, end).find((section) => !this.headers.has(section));
    if (absent !== undefined) throw fileRefused('ballot_sections_unfit', { section: absent });
  }
}

function isSection(text: string): text is PbSection {
  return Object.hasOwn(PB_SECTIONS, text);
}
