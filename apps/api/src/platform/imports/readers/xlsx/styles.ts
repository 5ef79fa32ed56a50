import type { XmlHandler } from './xml';

export interface NumberStyle {
  readonly date: boolean;
  /** Digits that a code such as `000000` shows, 0 for any other format. */
  readonly paddedTo: number;
}

const PLAIN: NumberStyle = { date: false, paddedTo: 0 };
/** Built-in formats that show a date or a time; 27–36 and 50–58 are the Chinese, Japanese and Korean ones. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Collects the cell formats of `styles.xml`: which style numbers show a date. */
export class StyleTable implements XmlHandler {
  private readonly codes = new Map<number, string>();
  private readonly styles: NumberStyle[] = [];
  private inCellFormats = false;

  style(index: number): NumberStyle {
    return this.styles[index] ?? PLAIN;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'numFmt') this.codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    else if (name === 'cellXfs') this.inCellFormats = true;
    else if (name === 'xf' && this.inCellFormats)
      this.styles.push(this.styleOf(Number(attributes.numFmtId ?? 0)));
  }

  text(): void {
    // Styles hold no text.
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCellFormats = false;
  }

  private styleOf(formatId: number): NumberStyle {
    const code = this.codes.get(formatId);
    if (code === undefined) return builtInStyle(formatId);
    return /^0{2,30}$/.test(code)
      ? { date: false, paddedTo: code.length }
      : { date: showsDate(code), paddedTo: 0 };
  }
}

function builtInStyle(formatId: number): NumberStyle {
  const date = BUILT_IN_DATES.some(([first, last]) => formatId >= first && formatId <= last);
  return date ? { date, paddedTo: 0 } : PLAIN;
}

/** Whether a format code shows a date or a time, once its literal texts, colours and locales are taken away. */
function showsDate(code: string): boolean {
  const bare = code
    .slice(0, 500)
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0];
  return /[ymdhs年月日]/i.test((bare ?? '').replace(/general/gi, ''));
}
