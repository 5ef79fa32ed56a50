import { type BriefingSentence, sentenceText } from '@weizhi/domain';
import { escapeXml, XML_DECLARATION, type ZipPart, zipStream } from '../../platform/exports';
import type { ReadBriefing } from './read-briefing';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4;

/** The page of official papers (GB/T 9704): A4, 天头 37 mm, 订口 28 mm, 版心 156 by 225 mm; 22 lines of 28 characters. */
const PAGE = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 } as const;
const FACES = { title: '方正小标宋简体', heading: '黑体', text: '仿宋' } as const;
/** Half points: 2号 for the title, 3号 for everything else. */
const SIZES = { title: 44, heading: 32, text: 32 } as const;

interface Paragraph {
  readonly kind: keyof typeof FACES;
  readonly text: string;
}

/** A briefing as a Word file that WPS opens and edits, with room for what only people can write. */
export function briefingDocument(read: ReadBriefing): AsyncGenerator<Buffer> {
  const part = (name: string, xml: string): ZipPart => ({ name, content: () => [XML_DECLARATION + xml] });
  return zipStream([
    part(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${OFFICE}"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    part('word/document.xml', documentXml(paragraphsOf(read))),
  ]);
}

function paragraphsOf(read: ReadBriefing): readonly Paragraph[] {
  const { briefing, source } = read;
  const text = (words: string): Paragraph => ({ kind: 'text', text: words });
  return [
    { kind: 'title', text: briefing.title },
    text(source),
    ...briefing.opening.map((sentence) => text(quoted(sentence, read))),
    ...briefing.sections.flatMap(({ heading, sentences, empty }): Paragraph[] => [
      { kind: 'heading', text: heading },
      ...sentences.map((sentence) => text(quoted(sentence, read))),
      ...(sentences.length === 0 && empty !== null ? [text(empty)] : []),
    ]),
  ];
}

/** A sentence on paper, where no number can be pointed at: it names the other snapshot that it speaks of. */
function quoted(sentence: BriefingSentence, { snapshot, baseNumber }: ReadBriefing): string {
  const speaksOfBase = sentence.parts.some(
    (part) =>
      part.kind === 'number' &&
      (part.origin.field === 'change' ||
        (part.origin.snapshot !== null && part.origin.snapshot !== snapshot.number)),
  );
  const text = sentenceText(sentence);
  return speaksOfBase && baseNumber !== null
    ? text.replace(/。$/u, `（与快照第${String(baseNumber)}号相比）。`)
    : text;
}

function documentXml(paragraphs: readonly Paragraph[]): string {
  const twips = (millimetres: number): number => Math.round(millimetres * TWIPS);
  const { width, height, top, right, bottom, left } = PAGE;
  const lines = Math.round(twips(height - top - bottom) / 22);
  return `<w:document xmlns:w="${MAIN}"><w:body>${paragraphs.map(paragraphXml).join('')}<w:sectPr><w:pgSz w:w="${String(twips(width))}" w:h="${String(twips(height))}"/><w:pgMar w:top="${String(twips(top))}" w:right="${String(twips(right))}" w:bottom="${String(twips(bottom))}" w:left="${String(twips(left))}" w:header="851" w:footer="992" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="${String(lines)}"/></w:sectPr></w:body></w:document>`;
}

function paragraphXml({ kind, text }: Paragraph): string {
  const face = FACES[kind];
  const layout =
    kind === 'title'
      ? '<w:spacing w:after="400"/><w:jc w:val="center"/>'
      : '<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>';
  return `<w:p><w:pPr>${layout}</w:pPr><w:r><w:rPr><w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}"/><w:sz w:val="${String(SIZES[kind])}"/><w:szCs w:val="${String(SIZES[kind])}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}
