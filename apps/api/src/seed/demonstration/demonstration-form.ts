import PizZip from 'pizzip';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a form holds: its title, a table of what is asked with what stands there, and lines below it. */
export interface DemonstrationForm {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly lines: readonly string[];
}

/** A Word file of one page with placeholders, as a district would prescribe it. */
export function demonstrationForm({ title, rows, lines }: DemonstrationForm): Buffer {
  const table = rows.length === 0 ? '' : `<w:tbl>${TABLE_LOOK}${rows.map(tableRow).join('')}</w:tbl>`;
  const body = [heading(title), table, ...lines.map((line) => paragraph(line))].join('');
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${DOCUMENT}.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr></w:body></w:document>`,
  );
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** The placeholders of a form, each once, in their order. */
export function placeholdersOfForm({ rows, lines }: DemonstrationForm): readonly string[] {
  const text = [...rows.flat(), ...lines].join('\n');
  return [...new Set([...text.matchAll(/\{\{[#/]?([^}]+)\}\}/gu)].map(([, name]) => name ?? ''))];
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');
const TABLE_LOOK = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${EDGES}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="2600"/><w:gridCol w:w="6426"/></w:tblGrid>`;

function heading(text: string): string {
  return `<w:p><w:pPr><w:jc w:val="center"/><w:spacing w:after="240"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="36"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function tableRow([label, value]: DemonstrationForm['rows'][number]): string {
  const cell = (width: number, text: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
  return `<w:tr>${cell(2600, label)}${cell(6426, value)}</w:tr>`;
}
