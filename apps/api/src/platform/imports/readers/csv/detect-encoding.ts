import { createReadStream } from 'node:fs';
import { READER_LIMITS } from '../limits';
import { fileRefused } from '../reader-refusal';

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface DetectedEncoding {
  readonly encoding: TextEncoding;
  /** Bytes of the mark at the beginning, to be left out. */
  readonly markBytes: number;
}

/** Of the double-byte characters in real Chinese text, nearly all are Chinese ones of GB 2312; Latin-1 or Big5 read as GB are not. */
const PLAUSIBLE_SHARE = 0.7;
const NEW_LINE = 0x0a;
const LONGEST_LINE = 4 * 1024 * 1024;
const LONG_LINE = 8 * 1024;
/** Far beyond the columns that are read, even with separators inside quotes; a million would keep the parser busy for seconds. */
const MOST_SEPARATORS = 20 * READER_LIMITS.columns;
const SEPARATORS: ReadonlySet<number> = new Set([...',;\t|'].map((sign) => sign.charCodeAt(0)));

/**
 * Decides the encoding from the whole file, line by line, so that nothing is ever decoded on a guess: either every
 * line is valid in one encoding that is plausible for Chinese text, or the line that is not is named.
 * @throws FileRefused encoding_unknown, encoding_mixed, nul_character
 */
export async function detectEncoding(path: string): Promise<DetectedEncoding> {
  const census = new LineCensus();
  let first = true;
  for await (const chunk of createReadStream(path)) {
    const bytes = chunk as Buffer;
    const marked = first ? markedEncoding(bytes) : undefined;
    if (marked && marked.encoding !== 'utf-8') return marked;
    if (marked) census.markBytes = marked.markBytes;
    census.add(bytes);
    first = false;
  }
  return census.verdict();
}

function markedEncoding(bytes: Buffer): DetectedEncoding | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])))
    return { encoding: 'utf-8', markBytes: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  return unmarkedUtf16(bytes.subarray(0, 512));
}

/** A table has line ends and separators, so in UTF-16 one of every pair of bytes is often zero. */
function unmarkedUtf16(bytes: Buffer): DetectedEncoding | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > 4 && odd > 4 * even) return { encoding: 'utf-16le', markBytes: 0 };
  if (even > 4 && even > 4 * odd) return { encoding: 'utf-16be', markBytes: 0 };
  return undefined;
}

/** What the lines of a file without a UTF-16 mark can be. */
class LineCensus {
  markBytes = 0;
  private rest: Buffer = Buffer.alloc(0);
  private line = 0;
  private firstNotUtf8 = 0;
  private firstNotGb = 0;
  private firstSurelyUtf8 = 0;
  private pairs = 0;
  private commonPairs = 0;

  add(chunk: Buffer): void {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, from)) {
      this.judge(bytes.subarray(from, end));
      from = end + 1;
    }
    this.rest = bytes.subarray(from);
    if (this.rest.length > LONGEST_LINE) throw fileRefused('record_too_long', { row: this.line + 1 });
  }

  verdict(): DetectedEncoding {
    if (this.rest.length > 0) this.judge(this.rest);
    if (this.firstNotUtf8 === 0) return { encoding: 'utf-8', markBytes: this.markBytes };
    if (this.firstSurelyUtf8 > 0 || this.markBytes > 0) {
      throw fileRefused('encoding_mixed', { line: Math.max(this.firstNotUtf8, this.firstSurelyUtf8) });
    }
    if (this.firstNotGb > 0) throw fileRefused('encoding_unknown', { line: this.firstNotGb });
    if (this.commonPairs < this.pairs * PLAUSIBLE_SHARE) {
      throw fileRefused('encoding_unknown', { line: this.firstNotUtf8 });
    }
    return { encoding: 'gb18030', markBytes: 0 };
  }

  private judge(line: Buffer): void {
    this.line++;
    demandParsable(line, this.line);
    if (isAscii(line)) return;
    const utf8 = decodes(line, 'utf-8');
    if (!utf8) this.firstNotUtf8 ||= this.line;
    else if (hasThreeByteCharacters(line)) this.firstSurelyUtf8 ||= this.line;
    if (!decodes(line, 'gb18030')) this.firstNotGb ||= this.line;
    this.countPairs(line);
  }

  private countPairs(line: Buffer): void {
    for (let index = 0; index + 1 < line.length; index++) {
      const lead = line[index] ?? 0;
      if (lead < 0x81) continue;
      const trail = line[index + 1] ?? 0;
      this.pairs++;
      if (trail >= 0xa1 && isChineseLead(lead)) this.commonPairs++;
      index++;
    }
  }
}

/** Rows of GB 2312 with Chinese characters and their punctuation; those between hold kana, Greek and Cyrillic. */
function isChineseLead(lead: number): boolean {
  return (lead >= 0xb0 && lead <= 0xf7) || lead === 0xa1 || lead === 0xa3;
}

/** Refuses what no later step should have to work through. */
function demandParsable(line: Buffer, number: number): void {
  if (line.includes(0)) throw fileRefused('nul_character', { line: number });
  if (line.length > LONG_LINE && separatorsIn(line) > MOST_SEPARATORS) {
    throw fileRefused('too_many_columns', { row: number, limit: READER_LIMITS.columns });
  }
}

function separatorsIn(line: Buffer): number {
  let count = 0;
  for (const byte of line) if (SEPARATORS.has(byte)) count++;
  return count;
}

function isAscii(line: Buffer): boolean {
  return line.every((byte) => byte < 0x80);
}

function decodes(line: Buffer, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(line);
    return true;
  } catch {
    return false;
  }
}

/** Two Chinese characters in a valid line cannot be chance: GB text is hardly ever valid UTF-8 for that long. */
function hasThreeByteCharacters(line: Buffer): boolean {
  let found = 0;
  for (const byte of line) if (byte >= 0xe3 && byte <= 0xef) found++;
  return found >= 2;
}
