import type { BlankPolicy, DictionaryEntry, NumberCellPolicy, Permission } from '@weizhi/domain';
import type { ImportRowPort } from './import-row-port';

/** Text in both languages of the product. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** What a column holds and therefore how its cells are read. */
export type ImportColumnType =
  | { readonly kind: 'text'; readonly maximumLength: number }
  | { readonly kind: 'number'; readonly policy: NumberCellPolicy }
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'dictionary'; readonly entries: readonly DictionaryEntry[] }
  /** A thing that is in the database, named; the template's {@link ImportTemplate.openLookups} finds it. */
  | { readonly kind: 'lookup'; readonly lookup: string }
  /** Name and telephone in one cell. */
  | { readonly kind: 'person' }
  | { readonly kind: 'phone' }
  | { readonly kind: 'residentId' }
  | { readonly kind: 'creditCode' };

export interface ImportColumn {
  readonly key: string;
  readonly header: BilingualText;
  /** Other headers under which ledgers keep this column. */
  readonly aliases: readonly string[];
  readonly type: ImportColumnType;
  readonly required: boolean;
  /** Marks that mean an empty cell; the usual ones when left out. */
  readonly blanks?: BlankPolicy;
  /** A value of the right form, for the sample row and the documentation. */
  readonly example: string;
  readonly help: BilingualText;
  /** The column identifies a person: its cells are masked in every report. */
  readonly personal?: boolean;
}

/** What an import is about, described once; the Excel template, the parser, the dry run and the documentation come from it. */
export interface ImportTemplate {
  readonly code: string;
  readonly version: number;
  readonly title: BilingualText;
  readonly description: BilingualText;
  /** What one row of the file is. */
  readonly rowMeaning: BilingualText;
  /** Needed to import by this template, over the district. */
  readonly permission: Permission;
  readonly columns: readonly ImportColumn[];
  /** Columns that together tell whether a row is there already. */
  readonly matchingKey: readonly string[];
  /** Under which condition an import may be undone, for the person who asks. */
  readonly undoRule: BilingualText;
  readonly port: ImportRowPort;
  /** Maps that come with the product, such as those of public data sets. */
  readonly shippedMaps?: readonly ShippedColumnMap[];
}

/** How the columns of one kind of ledger correspond to the template, and the listed rules for its dirt. */
export interface ColumnMap {
  /** Header as in the file (see header detection) → column key, or `null` for a column that is left out. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** Column key → the value that every row has. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Column key → what stands in the file and what is meant. */
  readonly replacements?: Readonly<Record<string, readonly Replacement[]>>;
  /** Column key → marks that mean an empty cell, instead of the template's. */
  readonly blankMarkers?: Readonly<Record<string, readonly string[]>>;
  /** Year of dates that name only month and day. */
  readonly defaultYear?: number;
}

export interface Replacement {
  readonly from: string;
  /** `null` when the cell means nothing. */
  readonly to: string | null;
}

export interface ShippedColumnMap {
  readonly code: string;
  readonly title: BilingualText;
  readonly map: ColumnMap;
}

export function findColumn(template: ImportTemplate, key: string): ImportColumn | undefined {
  return template.columns.find((column) => column.key === key);
}
