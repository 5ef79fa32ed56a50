import type { BilingualText } from '@weizhi/domain';
import type { DocxParts } from './docx-parts';

const LONGEST_QUOTE = 40;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Where in a template something stands, for a person who has the file open. */
export interface Place {
  readonly part: BilingualText;
  /** Counted from 1 through the part, those within tables too; null where the text was not found again. */
  readonly paragraph: number | null;
  readonly quote: string;
}

/** The paragraphs of a part as a reader sees them. Word cuts a line into runs as it likes; together they are the line. */
export function paragraphsOf(parts: DocxParts, file: string): readonly string[] {
  const xml = parts.get(file)?.toString('utf8') ?? '';
  return xml.split(/<\/w:p>/u).map(textOf);
}

function textOf(xml: string): string {
  const texts = [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text);
  return texts
    .join('')
    .replace(/&(lt|gt|amp|quot|apos);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Where a part first says something. */
export function placeOf(paragraphs: readonly string[], file: string, text: string): Place {
  const index = paragraphs.findIndex((paragraph) => paragraph.includes(text));
  return {
    part: nameOfPart(file),
    paragraph: index < 0 ? null : index + 1,
    quote: quoteAround(paragraphs[index] ?? text, text),
  };
}

function quoteAround(paragraph: string, text: string): string {
  const at = Math.max(0, paragraph.indexOf(text) - LONGEST_QUOTE / 2);
  const quote = [...paragraph.slice(at)].slice(0, LONGEST_QUOTE).join('');
  return quote.trim();
}

function nameOfPart(file: string): BilingualText {
  if (file === 'word/document.xml') return { zh: '正文', en: 'body' };
  if (/^word\/header\d*\.xml$/u.test(file)) return { zh: '页眉', en: 'header' };
  if (/^word\/footer\d*\.xml$/u.test(file)) return { zh: '页脚', en: 'footer' };
  if (file.startsWith('docProps/')) return { zh: '文档属性', en: 'properties of the document' };
  return { zh: file, en: file };
}
