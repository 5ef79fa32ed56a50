import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { pdfText } from '../../../test/pdf-text';
import { type PdfPaper, pdfStream } from '.';
import { printableText } from './pdf-font';

const PAPER: PdfPaper = {
  title: '社会组织孵化出壳证书',
  number: 'CK-2026-0003',
  blocks: [
    { kind: 'paragraph', text: '和合邻里互助会于2025年1月13日进入“萌芽计划”孵化，准予出壳。' },
    {
      kind: 'facts',
      facts: [
        ['负责人', '龚䶮'],
        ['监事', '陈㛃、钱𬭩'],
      ],
    },
    { kind: 'table', title: '目录', columns: [{ header: '编号', share: 1 }], rows: [['1-01']] },
  ],
  issuer: '崇川区社会组织服务中心',
  day: '2026年1月12日',
  mark: null,
  madeAt: new Date('2026-01-12T02:00:00Z'),
};

const print = (over: Partial<PdfPaper> = {}): Promise<Buffer> => buffer(pdfStream({ ...PAPER, ...over }));
/** Text without blanks and line ends: a reader does not care where a line breaks. */
const wordsOf = (file: Buffer): string => pdfText(file).replace(/\s/gu, '');

describe('a paper as PDF', () => {
  it('is one A4 page whose text holds the facts, with the font embedded as far as it is used', async () => {
    const file = await print();
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.toString('latin1')).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/u);
    expect(file.toString('latin1')).toContain('/FontFile3');
    expect(file.byteLength).toBeLessThan(120_000);
    for (const fact of [
      '社会组织孵化出壳证书',
      '编号：CK-2026-0003',
      '和合邻里互助会于2025年1月13日进入“萌芽计划”孵化，准予出壳。',
      '目录编号1-01',
      '崇川区社会组织服务中心（盖章）',
      '2026年1月12日',
      '第1页，共1页',
    ])
      expect(wordsOf(file)).toContain(fact);
  });

  it('prints rare characters of names, those beyond the basic plane too', async () => {
    const text = wordsOf(await print());
    for (const name of ['龚䶮', '陈㛃', '钱𬭩']) expect(text).toContain(name);
  });

  it('puts the code of a character that the font has not in its place, and says so below', async () => {
    const text = wordsOf(await print({ issuer: '𠮷野家' }));
    expect(text).toContain('〔U+20BB7〕野家（盖章）');
    expect(text).toContain('注：字库没有收录U+20BB7，文中以编码代替');
  });

  it('goes on over pages with the header of its table, and with its mark on each', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [
      `1-${String(index + 1)}`,
      `佐证材料第${String(index + 1)}份`,
    ]);
    const columns = [
      { header: '编号', share: 0.2 },
      { header: '名称', share: 0.8 },
    ];
    const text = wordsOf(
      await print({ blocks: [{ kind: 'table', title: '资料目录', columns, rows }], mark: '演示数据' }),
    );
    const pages = Number(/共(\d+)页/u.exec(text)?.[1]);
    expect(pages).toBeGreaterThan(2);
    expect(text.match(/编号名称/gu)).toHaveLength(pages);
    expect(text.match(/演示数据/gu)).toHaveLength(pages);
    for (const [number = ''] of rows) expect(text).toContain(number);
    expect(text).toContain('佐证材料第90份');
  });

  it('loses no character of any text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { text: printed } = printableText(text);
        const back = printed.replace(/〔U\+([0-9A-F]{4,6})〕/gu, (_, code: string) =>
          String.fromCodePoint(parseInt(code, 16)),
        );
        // eslint-disable-next-line no-control-regex -- control characters are what becomes a blank.
        expect(back).toBe(text.replace(/[\u0000-\u001f\u007f]/gu, ' '));
      }),
    );
  });
});
