import fc from 'fast-check';
import { EmptyRowFilter } from './empty-rows';

function filtered(text: string, chunk: number, keptTo = 0): string {
  const filter = new EmptyRowFilter(keptTo);
  let out = '';
  for (let at = 0; at < text.length; at += chunk) out += filter.next(text.slice(at, at + chunk));
  return out + filter.end();
}

const FULL = '<row r="2"><c r="A2"><v>1</v></c></row>';
const EMPTY = [
  '<row r="3"/>',
  '<row r="4" s="1" customFormat="1"></row>',
  '<row spans="1:3" r="5"><c r="A5" s="2"/><c r="B5"/></row>',
  '<x:row r="6"><x:c r="A6"/></x:row>',
];
const KEPT = [
  FULL,
  '<row/>',
  '<row s="1"></row>',
  '<row r="7"><c r="A7"/><c r="B7"><v>2</v></c></row>',
  '<c r="A8" t="inlineStr"><is><t>a row r="9"/&gt; in words</t></is></c>',
];

describe('the filter of empty rows', () => {
  it.each(EMPTY)('takes out %s', (row) => {
    expect(filtered(`${FULL}${row}${FULL}`, 1_000)).toBe(FULL + FULL);
  });

  it.each(KEPT)('leaves %s', (row) => {
    expect(filtered(row, 1_000)).toBe(row);
  });

  it('leaves rows that a merged area may fill', () => {
    expect(filtered('<row r="3"/><row r="4"/>', 1_000, 3)).toBe('<row r="3"/>');
  });

  it('leaves everything from where text may be hidden', () => {
    const text = '<row r="1"/><row r="2"><c r="A2"><v><![CDATA[<row r="3"/>]]></v></c></row><row r="4"/>';
    expect(filtered(text, 7)).toContain('<![CDATA[<row r="3"/>]]>');
  });

  it('answers the same however the text is cut', () => {
    const rows = fc.array(fc.constantFrom(...EMPTY, ...KEPT), { maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 90 }), (parts, chunk) => {
        const kept = parts.filter((part) => !EMPTY.includes(part)).join('');
        expect(filtered(parts.join(''), chunk)).toBe(kept);
      }),
    );
  });
});
