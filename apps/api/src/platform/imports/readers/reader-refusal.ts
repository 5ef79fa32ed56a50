/** Why a file cannot be read at all. Facts name places (row, line, sheet) and limits, never content. */
export type ReaderRefusalCode =
  | 'file_empty'
  | 'file_too_large'
  | 'format_unsupported'
  | 'format_old_excel'
  | 'format_wps_spreadsheet'
  | 'format_web_page_as_excel'
  | 'format_xml_spreadsheet_2003'
  | 'file_encrypted'
  | 'archive_damaged'
  | 'archive_too_many_entries'
  | 'archive_inflates_too_large'
  | 'archive_inflates_too_much'
  | 'archive_nested'
  | 'archive_unsafe_name'
  | 'workbook_has_macros'
  | 'workbook_has_external_links'
  | 'workbook_has_entity_declarations'
  | 'workbook_damaged'
  | 'too_many_sheets'
  | 'too_many_rows'
  | 'too_many_empty_rows'
  | 'too_many_columns'
  | 'too_many_merged_areas'
  | 'cell_too_long'
  | 'shared_strings_too_large'
  | 'sheet_missing'
  | 'encoding_unknown'
  | 'encoding_mixed'
  | 'nul_character'
  | 'quote_unbalanced'
  | 'record_too_long'
  | 'ballot_sections_unfit'
  | 'ballot_column_missing'
  | 'ballot_line_uneven'
  | 'reader_out_of_memory'
  | 'reader_timed_out'
  | 'reader_cancelled';

export interface ReaderRefusal {
  readonly code: ReaderRefusalCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Carries a refusal out of a generator or a parser callback; turned into data at the edge of the readers. */
export class FileRefused extends Error {
  constructor(readonly refusal: ReaderRefusal) {
    super(refusal.code);
    this.name = 'FileRefused';
  }
}

export function fileRefused(code: ReaderRefusalCode, facts: ReaderRefusal['facts'] = {}): FileRefused {
  return new FileRefused({ code, facts });
}
