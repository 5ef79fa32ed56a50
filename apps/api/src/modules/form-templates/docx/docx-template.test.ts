import { header, linesOf, paragraph, tableRow, type WordParts, wordParts } from '../testing/word-file';
import type { DocxParts } from './docx-parts';
import { fillDocx, listPlaceholders } from './docx-template';

const partsOf = (body: string, over: WordParts = {}): DocxParts =>
  new Map(
    Object.entries(wordParts(body, over)).map(([name, content]) => [name, Buffer.from(content as string)]),
  );
const names = (body: string, over: WordParts = {}) => {
  const found = listPlaceholders(partsOf(body, over));
  return found.ok ? found.value.map(({ name, isList, list }) => [name, isList, list]) : found.refusal.problem;
};

describe('what stands in a template', () => {
  it('is found where Word has cut it into runs, in lists, tables and headers', () => {
    const body =
      paragraph('名称：{', '{组织', '名称}', '}') +
      tableRow('{{#缺少材料}}{{序号}}', '{{ 材料名称 }}{{/缺少材料}}');
    expect(names(body, { 'word/header1.xml': header('{{所在区}}') })).toEqual(
      expect.arrayContaining([
        ['组织名称', false, null],
        ['缺少材料', true, null],
        ['序号', false, '缺少材料'],
        ['材料名称', false, '缺少材料'],
        ['所在区', false, null],
      ]),
    );
  });

  it('is said with its place: part, paragraph, and the words around it', () => {
    const body = paragraph('申请表') + paragraph('单位：{{组织', '名字}}，如有') + paragraph('{{组织名称}}');
    const found = listPlaceholders(partsOf(body));
    if (!found.ok) throw new Error(found.refusal.problem);
    expect(found.value[0]).toMatchObject({
      name: '组织名字',
      where: { part: { zh: '正文' }, paragraph: 2, quote: '单位：{{组织名字}}，如有' },
    });
  });

  it.each([
    ['raw XML', '{{@组织名称}}'],
    ['another delimiter', '{{=[[ ]]=}}[[组织名称]]'],
  ])('names what is of the language of templates and not offered, such as %s', (_what, text) => {
    const found = names(paragraph(text));
    expect(Array.isArray(found) && found.every(([name]) => name === '组织名称')).toBe(false);
  });

  it.each([
    ['a placeholder', '单位：{{组织名称'],
    ['a list', '{{#缺少材料}}{{序号}}'],
    ['nothing', '{{/缺少材料}}'],
  ])('is refused with its place where %s is opened and not closed, or the other way round', (_what, text) => {
    const found = listPlaceholders(partsOf(paragraph('第一段') + paragraph(text)));
    expect(found).toMatchObject({
      ok: false,
      refusal: { problem: 'tagBroken', where: { part: { zh: '正文' }, paragraph: 2 } },
    });
  });
});

describe('a filled form', () => {
  const fill = (body: string, facts: object, part?: string): string[] =>
    linesOf(
      fillDocx(partsOf(body, { 'word/header1.xml': header('{{所在区}}民政局') }), facts as never),
      part,
    );

  it('holds what is recorded where its placeholder stood, in the body and in headers', () => {
    const facts = { 组织名称: '和合邻里互助会', 所在区: '崇川区' };
    const body = paragraph('名称：{{组', '织名称}}（盖章）');
    expect(fill(body, facts)).toEqual(['名称：和合邻里互助会（盖章）']);
    expect(fill(body, facts, 'word/header1.xml')).toEqual(['崇川区民政局']);
  });

  it('has a row for each of a list, and the row goes where there is none', () => {
    const body = tableRow('{{#缺少材料}}{{序号}}', '{{材料名称}}{{/缺少材料}}') + paragraph('以上');
    const row = (n: string, 材料名称: string) => ({ 序号: n, 材料名称 });
    expect(fill(body, { 缺少材料: [row('1', '章程草案'), row('2', '承诺书')] })).toEqual([
      '1',
      '章程草案',
      '2',
      '承诺书',
      '以上',
    ]);
    expect(fill(body, { 缺少材料: [] })).toEqual(['以上']);
  });

  it('takes what is recorded for words and never for markup or for another placeholder', () => {
    const name = '甲</w:t></w:r><w:r><w:instrText>DDE</w:instrText></w:r> & {{所在区}} \u0001';
    const [line = ''] = fill(paragraph('{{组织名称}}'), { 组织名称: name, 所在区: '崇川区' });
    expect(line).toContain('&lt;/w:t&gt;');
    expect(line).toContain('&amp; {{所在区}}');
    expect(line).not.toContain('\u0001');
  });

  it('leaves empty what is not recorded', () => {
    expect(fill(paragraph('编号：{{备案编号}}。'), {})).toEqual(['编号：。']);
  });
});
