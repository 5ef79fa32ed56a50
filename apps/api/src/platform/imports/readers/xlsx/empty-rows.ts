/**
 * A row that states its number and holds nothing, or cells without content only. The lengths are bounded, so that no
 * text can keep the search busy.
 */
const EMPTY_ROW =
  /<(\w{1,20}:)?row\s[^<>]{0,200}?\br="(\d{1,7})"[^<>]{0,400}?(?:\/>|>(?:<(?:\w{1,20}:)?c\s[^<>]{0,120}\/>)*<\/\1row>)/g;
/** Where these stand, text that looks like a row may be content. */
const OPAQUE = /<!\[CDATA\[|<!--/;
/** Longest row that is waited for; longer ones reach the parser in pieces. */
const LONGEST_HELD = 65_536;

/**
 * Takes empty rows out of a sheet's XML before it is parsed: a sheet that somebody formatted to its last row has a million
 * of them, and each costs the parser as much as a row of the ledger. Rows up to `keptTo` stay, as do rows without a
 * number, after which the next ones are counted.
 */
export class EmptyRowFilter {
  private held = '';
  private opaque = false;

  constructor(private readonly keptTo: number) {}

  next(chunk: string): string {
    const text = this.held + chunk;
    const cut = this.opaque ? text.length : lastRowStart(text);
    this.held = text.slice(cut);
    return this.without(text.slice(0, cut));
  }

  end(): string {
    const rest = this.held;
    this.held = '';
    return this.without(rest);
  }

  private without(text: string): string {
    this.opaque ||= OPAQUE.test(text);
    if (this.opaque) return text;
    if (this.keptTo === 0) return text.replace(EMPTY_ROW, '');
    return text.replace(EMPTY_ROW, (row, _prefix, number) => (Number(number) > this.keptTo ? '' : row));
  }
}

/** Where the last row begins, of which the end may not have come yet; else where a tag is cut. */
function lastRowStart(text: string): number {
  const from = Math.max(0, text.length - LONGEST_HELD);
  const row = text.lastIndexOf('<', text.lastIndexOf('row '));
  if (row >= from) return row;
  const open = text.lastIndexOf('<');
  return open >= from && !text.includes('>', open) ? open : text.length;
}
