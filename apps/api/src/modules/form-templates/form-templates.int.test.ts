import { randomBytes } from 'node:crypto';
import type { DefaultRole } from '@weizhi/domain';
import { PLACEHOLDERS, placeholdersOf } from '@weizhi/domain';
import { useTestApi } from '../../../test/api-server';
import { ConsoleClient } from '../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../test/small-tree';
import { systemActor } from '../../platform/database';
import { ensureDefaultRoles, seedAccounts } from '../identity';
import {
  header,
  linesOf,
  paragraph,
  tableRow,
  wordFile,
  type WordParts,
  wordParts,
} from './testing/word-file';

jest.setTimeout(120_000);

const PASSWORD = '巷口老槐树下议事二十年';
const PEOPLE: readonly (readonly [string, keyof SmallTree, DefaultRole])[] = [
  ['hub', 'first', 'hubManager'],
  ['street', 'subdistrict', 'subdistrictOfficer'],
  ['other', 'second', 'hubManager'],
];
const RECORD = `mutation ($input: RecordFormTemplateInput!) { recordFormTemplate(input: $input) { __typename
  ... on FormTemplateRecorded { template { id version name subject placeholders filePath fillPath } }
  ... on UserError { code } ... on FormTemplateUnreadable { problem place }
  ... on UnknownPlaceholders { placeholders { name place } } ... on InvalidInput { fieldErrors { path code } } } }`;
const WITHDRAW = `mutation ($input: WithdrawFormTemplateInput!) { withdrawFormTemplate(input: $input) { __typename
  ... on FormTemplateWithdrawn { template { id } } ... on UserError { code } } }`;
const LIST = 'query ($subject: FormSubject) { formTemplates(subject: $subject) { name } }';

interface Recorded {
  readonly template: {
    readonly id: string;
    readonly version: number;
    readonly fillPath: string;
    readonly filePath: string;
  };
  readonly code?: string;
}

const api = useTestApi();
const clients: Record<string, ConsoleClient> = {};
const as = (name: string): ConsoleClient => clients[name] ?? new ConsoleClient(api);
let tree: SmallTree;
let keys = 0;
const nextKey = (): string => `key-${String((keys += 1))}`;

beforeAll(async () => {
  tree = await plantSmallTree(api.suite);
  await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
    await ensureDefaultRoles(tx);
    await seedAccounts(
      tx,
      PEOPLE.map(([identifier, place, role]) => ({
        identifier,
        displayName: identifier,
        password: PASSWORD,
        divisionId: tree[place].id,
        role,
        mustChangePassword: false,
      })),
    );
  });
  api.clock.set('2026-03-02T09:00:00+08:00');
  for (const [identifier] of PEOPLE) {
    clients[identifier] = new ConsoleClient(api);
    await clients[identifier].signIn(identifier, PASSWORD);
  }
});

const upload = async (content: Buffer, by = 'hub', fileName = '申请表.docx'): Promise<string> => {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(content)]), fileName);
  const response = await fetch(`${api.url}/attachments?district=District.1`, {
    method: 'POST',
    headers: { 'x-weizhi-csrf': '1', cookie: as(by).jar },
    body,
  });
  return ((await response.json()) as { attachmentId: string }).attachmentId;
};
const word = (body: string, over: WordParts = {}): Buffer => wordFile(wordParts(body, over));
const record = async (content: Buffer, over: object = {}, by = 'hub'): Promise<Recorded> =>
  as(by).run<Recorded>(RECORD, {
    input: {
      districtId: 'District.1',
      name: `申请表${nextKey()}`,
      subject: 'ORGANISATION',
      attachmentId: await upload(content),
      idempotencyKey: nextKey(),
      ...over,
    },
  });
const get = (path: string, by = 'hub'): Promise<Response> =>
  fetch(`${api.url}${path}`, { headers: { cookie: as(by).jar } });
const fill = (template: Recorded['template'], of: string, by = 'hub'): Promise<Response> =>
  get(`${template.fillPath}?${new URLSearchParams({ of }).toString()}`, by);
const wordOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());
const names = async (by = 'hub', subject: string | null = null): Promise<string[]> => {
  const rows = await as(by).run<{ name: string }[]>(LIST, { subject });
  return rows.map(({ name }) => name);
};

const organisation = async (over: object = {}): Promise<string> => {
  const answer = await as('hub').run<{ organisation: { id: string } }>(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { ... on OrganisationCreated { organisation { id } } } }',
    {
      input: {
        name: `和合邻里互助会${nextKey()}`,
        divisionId: tree.community.globalId,
        serviceKind: 'MUTUAL_AID',
        registrationStatus: 'UNREGISTERED',
        idempotencyKey: nextKey(),
        ...over,
      },
    },
  );
  return answer.organisation.id;
};

