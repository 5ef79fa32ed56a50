import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { fontFile, printableText } from './pdf-font';

/** A column of a table, and its share of the width. */
export interface PdfColumn {
  readonly header: string;
  readonly share: number;
}

/** A part of a paper, from top to bottom. */
export type PdfBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly columns: readonly PdfColumn[];
      readonly rows: readonly (readonly string[])[];
    };

/** A paper to print on A4. */
export interface PdfPaper {
  readonly title: string;
  /** Number that it is quoted by. */
  readonly number: string;
  readonly blocks: readonly PdfBlock[];
  /** Who issues it, such as the hub organisation; what is left open is signed and sealed by hand. */
  readonly issuer: string;
  /** The day as papers write it. */
  readonly day: string;
  /** Says on every page that it is no proof, for the data of a demonstration; null of a real one. */
  readonly mark: string | null;
  readonly madeAt: Date;
}

const MARGIN = 64;
const SIZE = { title: 22, text: 12, small: 9 } as const;
const INK = '#1a1a1a';
const RULE = '#8c8c8c';
const CELL = 5;

/** Writes a paper as PDF: A4, its font embedded as far as it is used, text that can be selected and searched. */
export function pdfStream(paper: PdfPaper): Readable {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    font: fontFile('Regular'),
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: `${paper.title} ${paper.number}`,
      Author: paper.issuer,
      Creator: '微治',
      CreationDate: paper.madeAt,
    },
  });
  new PaperWriter(document).write(paper);
  document.end();
  return document;
}

type Document = InstanceType<typeof PDFDocument>;

/** Puts one paper onto its pages. */
class PaperWriter {
  private readonly missing = new Set<string>();

  constructor(private readonly document: Document) {
    document.registerFont('regular', fontFile('Regular'));
    document.registerFont('bold', fontFile('Bold'));
  }

  write(paper: PdfPaper): void {
    const { document } = this;
    this.set('bold', SIZE.title).text(this.say(paper.title), { align: 'center' });
    document.moveDown(0.6);
    this.set('regular', SIZE.text).text(this.say(`编号：${paper.number}`), { align: 'center' });
    document.moveDown(1.2);
    for (const block of paper.blocks) this.block(block);
    this.signature(paper);
    this.footnote();
    this.margins(paper.mark);
  }

  private block(block: PdfBlock): void {
    this.set('regular', SIZE.text);
    switch (block.kind) {
      case 'paragraph':
        this.document.text(this.say(block.text), { indent: 2 * SIZE.text, lineGap: 8, align: 'left' });
        break;
      case 'facts':
        for (const [name, value] of block.facts)
          this.row([`${name}：`, value], [0.24, 0.76], { weight: 'regular', ruled: false });
        break;
      case 'table':
        this.table(block);
    }
    this.set('regular', SIZE.text).moveDown(0.8);
  }

  private table({ title, columns, rows }: Extract<PdfBlock, { kind: 'table' }>): void {
    const shares = columns.map(({ share }) => share);
    const header = columns.map((column) => column.header);
    this.set('bold', SIZE.text).text(this.say(title));
    this.document.moveDown(0.3);
    this.row(header, shares, { weight: 'bold', ruled: true });
    for (const cells of rows) this.row(cells, shares, { weight: 'regular', ruled: true, header });
  }

  /** Writes a row of cells; a row that does not fit goes to the next page, below the header again. */
  private row(
    cells: readonly string[],
    shares: readonly number[],
    style: {
      readonly weight: 'regular' | 'bold';
      readonly ruled: boolean;
      readonly header?: readonly string[];
    },
  ): void {
    const { document } = this;
    this.set(style.weight, style.ruled ? SIZE.small + 1 : SIZE.text);
    const padding = style.ruled ? CELL : 0;
    const widths = shares.map((share) => share * this.width);
    const texts = cells.map((cell) => this.say(cell));
    const heights = texts.map((text, index) =>
      document.heightOfString(text, { width: (widths[index] ?? 0) - 2 * padding }),
    );
    const height = Math.max(...heights) + 2 * (style.ruled ? CELL : 3);
    if (document.y + height > this.bottom) {
      document.addPage();
      if (style.header) this.row(style.header, shares, { weight: 'bold', ruled: true });
      this.set(style.weight, style.ruled ? SIZE.small + 1 : SIZE.text);
    }
    this.cells(texts, widths, { height, padding, ruled: style.ruled });
  }

  private cells(
    texts: readonly string[],
    widths: readonly number[],
    {
      height,
      padding,
      ruled,
    }: { readonly height: number; readonly padding: number; readonly ruled: boolean },
  ): void {
    const { document } = this;
    const top = document.y;
    let left = MARGIN;
    texts.forEach((text, index) => {
      const width = widths[index] ?? 0;
      if (ruled) document.lineWidth(0.5).strokeColor(RULE).rect(left, top, width, height).stroke();
      document
        .fillColor(INK)
        .text(text, left + padding, top + (ruled ? CELL : 3), { width: width - 2 * padding });
      left += width;
    });
    document.x = MARGIN;
    document.y = top + height;
  }

  private signature({ issuer, day }: PdfPaper): void {
    const { document } = this;
    this.set('regular', SIZE.text);
    if (document.y + 90 > this.bottom) document.addPage();
    document.moveDown(2);
    document.text(this.say(`${issuer}（盖章）`), { align: 'right' });
    document.moveDown(0.5);
    document.text(this.say(day), { align: 'right' });
  }

  /** Says which characters could not be printed, so that somebody writes them in by hand before it is sealed. */
  private footnote(): void {
    if (this.missing.size === 0) return;
    this.document.moveDown(2);
    this.set('regular', SIZE.small).text(
      `注：字库没有收录 ${[...this.missing].join('、')}，文中以编码代替，请核对原件后手写补正。`,
    );
  }

  /** The mark above and the page number below, on every page. */
  private margins(mark: string | null): void {
    const { document } = this;
    const { start, count } = document.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      document.switchToPage(page);
      // Below the margin nothing may break the page.
      document.page.margins.bottom = 0;
      this.set('regular', SIZE.small);
      if (mark !== null) document.fillColor('#a8071a').text(this.say(mark), MARGIN, 28, { align: 'center' });
      document
        .fillColor(RULE)
        .text(`第 ${String(page + 1)} 页，共 ${String(count)} 页`, MARGIN, document.page.height - 40, {
          align: 'center',
          width: this.width,
        });
    }
  }

  private set(weight: 'regular' | 'bold', size: number): Document {
    return this.document.font(weight).fontSize(size).fillColor(INK);
  }

  /** Text as the font can print it; what it cannot is remembered. */
  private say(text: string): string {
    const { text: printable, missing } = printableText(text);
    for (const name of missing) this.missing.add(name);
    return printable;
  }

  private get width(): number {
    return this.document.page.width - 2 * MARGIN;
  }

  private get bottom(): number {
    return this.document.page.height - MARGIN;
  }
}
