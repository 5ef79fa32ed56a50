import { inflateSync } from 'node:zlib';

/** Size in points of each page of a PDF that Chromium wrote. */
export function pageSizes(pdf: Buffer): readonly (readonly [number, number])[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/gu);
  return [...boxes].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))] as const,
  );
}

/** Width and height of a PNG; undefined when it is none. */
export function pngSize(file: Buffer): readonly [number, number] | undefined {
  const isPng = file.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isPng ? [file.readUInt32BE(16), file.readUInt32BE(20)] : undefined;
}

const STREAM = /\n(\d+) 0 obj\s*<<((?:(?!endobj)[\s\S])*?)>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/gu;

/** Glyphs that two characters share are written as the one of the radicals in the fonts of Chromium. */
const RADICALS = '\u2E80-\u2EFF';

/** Characters of a font by their codes, four digits each. */
type Characters = ReadonlyMap<string, string>;

/** The text on the pages of a PDF that Chromium wrote, page after page, without spaces. */
export function printedText(pdf: Buffer): string {
  const source = pdf.toString('latin1');
  const streams = streamsOf(source);
  const fonts = fontsOf(source, streams);
  const written = [...streams.values()].map((stream) => writtenBy(stream, fonts)).join('');
  return written.normalize('NFKC').replaceAll(/\s/gu, '');
}

/** Finds words in a printed text, whatever spaces are between them. */
export function isPrinted(words: string, text: string): boolean {
  const bare = words.normalize('NFKC').replaceAll(/\s/gu, '');
  const pattern = [...bare]
    .map((each) => `[${each.replace(/[\\\]^-]/u, String.raw`\$&`)}${RADICALS}]`)
    .join('');
  return new RegExp(pattern, 'u').test(text);
}

function streamsOf(source: string): ReadonlyMap<string, string> {
  return new Map(
    [...source.matchAll(STREAM)].flatMap(([, number = '', head = '', body = '']) =>
      head.includes('/FlateDecode') && !head.includes('/Subtype /Image')
        ? [[number, inflateSync(Buffer.from(body, 'latin1')).toString('latin1')] as const]
        : [],
    ),
  );
}

function fontsOf(source: string, streams: ReadonlyMap<string, string>): ReadonlyMap<string, Characters> {
  const names = [...source.matchAll(/\/(F\d+) (\d+) 0 R/gu)];
  return new Map(
    names.flatMap(([, name = '', number = '']) => {
      const described = new RegExp(
        String.raw`\n${number} 0 obj(?:(?!endobj)[\s\S])*?/ToUnicode (\d+) 0 R`,
        'u',
      ).exec(source);
      const map = streams.get(described?.[1] ?? '');
      return map === undefined ? [] : [[name, charactersOf(map)] as const];
    }),
  );
}

function charactersOf(map: string): Characters {
  const single = blocksOf(map, 'bfchar').flatMap((block) =>
    [...block.matchAll(/<([\dA-F]{4})> <([\dA-F]+)>/giu)].map(
      ([, code = '', text = '']) => [code.toUpperCase(), decoded(text)] as const,
    ),
  );
  const ranged = blocksOf(map, 'bfrange').flatMap((block) =>
    [...block.matchAll(/<([\dA-F]{4})> <([\dA-F]{4})> <([\dA-F]{4})>/giu)].flatMap(([, ...ends]) => {
      const [from = 0, to = 0, text = 0] = ends.map((end) => parseInt(end, 16));
      return Array.from(
        { length: to - from + 1 },
        (_, step) => [codeOf(from + step), String.fromCharCode(text + step)] as const,
      );
    }),
  );
  return new Map([...single, ...ranged]);
}

const blocksOf = (map: string, kind: string): readonly string[] =>
  [...map.matchAll(new RegExp(`begin${kind}([\\s\\S]*?)end${kind}`, 'gu'))].map(([, block = '']) => block);

const codeOf = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

const decoded = (text: string): string => Buffer.from(text, 'hex').swap16().toString('utf16le');

function writtenBy(stream: string, fonts: ReadonlyMap<string, Characters>): string {
  let font: Characters | undefined;
  let written = '';
  for (const [, name, codes = ''] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-F]+)>/giu)) {
    if (name !== undefined) font = fonts.get(name);
    else for (const code of codes.toUpperCase().match(/.{4}/gu) ?? []) written += font?.get(code) ?? '';
  }
  return written;
}
