import { inflateSync } from 'node:zlib';

/** An object of a PDF by its number, with its stream inflated. */
interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

/**
 * The text of a PDF as a reader of its characters sees it: the codes that are shown, through the font's own table from
 * codes to characters (ToUnicode), in the order in which they are drawn. What a font does not map is `\uFFFD`.
 */
export function pdfText(file: Buffer): string {
  const objects = objectsOf(file);
  const fonts = fontsOf(objects);
  return [...objects.values()]
    .filter(({ stream }) => /\bTj|\bTJ/u.test(stream))
    .map(({ stream }) => shownText(stream, fonts))
    .join('\n');
}

function objectsOf(file: Buffer): ReadonlyMap<string, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const { 1: number = '', 2: dictionary = '', index, 0: head } of text.matchAll(
    /(?<=\n)(\d+) 0 obj\n([\s\S]*?)\n(?:stream\n|endobj)/gu,
  )) {
    const length = Number(/\/Length (\d+)/u.exec(dictionary)?.[1] ?? 0);
    const start = index + head.length;
    const raw = head.endsWith('stream\n') ? file.subarray(start, start + length) : Buffer.alloc(0);
    const inflated = raw.length > 0 && dictionary.includes('/FlateDecode');
    objects.set(number, { dictionary, stream: (inflated ? inflateSync(raw) : raw).toString('latin1') });
  }
  return objects;
}

/** Characters by code, by name of the font in a page's resources. */
function fontsOf(objects: ReadonlyMap<string, PdfObject>): ReadonlyMap<string, readonly string[]> {
  const fonts = new Map<string, readonly string[]>();
  const dictionaryOf = (number: string): string => objects.get(number)?.dictionary ?? '';
  for (const { dictionary } of objects.values())
    for (const { name, number } of referencesIn(dictionary)) {
      const unicode = /\/ToUnicode (\d+) 0 R/u.exec(dictionaryOf(number))?.[1];
      fonts.set(name, charactersOf(objects.get(unicode ?? '')?.stream ?? ''));
    }
  return fonts;
}

/** The fonts that the resources of a page name. */
function referencesIn(dictionary: string): { readonly name: string; readonly number: string }[] {
  const resources = /\/Font <<([\s\S]*?)>>/u.exec(dictionary)?.[1] ?? '';
  return [...resources.matchAll(/\/(\S+) (\d+) 0 R/gu)].map(([, name = '', number = '']) => ({
    name,
    number,
  }));
}

function charactersOf(table: string): readonly string[] {
  const characters: string[] = [];
  for (const [, first = '', list = ''] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/giu)) {
    [...list.matchAll(/<([^>]*)>/gu)].forEach(([, units = ''], index) => {
      const codes =
        units.trim() === ''
          ? []
          : units
              .trim()
              .split(/\s+/u)
              .map((unit) => parseInt(unit, 16));
      characters[parseInt(first, 16) + index] = String.fromCharCode(...codes);
    });
  }
  return characters;
}

function shownText(stream: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let characters: readonly string[] = [];
  let text = '';
  for (const [token, name, hex] of stream.matchAll(/\/(\S+) [\d.]+ Tf|<([0-9a-f]*)>|\bET\b/giu)) {
    if (name !== undefined) characters = fonts.get(name) ?? [];
    else if (hex !== undefined)
      for (const [code] of hex.matchAll(/.{4}/gu)) text += characters[parseInt(code, 16)] ?? '\uFFFD';
    else if (token === 'ET') text += '\n';
  }
  return text;
}
