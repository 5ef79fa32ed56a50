import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paragraph, relation, relations, type WordParts, wordFile, wordParts } from '../testing/word-file';
import { readDocxParts } from './docx-parts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weizhi-docx-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BODY = paragraph('{{组织名称}}');
const RELS = 'word/_rels/document.xml.rels';
const read = async (content: Buffer) => {
  const file = path.join(folder, 'a.docx');
  writeFileSync(file, content);
  return readDocxParts(file);
};
const field = (...instruction: readonly string[]): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction.map((text) => `<w:r><w:instrText>${text}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

it('reads the parts of a Word file', async () => {
  const answer = await read(wordFile(wordParts(BODY)));
  expect(answer.ok && [...answer.value.keys()].sort()).toEqual(Object.keys(wordParts(BODY)).sort());
});

it.each<[string, string, WordParts | string]>([
  ['with macros', 'hasMacros', { 'word/vbaProject.bin': 'x' }],
  ['with a workbook inside', 'embedsFiles', { 'word/embeddings/a.xlsx': 'x' }],
  ['with an object inside', 'embedsFiles', { 'word/embeddings/oleObject1.bin': 'x' }],
  ['with a control', 'embedsFiles', { 'word/activeX/activeX1.xml': '<a/>' }],
  ['that takes another document in', 'embedsFiles', { [RELS]: relations(relation('aFChunk', 'a.html')) }],
  [
    'of a template elsewhere',
    'hasExternalLinks',
    { [RELS]: relations(relation('attachedTemplate', 'http://x/a.dotm', ' TargetMode="External"')) },
  ],
  [
    'with a picture elsewhere, spelled as an entity',
    'hasExternalLinks',
    { [RELS]: relations(relation('image', 'http://x/a.png', ' TargetMode="Exter&#110;al"')) },
  ],
  [
    'with a declaration of entities',
    'damaged',
    { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
  ],
  ['with a part that is no XML', 'damaged', { 'word/header1.xml': '<w:hdr>' }],
  ['in another encoding', 'damaged', { 'word/header1.xml': Buffer.from('\ufeff<a/>', 'utf16le') }],
  ['whose parts are of a macro document', 'notWord', { '[Content_Types].xml': '<Types/>' }],
  ['with a field that starts something', 'hasActiveFields', field('DDEAUTO c:\\\\cmd')],
  ['with the same cut in pieces', 'hasActiveFields', field(' INCLUDE', 'TEXT "http://x"')],
  [
    'with a simple field of that kind',
    'hasActiveFields',
    '<w:p><w:fldSimple w:instr=" LINK Excel.Sheet"/></w:p>',
  ],
  ['that unfolds to too much', 'tooLarge', { 'word/media/a.bmp': Buffer.alloc(41 * 1_048_576) }],
  ['with too long a part', 'tooLarge', { 'word/header1.xml': `<a>${' '.repeat(5 * 1_048_576)}</a>` }],
])('refuses a file %s', async (_what, problem, over) => {
  const parts = typeof over === 'string' ? wordParts(BODY + over) : wordParts(BODY, over);
  expect(await read(wordFile(parts))).toMatchObject({ ok: false, refusal: { problem } });
});

it.each([
  ['a page number', field(' PAGE ')],
  ['a date', field(' DATE \\@ "yyyy" ')],
  ['a table of contents', field('TOC \\o "1-3"')],
])('takes %s', async (_what, body) => {
  expect((await read(wordFile(wordParts(BODY + body)))).ok).toBe(true);
});

it.each([
  ['nothing of Word', wordFile({ 'a.txt': 'x' }), 'notWord'],
  ['no zip at all', Buffer.from('PK nothing'), 'damaged'],
  ['half a file', wordFile(wordParts(BODY)).subarray(0, 400), 'damaged'],
])('refuses %s', async (_what, content, problem) => {
  expect(await read(content)).toMatchObject({ ok: false, refusal: { problem } });
});
