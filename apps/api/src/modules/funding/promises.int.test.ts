import { inflateRawSync } from 'node:zlib';
import { pdfText } from '../../../test/pdf-text';
import { dayFromNow, useFundingSuite } from './testing/funding-suite';

const FACTS = `id promises { id kind unit promised evidenced completion standing evidence { id title quantity attachmentId } }`;
const document = (name: string, input: string, success: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on UserError { code } ... on ${success} { contract { ${FACTS} } } ... on InvalidInput { fieldErrors { path code } } } }`;

const DOCUMENTS = {
  promise: document('addContractPromise', 'AddContractPromiseInput', 'ContractPromiseAdded'),
  evidence: document('addPromiseEvidence', 'AddPromiseEvidenceInput', 'PromiseEvidenceAdded'),
  withdraw: document('withdrawPromiseEvidence', 'WithdrawPromiseEvidenceInput', 'PromiseEvidenceWithdrawn'),
} as const;

interface Answer {
  readonly __typename: string;
  readonly contract: {
    readonly promises: readonly {
      readonly id: string;
      readonly evidence: readonly { readonly id: string }[];
    }[];
  };
}

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

/** Name and content of every part of a zip archive, read from its own directory. */
function partsOf(zip: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    parts.set(name, inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

describe('the promised numbers of a contract', () => {
  const { api, as, nextKey, running } = useFundingSuite();

  const run = (name: keyof typeof DOCUMENTS, input: object, by = 'hub') =>
    as(by).run<Answer & Record<string, unknown>>(DOCUMENTS[name], { input });

  const upload = async (content: string, name: string): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob([content], { type: 'application/pdf' }), name);
    const response = await fetch(`${api.url}/attachments?district=District.1`, {
      method: 'POST',
      headers: { cookie: as('hub').jar, 'x-weizhi-csrf': '1', origin: api.url },
      body: form,
    });
    return ((await response.json()) as { attachmentId: string }).attachmentId;
  };

  const TERM = { startsOn: dayFromNow(-180), endsOn: dayFromNow(180), hub: true };

  const promised = async (): Promise<{ contractId: string; promiseId: string }> => {
    const contract = await running(TERM);
    const answer = await run('promise', {
      contractId: contract.id,
      kind: 'TRAINING_SESSIONS',
      promised: 12,
      idempotencyKey: nextKey(),
    });
    return { contractId: contract.id, promiseId: answer.contract.promises[0]?.id ?? '' };
  };

  const show = async (promiseId: string, quantity: number, over: object = {}) =>
    run('evidence', {
      promiseId,
      title: '议事规则培训签到表',
      quantity,
      occurredOn: dayFromNow(0),
      attachmentId: await upload(PDF, '签到表.pdf'),
      idempotencyKey: nextKey(),
      ...over,
    });

  it('count only what evidence shows', async () => {
    const { promiseId } = await promised();
    const first = await show(promiseId, 5);
    expect(first.contract.promises).toMatchObject([
      {
        kind: 'TRAINING_SESSIONS',
        unit: 'SESSIONS',
        promised: 12,
        evidenced: 5,
        completion: '0.4167',
        standing: 'BEHIND',
      },
    ]);
    expect((await show(promiseId, 7)).contract.promises).toMatchObject([{ evidenced: 12, standing: 'KEPT' }]);
    const evidenceId = first.contract.promises[0]?.evidence[0]?.id;
    expect((await run('withdraw', { evidenceId, reason: '重复上传' })).contract.promises).toMatchObject([
      { evidenced: 7, standing: 'ON_TRACK' },
    ]);
    expect(await run('withdraw', { evidenceId, reason: '重复上传' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are one of each kind', async () => {
    const { contractId } = await promised();
    expect(
      await run('promise', { contractId, kind: 'TRAINING_SESSIONS', promised: 5, idempotencyKey: nextKey() }),
    ).toMatchObject({ code: 'DUPLICATE_ENTRY' });
    expect(
      await run('promise', { contractId, kind: 'ACTIVITIES_HELD', promised: 0, idempotencyKey: nextKey() }),
    ).toMatchObject({ fieldErrors: [{ path: 'promised', code: 'OUT_OF_RANGE' }] });
  });

  it('take no evidence from elsewhere, of another time, or of a file of somebody else', async () => {
    const { promiseId } = await promised();
    expect(await show(promiseId, 1, { occurredOn: dayFromNow(1) })).toMatchObject({
      fieldErrors: [{ path: 'occurredOn', code: 'DATE_ORDER' }],
    });
    expect(await show(promiseId, -1)).toMatchObject({ fieldErrors: [{ path: 'quantity' }] });
    expect(
      await show(promiseId, 1, { attachmentId: 'Attachment.1.00000000-0000-4000-8000-000000000000' }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await run(
        'evidence',
        {
          promiseId,
          title: 'x',
          quantity: 1,
          occurredOn: dayFromNow(0),
          attachmentId: 'Attachment.1.x',
          idempotencyKey: nextKey(),
        },
        'other-hub',
      ),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('come with everything that shows them in one file with a numbered catalogue', async () => {
    const { contractId, promiseId } = await promised();
    await show(promiseId, 5);
    await show(promiseId, 0, { title: '现场/照片' });
    const get = (by: string) =>
      fetch(`${api.url}/funding/contracts/${contractId}/acceptance`, { headers: { cookie: as(by).jar } });
    const response = await get('hub');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const parts = partsOf(Buffer.from(await response.arrayBuffer()));
    const day = dayFromNow(0);
    expect([...parts.keys()].sort()).toEqual(
      [
        '00-资料目录.xlsx',
        '00-资料目录.pdf',
        `01-培训场次/01-01-${day} 议事规则培训签到表.pdf`,
        `01-培训场次/01-02-${day} 现场 照片.pdf`,
      ].sort(),
    );
    expect(parts.get(`01-培训场次/01-01-${day} 议事规则培训签到表.pdf`)?.toString()).toBe(PDF);
    const workbook = partsOf(parts.get('00-资料目录.xlsx') ?? Buffer.alloc(0));
    const sheet = workbook.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
    for (const words of ['1.1', '1.2', '拨款凭证', '支出凭证']) expect(sheet).toContain(words);
    expect([(await get('other-hub')).status, (await get('finance')).status]).toEqual([404, 200]);
    const catalogue = (by: string) =>
      fetch(`${api.url}/funding/contracts/${contractId}/catalogue.pdf`, { headers: { cookie: as(by).jar } });
    const alone = await catalogue('finance');
    expect(alone.headers.get('content-type')).toBe('application/pdf');
    for (const file of [
      Buffer.from(await alone.arrayBuffer()),
      parts.get('00-资料目录.pdf') ?? Buffer.alloc(0),
    ]) {
      const text = pdfText(file).replace(/\s/gu, '');
      for (const words of [
        '验收资料目录',
        '培训场次',
        '议事规则培训签到表',
        '1.2',
        '现场/照片',
        '资料份数：2',
      ])
        expect(text).toContain(words);
    }
    expect((await catalogue('other-hub')).status).toBe(404);
  });
});
