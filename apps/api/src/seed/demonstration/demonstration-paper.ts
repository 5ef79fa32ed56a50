/**
 * A one-page PDF of some lines of text, the first one large. The font is not embedded: readers of PDF files bring one
 * for the encoding of Chinese, and the page stays small enough to have one for each document of the demonstration.
 */
export function demonstrationPaper(lines: readonly string[]): Buffer {
  const text = lines.map((line, index) => drawn(line, index)).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${String(text.length)} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  return Buffer.from(assembled(objects), 'latin1');
}

const TOP = 760;
const LEADING = 28;

function drawn(line: string, index: number): string {
  const size = index === 0 ? 20 : 12;
  return `BT /F ${String(size)} Tf 72 ${String(TOP - index * LEADING)} Td <${utf16(line)}> Tj ET`;
}

function utf16(line: string): string {
  return Buffer.from(line, 'utf16le').swap16().toString('hex').toUpperCase();
}

function assembled(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  const count = String(objects.length + 1);
  file += `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`;
  return `${file}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`;
}
