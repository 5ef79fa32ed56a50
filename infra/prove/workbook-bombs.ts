import { megabytes, milliseconds } from './support/proof';
import type { Proof } from './support/proof';
import { onStage } from './support/stage';
import { zip } from './support/zip';
import type { ZipPart } from './support/zip';

const MOST_MS = 1_000;
const MOST_GROWTH = 50 * 1_048_576;
const MEGABYTE = 1_048_576;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheet = (inside: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${inside}</sheetData></worksheet>`;

const frame: readonly ZipPart[] = [
  {
    name: '[Content_Types].xml',
    data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  },
  {
    name: 'xl/workbook.xml',
    data: `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  },
];
const book = (...parts: readonly ZipPart[]): Buffer => zip([...frame, ...parts]);
const sheetOf = (data: string): ZipPart => ({ name: 'xl/worksheets/sheet1.xml', data });

const hollowRows = (count: number): string =>
  Array.from({ length: count }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v/></c></row>`).join('');

/** Name and maker of each bomb; made one at a time, since some are large. */
const BOMBS: readonly (readonly [string, () => Buffer])[] = [
  ['200 MB of nothing in a sheet', () => book(sheetOf(sheet(' '.repeat(200 * MEGABYTE))))],
  [
    '200 MB of shared strings',
    () =>
      book(sheetOf(sheet('')), {
        name: 'xl/sharedStrings.xml',
        data: `<sst>${'<si><t>a</t></si>'.repeat(12 * MEGABYTE)}</sst>`,
      }),
  ],
  [
    '10,000 sheets',
    () =>
      book(
        ...Array.from({ length: 10_000 }, (_, n) => ({
          name: `xl/worksheets/sheet${n}.xml`,
          data: sheet(''),
        })),
      ),
  ],
  [
    'a thousand million laughs',
    () =>
      book(
        sheetOf(
          `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>${sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>')}`,
        ),
      ),
  ],
  ['a million rows that look full', () => book(sheetOf(sheet(hollowRows(1_000_000))))],
  ['an archive in an archive', () => zip([{ name: 'inner.zip', data: book(sheetOf(sheet(''))) }])],
  ['names that climb out', () => book(sheetOf(sheet('')), { name: '../../../../etc/weizhi', data: 'x' })],
  [
    'an old .xls under a new name',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_096)]),
  ],
  ['half an archive', () => book(sheetOf(sheet(''))).subarray(0, 200)],
  ['nothing at all', () => Buffer.alloc(0)],
];

/** Workbooks made to fill memory or to reach other files are refused before anything of them is unpacked. */
export const workbookBombs: Proof = {
  name: 'workbook bombs',
  prove: () =>
    onStage(async (stage) => {
      const visitor = await stage.signIn();
      await visitor.upload('warm-up.xlsx', Buffer.from('PK'));
      const before = stage.server.memory();
      const told: string[] = [];
      let slowest = 0;
      for (const [name, make] of BOMBS) {
        const bomb = make();
        const started = performance.now();
        const answer = await visitor.upload('bomb.xlsx', bomb);
        await answer.arrayBuffer();
        const ms = performance.now() - started;
        slowest = Math.max(slowest, ms);
        if (answer.status < 400 || answer.status >= 500 || ms > MOST_MS)
          told.push(`${name}: ${answer.status} in ${milliseconds(ms)}`);
      }
      const grown = stage.server.peakMemory() - before;
      return {
        holds: told.length === 0 && grown < MOST_GROWTH,
        figures: `${BOMBS.length} files, slowest ${milliseconds(slowest)}, peak memory +${megabytes(grown)}${told.length > 0 ? `; ${told.join('; ')}` : ''}`,
      };
    }),
};
