import { request } from 'node:http';
import { photographOf } from '../../../src/modules/submissions/testing/link-bearer';
import { ISSUE } from '../../../src/modules/submissions/testing/submission-documents';
import { paragraph, wordFile, wordParts } from '../../../src/modules/form-templates/testing/word-file';
import type { BadInput } from '../bad-input';
import type { Send } from '../refusal';
import type { BadInputWorld, FormFile } from '../world';

const ADDRESS = '/attachments?district=District.1';
const MEGABYTE = 1_048_576;
const page = (name: string): FormFile => ({ name, content: '<!doctype html><script>alert(1)</script>' });

/** Brings one file that is refused. */
const refusedFile = (
  row: Pick<BadInput, 'kind' | 'what' | 'code'>,
  fileOf: () => Promise<FormFile>,
): BadInput => ({ ...row, prepare: async (world) => world.bringing(ADDRESS, await fileOf()) });

/** Files that are no evidence of anything. */
export const FILE_ROWS: readonly BadInput[] = [
  refusedFile(
    { kind: 'bad file', what: 'a page that calls itself a photograph', code: 'attachmentTypeNotTaken' },
    async () => page('照片.jpg'),
  ),
  refusedFile({ kind: 'bad file', what: 'a file without content', code: 'attachmentEmpty' }, async () => ({
    name: '章程.pdf',
    content: '',
  })),
  refusedFile({ kind: 'bad file', what: 'half a photograph', code: 'attachmentUnreadable' }, async () => ({
    name: '照片.jpg',
    content: (await photographOf('#7a4')).subarray(0, 200),
  })),
  refusedFile(
    { kind: 'oversized upload', what: 'a file of 21 MB whose form says so', code: 'PAYLOAD_TOO_LARGE' },
    async () => ({ name: '章程.pdf', content: Buffer.alloc(21 * MEGABYTE, '%PDF-1.7\n') }),
  ),
  {
    kind: 'oversized upload',
    what: 'a file of 21 MB that comes in pieces and says nothing of its size',
    prepare: async (world) => inPieces(world, 21),
    code: 'attachmentTooLarge',
  },
  {
    kind: 'oversized upload',
    what: 'a command of more than a million bytes',
    prepare: async (world) =>
      world.sending('withdrawOrganisation', {
        ...{ organisationId: await world.organisation(), expectedVersion: 1 },
        reason: '长'.repeat(400_000),
      }),
    code: 'PAYLOAD_TOO_LARGE',
    facts: { maximumBytes: 1_000_000 },
  },
  {
    kind: 'bad file',
    what: 'a form without a file',
    prepare: async (world) =>
      world.requesting(ADDRESS, { method: 'POST', body: new URLSearchParams({ file: 'x' }) }),
    code: 'BAD_REQUEST',
    facts: { reason: 'NO_FILE' },
  },
  {
    kind: 'bad file',
    what: 'a form that ends in the middle of its file',
    prepare: async (world) =>
      world.requesting(ADDRESS, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 and no',
      }),
    code: 'BAD_REQUEST',
    facts: { reason: 'FILE_CUT_OFF' },
  },
  {
    kind: 'unknown division',
    what: 'a file for a district of no such form',
    prepare: async (world) =>
      world.bringing('/attachments?district=nowhere', { name: '章程.pdf', content: '%PDF-1.7' }),
    code: 'BAD_REQUEST',
    facts: { fields: ['district'] },
  },
  {
    kind: 'bad file',
    what: 'a page that a group brings by its link as a photograph',
    prepare: async (world) => {
      const organisationId = await world.organisation();
      const input = { organisationId, askedKinds: ['CHARTER'], idempotencyKey: world.nextKey() };
      const { path } = await world.as('hub').run<{ path: string }>(ISSUE, { input });
      return world.bringing(
        `/submissions/${path.slice('/join/'.length)}/files?paper=charter`,
        page('IMG_0001.jpg'),
      );
    },
    code: 'attachmentTypeNotTaken',
    changes: { sign_in_throttle: 'files by a link are counted, good and bad' },
  },
  {
    kind: 'bad file',
    what: 'a Word template with macros',
    prepare: async (world) =>
      recording(world, wordFile(wordParts(paragraph('{{组织名称}}'), { 'word/vbaProject.bin': 'x' }))),
    code: 'FORM_TEMPLATE_UNREADABLE',
    facts: { problem: 'HAS_MACROS' },
  },
  {
    kind: 'bad file',
    what: 'a Word template with a placeholder that is not closed',
    prepare: async (world) =>
      recording(world, wordFile(wordParts(paragraph('甲') + paragraph('单位：{{组织名称')))),
    code: 'FORM_TEMPLATE_UNREADABLE',
    facts: { problem: 'TAG_BROKEN', place: expect.stringContaining('单位：{{组织名称') as string },
  },
];

/** How a template whose file is uploaded already is recorded. */
async function recording(world: BadInputWorld, content: Buffer): Promise<Send> {
  const uploaded = await world.bringing(ADDRESS, { name: '申请表.docx', content })('zh-CN');
  const { attachmentId } = (await uploaded.json()) as { attachmentId: string };
  return world.sending('recordFormTemplate', {
    ...{ districtId: 'District.1', name: '申请表', subject: 'ORGANISATION', attachmentId },
    idempotencyKey: world.nextKey(),
  });
}

/** Sends a file by a request whose length nobody knows before it has ended. */
function inPieces(world: BadInputWorld, megabytes: number): Send {
  return (locale) =>
    new Promise((resolve, reject) => {
      const sent = request(`${world.api.url}${ADDRESS}`, {
        method: 'POST',
        headers: {
          ...{ 'x-weizhi-csrf': '1', 'x-weizhi-locale': locale, cookie: world.as('hub').jar },
          'content-type': 'multipart/form-data; boundary=x',
          'transfer-encoding': 'chunked',
        },
      });
      sent.on('error', reject).on('response', (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode ?? 0 })),
        );
      });
      sent.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');
      for (let count = 0; count < megabytes; count += 1) sent.write(Buffer.alloc(MEGABYTE, 'x'));
      sent.end('\r\n--x--\r\n');
    });
}
