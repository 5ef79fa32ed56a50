import { randomBytes } from 'node:crypto';
import { useFormTemplatesSuite, word } from './testing/form-templates-suite';
import { header, paragraph } from './testing/word-file';

jest.setTimeout(120_000);

const WITHDRAW = `mutation ($input: WithdrawFormTemplateInput!) { withdrawFormTemplate(input: $input) { __typename
  ... on FormTemplateWithdrawn { template { id } } ... on UserError { code } } }`;
const LIST = 'query ($subject: FormSubject) { formTemplates(subject: $subject) { name } }';

const { as, nextKey, upload, record, get, fill, organisation } = useFormTemplatesSuite();

const names = async (by = 'hub', subject: string | null = null): Promise<string[]> => {
  const rows = await as(by).run<{ name: string }[]>(LIST, { subject });
  return rows.map(({ name }) => name);
};

describe('a template', () => {
  const BODY = paragraph('{{组织名称}}');

  it('is listed for everybody of the district until it is withdrawn, and its name is then free', async () => {
    const name = '备案申请表';
    const { template } = await record(word(BODY), { name });
    expect(await names('street', 'ORGANISATION')).toContain(name);
    expect(await names('street', 'INCUBATION_CASE')).not.toContain(name);
    expect(await names('other')).not.toContain(name);
    expect((await get(template.filePath, 'street')).status).toBe(200);
    expect(await record(word(BODY), { name })).toMatchObject({ code: 'FORM_TEMPLATE_NAME_TAKEN' });
    const withdraw = (expectedVersion: number, by = 'hub') =>
      as(by).run(WITHDRAW, { input: { templateId: template.id, expectedVersion } });
    expect(await withdraw(1, 'street')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await withdraw(9)).toMatchObject({ code: 'STALE_VERSION' });
    expect(await withdraw(1)).toMatchObject({ __typename: 'FormTemplateWithdrawn' });
    expect(await withdraw(2)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await names()).not.toContain(name);
    expect((await fill(template, await organisation())).status).toBe(404);
    expect(await record(word(BODY), { name })).toMatchObject({ __typename: 'FormTemplateRecorded' });
  });

  it('is recorded once for one key', async () => {
    const input = { name: '一次告知书', attachmentId: await upload(word(BODY)), idempotencyKey: nextKey() };
    const [first, again] = [await record(word(BODY), input), await record(word(BODY), input)];
    expect(again.template.id).toBe(first.template.id);
    expect(await record(word(BODY), { ...input, name: '另一份' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('is prescribed by whoever manages all organisations of the district, with a file of their own', async () => {
    const attachmentId = await upload(word(BODY), 'street');
    const by = (name: string) => record(word(BODY), { attachmentId }, name);
    expect(await by('street')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await by('other')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await by('hub')).toMatchObject({
      fieldErrors: [{ path: 'attachmentId', code: 'UNKNOWN_REFERENCE' }],
    });
  });

  it.each<[string, () => Buffer, object]>([
    ['with macros', () => word(BODY, { 'word/vbaProject.bin': 'x' }), { problem: 'HAS_MACROS' }],
    [
      'with a broken placeholder',
      () => word(paragraph('甲') + paragraph('单位：{{组织名称')),
      { problem: 'TAG_BROKEN', place: '正文第 2 段“单位：{{组织名称”' },
    ],
    [
      'that is too large',
      () => word(BODY, { 'word/media/a.png': randomBytes(6_000_000) }),
      { problem: 'TOO_LARGE' },
    ],
    ['without a placeholder', () => word(paragraph('空白表')), { code: 'NO_PLACEHOLDERS' }],
    [
      'with placeholders that nobody knows',
      () => word(paragraph('单位：{{组织', '名字}}（章）'), { 'word/header1.xml': header('{{材料名称}}') }),
      {
        code: 'UNKNOWN_PLACEHOLDERS',
        placeholders: expect.arrayContaining([
          { name: '组织名字', place: '正文第 1 段“单位：{{组织名字}}（章）”' },
          { name: '材料名称', place: '页眉第 1 段“{{材料名称}}”' },
        ]) as object,
      },
    ],
  ])('%s is refused, and nothing is recorded', async (_what, content, refusal) => {
    const name = `表${nextKey()}`;
    expect(await record(content(), { name })).toMatchObject(refusal);
    expect(await names()).not.toContain(name);
  });

  it('that is a photograph is no template, and one without a name neither', async () => {
    const pdf = Buffer.from('%PDF-1.7\n%%EOF\n');
    expect(await record(pdf)).toMatchObject({ problem: 'NOT_WORD' });
    expect(await record(word(BODY), { name: ' ' })).toMatchObject({
      fieldErrors: [{ path: 'name', code: 'REQUIRED' }],
    });
  });
});