const incubationCase = async (organisationId: string): Promise<string> => {
  const adopted = await as('hub').run<{ programme: { id: string } }>(
    'mutation ($input: AdoptIncubationProgrammeInput!) { adoptIncubationProgramme(input: $input) { ... on IncubationProgrammeAdopted { programme { id } } } }',
    {
      input: {
        districtId: 'District.1',
        code: 'standard',
        name: '社区社会组织孵化',
        idempotencyKey: nextKey(),
      },
    },
  );
  const opened = await as('hub').run<{ call: { id: string } }>(
    'mutation ($input: OpenIncubationCallInput!) { openIncubationCall(input: $input) { ... on IncubationCallOpened { call { id } } } }',
    {
      input: {
        programmeId: adopted.programme.id,
        title: '2026年征集',
        opensOn: '2026-01-01',
        closesOn: '2026-12-31',
        idempotencyKey: nextKey(),
      },
    },
  );
  const created = await as('hub').run<{ case: { id: string } }>(
    'mutation ($input: CreateIncubationCaseInput!) { createIncubationCase(input: $input) { ... on IncubationCaseChanged { case { id } } } }',
    {
      input: {
        organisationId,
        callId: opened.call.id,
        track: 'sixMonths',
        requestedSum: '20000',
        summary: '帮助独居老人就近互助',
        idempotencyKey: nextKey(),
      },
    },
  );
  return created.case.id;
};

describe('a form that the district prescribes', () => {
  it('is filled for an organisation, persons masked, and written down in the audit log', async () => {
    const id = await organisation({
      name: '和合邻里互助会',
      contact: { name: '王晓梅', phone: '13800000077' },
    });
    const body =
      paragraph('名称：{{组织', '名称}}') + paragraph('{{联系人}} {{联系电话}}') + paragraph('{{填表日期}}');
    const { template } = await record(word(body, { 'word/header1.xml': header('{{所在区}}') }));
    const answer = await fill(template, id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('wordprocessingml.document');
    const file = await wordOf(answer);
    const [name, contact, day] = linesOf(file);
    expect([name, day]).toEqual(['名称：和合邻里互助会', '2026年3月2日']);
    expect(contact).toMatch(/^王\*+ 138\*{4}0077$/);
    expect(linesOf(file, 'word/header1.xml')).toHaveLength(1);
    const audited = await api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.sql(`select from audit_event where action = 'formTemplate.fill'`),
    );
    expect(audited).toHaveLength(1);
  });

  it('is filled for a case with a row for each paper that the one notice asks for', async () => {
    const caseId = await incubationCase(await organisation());
    const body =
      paragraph('{{组织名称}}：还缺 {{缺少材料项数}} 项') +
      tableRow('{{#缺少材料}}{{序号}}', '{{材料名称}}{{/缺少材料}}');
    const { template } = await record(word(body), { subject: 'INCUBATION_CASE' });
    const lines = linesOf(await wordOf(await fill(template, caseId)));
    expect(lines[0]).toMatch(/还缺 5 项$/);
    expect(lines.slice(1)).toEqual(
      ['入驻申请表', '发起人身份与简历', '章程草案', '项目（服务）计划书', '承诺书'].flatMap(
        (paper, index) => [String(index + 1), paper],
      ),
    );
  });

  it.each(['ORGANISATION', 'INCUBATION_CASE'] as const)(
    'may hold all of the dictionary: %s',
    async (subject) => {
      const known = placeholdersOf(subject === 'ORGANISATION' ? 'organisation' : 'incubationCase');
      const values = known
        .filter(({ isList, list }) => !isList && list === null)
        .map(({ name }) => paragraph(`${name}={{${name}}}`));
      const lists = known
        .filter(({ isList }) => isList)
        .map(({ name: list }) => {
          const columns = known.filter((each) => each.list === list).map(({ name }) => `{{${name}}}`);
          return tableRow(`{{#${list}}}${columns.join(' ')}{{/${list}}}`);
        });
      const { template } = await record(word([...values, ...lists].join('')), { subject });
      const organisationId = await organisation();
      const of = subject === 'ORGANISATION' ? organisationId : await incubationCase(organisationId);
      const text = linesOf(await wordOf(await fill(template, of))).join('\n');
      expect(text).not.toContain('{{');
      expect(text).not.toContain('undefined');
      expect(text).toContain('服务类别=互助类');
      expect(PLACEHOLDERS.length).toBeGreaterThanOrEqual(known.length);
    },
  );
});

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

describe('filling', () => {
  it('reads as absent what lies outside the scope of whoever asks, or is of another kind', async () => {
    const [{ template }, id] = [await record(word(paragraph('{{组织名称}}'))), await organisation()];
    expect((await fill(template, id, 'street')).status).toBe(200);
    const statuses = await Promise.all([
      fill(template, id, 'other'),
      fill(template, 'Organisation.1.none'),
      fill(template, await incubationCase(id)),
      get(`/form-templates/none/filled?of=${id}`),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await fetch(`${api.url}${template.fillPath}?of=${id}`)).status).toBe(401);
  });
});
