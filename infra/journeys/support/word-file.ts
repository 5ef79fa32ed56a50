import PizZip from 'pizzip';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const BODY = 'word/document.xml';

/** A file as a browser hands it over. */
export interface WordFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A Word file of some paragraphs, each cut into runs as Word does where a cursor stood. */
export function wordFile(name: string, ...paragraphs: readonly (readonly string[])[]): WordFile {
  const body = paragraphs
    .map(
      (runs) =>
        `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`,
    )
    .join('');
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${BODY}" ContentType="${MEDIA_TYPE}.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${BODY}"/></Relationships>`,
  );
  zip.file(BODY, `<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr/></w:body></w:document>`);
  const buffer = zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  return { name, mimeType: MEDIA_TYPE, buffer };
}

/** The paragraphs of a Word file as a reader sees them. */
export function paragraphsOf(file: Buffer): readonly string[] {
  const xml = new PizZip(file).file(BODY)?.asText() ?? '';
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''),
    )
    .filter((text) => text !== '');
}
