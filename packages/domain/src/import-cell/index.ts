export {
  type BlankPolicy,
  cellKey,
  DEFAULT_BLANK_POLICY,
  EMPTY_ONLY_BLANK_POLICY,
  normaliseCellText,
  type RawCell,
  STROKES_ONLY_BLANK_POLICY,
  textOfCell,
} from './cell-text';
export { type DateCellPolicy, type DateCellRefusal, parseDateCell, type WorkbookEpoch } from './date-cell';
export { type NumberCellPolicy, type NumberCellRefusal, parseNumberCell } from './number-cell';
export { type NamedContact, parsePersonCell, type PersonCellRefusal } from './person-cell';
export { type TotalRowKind, totalRowKind } from './total-row';
export {
  type BooleanCellRefusal,
  type DictionaryCellRefusal,
  type DictionaryEntry,
  nearestWords,
  parseBooleanCell,
  parseDictionaryCell,
} from './word-cell';
