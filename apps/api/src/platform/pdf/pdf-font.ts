import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';

/** Weights of Noto Sans Hans that papers are set in. */
export type PdfWeight = 'Regular' | 'Bold';

/** Where a weight lies: the package carries the files and names no path to them. */
export function fontFile(weight: PdfWeight): string {
  const entry = require.resolve('@embedpdf/fonts-sc');
  return path.join(path.dirname(entry), '..', 'fonts', `NotoSansHans-${weight}.otf`);
}

const opened: { font?: Font } = {};

/** The font, opened at the first paper and not at the start of the server: eight megabytes that most days nobody needs. */
function coverage(): Font {
  return (opened.font ??= create(readFileSync(fontFile('Regular'))) as Font);
}

/** Text as it can be printed, and what of it cannot. */
export interface PrintableText {
  readonly text: string;
  /** Characters that the font has not, each once, such as `U+20BB7`. */
  readonly missing: readonly string[];
}

/**
 * Puts the code of a character that the font has not in its place, `〔U+20BB7〕`: a name with a hole in it would be
 * another name. Line ends and other control characters become blanks.
 */
export function printableText(text: string): PrintableText {
  const missing = new Set<string>();
  const written = [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || code === 0x7f) return ' ';
    if (coverage().hasGlyphForCodePoint(code)) return character;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    missing.add(name);
    return `〔${name}〕`;
  });
  return { text: written.join(''), missing: [...missing] };
}
