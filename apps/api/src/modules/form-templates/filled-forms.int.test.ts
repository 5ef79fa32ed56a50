import { PLACEHOLDERS, placeholdersOf } from '@weizhi/domain';
import { systemActor } from '../../platform/database';
import { useFormTemplatesSuite, word, wordOf } from './testing/form-templates-suite';
import { header, linesOf, paragraph, tableRow } from './testing/word-file';

jest.setTimeout(120_000);

const { api, record, get, fill, organisation, incubationCase } = useFormTemplatesSuite();

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
