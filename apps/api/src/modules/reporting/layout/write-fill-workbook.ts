import type { SheetContent } from '../fill-sheet.reads';
import { BUILDING_HEADER, HOUSEHOLD_HEADER, WHOLE_COMMUNITY } from './fill-workbook-words';

const GREY = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const;

/** Writes what a community has to fill in as a workbook, prefilled with what is held. It comes back as it is. */
export async function writeFillWorkbook({ columns, rows }: SheetContent): Promise<Buffer> {
  // Loaded where a workbook is written: with what it brings it is a fifth of what a server would hold.
  const { Workbook } = await import('@protobi/exceljs');
  const book = new Workbook();
  const sheet = book.addWorksheet('一次填报', { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] });
  const headings = [HOUSEHOLD_HEADER, BUILDING_HEADER, ...columns.map(({ element }) => element.name)];
  const header = sheet.addRow(headings);
  header.font = { bold: true };
  headings.forEach((heading, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = Math.max(10, heading.length * 2 + 4);
    // As text, so that long numbers keep their digits and nothing typed becomes a formula or a date.
    column.numFmt = '@';
  });
  columns.forEach(({ element, heldOn }, index) => {
    const unit = element.unit === null ? '' : `单位：${element.unit}。`;
    const held = heldOn === null ? '还没有数据。' : `已填入 ${heldOn} 的数据，请核对。`;
    header.getCell(index + 3).note = `${unit}${held}`;
  });
  for (const { household, building, values } of rows) {
    const row = sheet.addRow([household === '' ? WHOLE_COMMUNITY : household, building, ...values]);
    columns.forEach(({ element }, index) => {
      if ((element.grain === 'community') !== (household === '')) row.getCell(index + 3).fill = GREY;
    });
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
