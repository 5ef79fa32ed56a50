import { Workbook } from '@protobi/exceljs';
import type { LedgerFile } from './import-centre';

const HEADERS = [
  '受理编号',
  '登记日期',
  '街道',
  '社区',
  '事件类型',
  '反映途径',
  '诉求性质',
  '办理结果',
] as const;
type Header = (typeof HEADERS)[number];
type Row = Record<Header, string>;

interface Blemish {
  /** Line of the file, its header being the first. */
  readonly line: number;
  readonly column: Header;
  readonly wrong: string;
  readonly right: string;
}

const COMMUNITIES = ['六联社区', '竹坑社区', '碧岭社区', '龙田社区', '沙湖社区'] as const;
const TYPES = ['市容环卫', '市政设施', '环保水务'] as const;

/** A ledger of matters in 坪山区, 2019, with faults of seven kinds at known lines. */
export class DirtyLedger {
  readonly fileName: string;
  readonly blemishes: readonly Blemish[];

  constructor(
    readonly mark: string,
    readonly rows: number,
  ) {
    this.fileName = `${mark}.csv`;
    this.blemishes = [
      { line: 2, column: '社区', wrong: '无此社区', right: '六联社区' },
      { line: 17, column: '登记日期', wrong: '2019-02-29', right: '2019-02-28' },
      { line: 1_234, column: '诉求性质', wrong: '闲聊', right: '咨询' },
      { line: 5_000, column: '受理编号', wrong: '', right: `${mark}-4999` },
      { line: 5_001, column: '反映途径', wrong: '飞鸽传书', right: '12345' },
      { line: 9_999, column: '事件类型', wrong: '', right: '市容环卫' },
      { line: rows + 1, column: '办理结果', wrong: '也许办结', right: '按期办结' },
    ];
  }

  /** A header that nobody has met before: a person has to say which column it is. */
  get unknownHeader(): string {
    return this.headerOf('反映途径');
  }

  private headerOf(header: Header): string {
    return header === '反映途径' ? `${header} ${this.mark}` : header;
  }

  get badLines(): readonly number[] {
    return this.blemishes.map(({ line }) => line);
  }

  toCsv(): LedgerFile {
    const lines = Array.from({ length: this.rows }, (_, index) => {
      const row = this.rowAt(index);
      return HEADERS.map((header) => row[header]).join(',');
    });
    const text = `\uFEFF${[HEADERS.map((header) => this.headerOf(header)).join(','), ...lines].join('\r\n')}\r\n`;
    return { name: this.fileName, mimeType: 'text/csv', buffer: Buffer.from(text) };
  }

  private rowAt(index: number): Row {
    const row: Row = {
      受理编号: `${this.mark}-${index + 1}`,
      登记日期: `2019-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
      街道: '',
      社区: COMMUNITIES[index % COMMUNITIES.length] ?? '',
      事件类型: TYPES[index % TYPES.length] ?? '',
      反映途径: '12345',
      诉求性质: '投诉',
      办理结果: '按期办结',
    };
    const blemish = this.blemishes.find(({ line }) => line === index + 2);
    return blemish ? { ...row, [blemish.column]: blemish.wrong } : row;
  }

  /** Does what a person does with the error workbook: puts each wrong cell right and saves. */
  async correct(file: Buffer): Promise<LedgerFile> {
    const book = new Workbook();
    await book.xlsx.load(file as unknown as ArrayBuffer);
    const [sheet] = book.worksheets;
    if (!sheet) throw new Error('The error workbook has no sheet.');
    const headers = (sheet.getRow(1).values as string[]).slice(1);
    this.blemishes.forEach(({ column, right }, index) => {
      sheet.getRow(index + 2).getCell(headers.indexOf(this.headerOf(column)) + 1).value = right;
    });
    return {
      name: `${this.mark}-corrected.xlsx`,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await book.xlsx.writeBuffer()),
    };
  }
}
