import PizZip from 'pizzip';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part of a Word file by its name. */
export type WordParts = Readonly<Record<string, string | Buffer>>;

/** A relation of the document. */
export function relation(type: string, target: string, mode = ''): string {
  return `<Relationship Id="rId9" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
}

/** A paragraph whose words Word has cut into runs. */
export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;
}

/** A table of one row, a paragraph in each cell. */
export function tableRow(...cells: readonly string[]): string {
  const row = cells.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${row}</w:tr></w:tbl>`;
}

/** The parts of a Word file as Word writes them, with this body; `over` replaces or adds parts. */
export function wordParts(body: string, over: WordParts = {}): WordParts {
  return {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="${MAIN}.header+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(relation('header', 'header1.xml')),
    'word/header1.xml': `<w:hdr xmlns:w="${WORD}">${paragraph('崇川区民政局')}</w:hdr>`,
    ...over,
  };
}

/** The relations of the document. */
export function relations(...each: readonly string[]): string {
  return `<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`;
}

/** A header with one paragraph. */
export function header(text: string): string {
  return `<w:hdr xmlns:w="${WORD}">${paragraph(text)}</w:hdr>`;
}

/** A Word file with these parts. */
export function wordFile(parts: WordParts): Buffer {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** The lines of a part of a Word file. */
export function linesOf(file: Buffer, part = 'word/document.xml'): string[] {
  const xml = new PizZip(file).file(part)?.asText() ?? '';
  return xml
    .split('</w:p>')
    .map((text) => [...text.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''))
    .filter((line) => line !== '');
}
