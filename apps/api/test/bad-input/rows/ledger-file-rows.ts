import { request } from 'node:http';
import { zip } from '../../../src/platform/imports/testing/zip';
import type { BadInput } from '../bad-input';
import { ADDRESS, csv, HEADERS, sheet, xlsx } from '../bringing-ledgers';
import type { Send } from '../refusal';
import type { BadInputWorld, FormFile } from '../world';

const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const GBK_COMMUNITY = Buffer.from([0xc9, 0xe7, 0xc7, 0xf8]);

const separated = (...lines: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat([HEADERS.join(','), ...lines].flatMap((line) => [Buffer.from(line), Buffer.from('\n')]));

/** A ledger that is refused as it comes, so that there is nothing of it afterwards. */
const refusedLedger = (
  row: Pick<BadInput, 'kind' | 'what' | 'code' | 'facts' | 'names'>,
  fileOf: () => FormFile,
): BadInput => ({ ...row, prepare: async (world) => world.bringing(ADDRESS, fileOf()) });

/** Files that the import centre refuses as they come. */
export const LEDGER_FILE_ROWS: readonly BadInput[] = [
  refusedLedger({ kind: 'bad file', what: 'a ledger of old Excel', code: 'format_old_excel' }, () => ({
    name: '台账.xls',
    content: Buffer.concat([COMPOUND, Buffer.alloc(64)]),
  })),
  refusedLedger({ kind: 'bad file', what: 'a ledger of WPS', code: 'format_wps_spreadsheet' }, () => ({
    name: '台账.et',
    content: Buffer.concat([COMPOUND, Buffer.alloc(64)]),
  })),
  refusedLedger({ kind: 'bad file', what: 'a ledger under a password', code: 'file_encrypted' }, () =>
    xlsx(Buffer.concat([COMPOUND, Buffer.from('EncryptedPackage', 'utf16le')])),
  ),
  refusedLedger(
    { kind: 'bad file', what: 'a page that is called a ledger', code: 'format_web_page_as_excel' },
    () => ({
      name: '台账.xls',
      content: '<html><table><tr><td>组织名称</td></tr></table></html>',
    }),
  ),
  refusedLedger({ kind: 'bad file', what: 'a workbook whose end is missing', code: 'archive_damaged' }, () =>
    xlsx(sheet(['甲队']).subarray(0, 400)),
  ),
  refusedLedger(
    {
      kind: 'oversized upload',
      what: 'a workbook that unfolds without end',
      code: 'archive_inflates_too_much',
    },
    () => xlsx(zip([{ name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(20 * 1_048_576, ' ') }])),
  ),
  refusedLedger({ kind: 'bad file', what: 'a text that is no table', code: 'header_not_found' }, () =>
    csv('随便写的一句话'),
  ),
  refusedLedger({ kind: 'bad file', what: 'a ledger without content', code: 'attachmentEmpty' }, () =>
    csv(''),
  ),
  refusedLedger(
    {
      kind: 'wrong encoding',
      what: 'a ledger that changes its encoding',
      code: 'encoding_mixed',
      facts: { facts: { line: 3 } },
      names: /第 3 行/u,
    },
    () => csv(separated('甲队,社区,未备案,,,文体,', Buffer.concat([GBK_COMMUNITY, Buffer.from(',,,,,,')]))),
  ),
  refusedLedger(
    {
      kind: 'wrong encoding',
      what: 'a ledger in an encoding of elsewhere',
      code: 'encoding_unknown',
      facts: { facts: { line: 2 } },
      names: /第 2 行/u,
    },
    // A table in the code page of western Europe.
    () => csv(Buffer.from('Prénom,Numéro,Église\nÉlodie,1,é\n', 'latin1')),
  ),
  refusedLedger(
    {
      kind: 'NUL',
      what: 'a ledger with a NUL',
      code: 'nul_character',
      facts: { facts: { line: 2 } },
      names: /第 2 行/u,
    },
    () => csv(separated('甲\u0000队,社区,未备案,,,文体,')),
  ),
  {
    kind: 'oversized upload',
    what: 'a ledger of more than 50 MB',
    prepare: async (world) => announcing(world, 60 * 1_048_576),
    code: 'PAYLOAD_TOO_LARGE',
    facts: { maximumBytes: 50 * 1_048_576 },
  },
  {
    kind: 'unknown division',
    what: 'a ledger for a district of no such form',
    prepare: async (world) =>
      world.bringing('/uploads/imports?template=organisations&district=District.x', csv('x')),
    code: 'BAD_REQUEST',
    facts: { fields: ['template', 'district'] },
  },
];

/** Says how long its body is, and is refused before it has sent it. */
function announcing(world: BadInputWorld, bytes: number): Send {
  return (locale) =>
    new Promise((resolve, reject) => {
      const sent = request(`${world.api.url}${ADDRESS}`, {
        method: 'POST',
        headers: {
          ...{ 'x-weizhi-csrf': '1', 'x-weizhi-locale': locale, cookie: world.as('hub').jar },
          ...{ 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(bytes) },
        },
      });
      sent.on('response', (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode ?? 0 }));
          sent.destroy();
        });
      });
      sent.on('error', reject).write('--x\r\n');
    });
}
