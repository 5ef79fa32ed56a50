import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';
import { CORRECTION, demandOf, field, NOTICES, RESIDENTS } from '../../testing/reporting-answers';

const ADDRESS = '/form-demands/FormDemand.1.a';
const answers = (demand: object = {}, over: object = {}) =>
  signedInAs('departmentOfficer', {
    formDemand: demandOf(demand),
    canonicalElements: [RESIDENTS, NOTICES],
    formOverlap: [],
    ...over,
  });

it('lists forms with how much they ask for the same, with nothing for axe to find', async () => {
  const { container } = renderApp(
    '/form-demands',
    answers(
      {},
      {
        formDemands: onePage([demandOf()]),
        duplicateReporting: {
          forms: 3,
          demanded: { distinct: 10, requested: 16, index: '0.3750' },
          collected: { distinct: 10, requested: 10, index: '0.0000' },
          pairs: [{ one: '甲表', other: '乙表', shared: ['常住人口数'], all: 8, share: '0.5000' }],
        },
      },
    ),
  );
  expect(await screen.findByRole('link', { name: '社区助老统计表' })).toBeVisible();
  expect(await screen.findByText(/重复填报指数 0.38/u)).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says which items exist, in which form, and who has not answered, with nothing for axe to find', async () => {
  const { container } = renderApp(ADDRESS, answers());
  expect(await screen.findByText(/共 2 项，其中 1 项已有数据.*新增 1 项/u)).toBeVisible();
  expect(screen.getByText(/区民政局《住户表》/u)).toBeVisible();
  expect(screen.getByText('未报：新桥社区')).toBeVisible();
  expect(screen.getByRole('link', { name: '下载汇总表' })).toHaveAttribute(
    'href',
    '/form-demands/FormDemand.1.a/workbook',
  );
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('names an item that the form itself proposed and the dictionary does not hold yet', async () => {
  const proposed = { ...NOTICES, id: 'CanonicalElement.1.proposed', name: '需要助浴' };
  const mapping = {
    ...{ state: 'OVERLAP_CHECKED', availableActions: ['MAP_FIELDS', 'WITHDRAW'] },
    fields: [field(1, '助浴', { role: 'ELEMENT', element: proposed })],
  };
  renderApp(ADDRESS, answers(mapping));
  expect(await screen.findByText('需要助浴（申请新增）')).toBeVisible();
  expect(screen.queryByText(/CanonicalElement/u)).toBeNull();
});

it('shows the overlap while fields are mapped, and proposes what the dictionary lacks', async () => {
  const mapping = {
    ...{ state: 'PROPOSED', availableActions: ['MAP_FIELDS', 'WITHDRAW'] },
    fields: [field(1, '常住人口数', { role: 'ELEMENT', element: RESIDENTS }), field(2, '需要助浴')],
  };
  const { container, sent } = renderApp(
    ADDRESS,
    answers(mapping, {
      formOverlap: [
        {
          element: RESIDENTS,
          standing: 'HELD',
          form: '区民政局《住户表》',
          heldOn: '2026-11-20',
          means: 'SUMMED',
        },
      ],
      mapFormFields: {
        __typename: 'FormDemandChanged',
        demand: demandOf({ ...mapping, version: 4, state: 'MAPPED' }),
      },
    }),
  );
  const existing = within(await screen.findByRole('list', { name: '已有的数据项' }));
  expect(existing.getByText(/区民政局《住户表》.*逐户相加/u)).toBeVisible();
  await userEvent.click(screen.getAllByRole('button', { name: '申请新增' })[1] ?? document.body);
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /确\s*定/u }));
  expect(await screen.findByText('新增：需要助浴')).toBeVisible();
  expect(screen.getByText(/1 项已有数据或正在收集，只需新增 1 项/u)).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '保存对应' }));
  expect(await screen.findByText('字段已对应')).toBeVisible();
  expect(sent.find(({ name }) => name === 'MapFormFields')?.variables).toMatchObject({
    input: {
      fields: [{ position: 2, role: 'ELEMENT', proposed: { name: '需要助浴', kind: 'WHOLE_NUMBER' } }],
    },
  });
});

it('reminds whoever has not answered', async () => {
  const { sent } = renderApp(
    ADDRESS,
    answers({}, { remindOutstanding: { __typename: 'OutstandingReminded', count: 1, demand: demandOf() } }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '一键催办' }));
  expect(await screen.findByText(/已催办/u)).toBeVisible();
  expect(sent.some(({ name }) => name === 'RemindOutstanding')).toBe(true);
});

it('shows a correction with old and new value, and lets the department acknowledge it', async () => {
  const { container, sent } = renderApp(
    ADDRESS,
    answers(
      { corrections: [CORRECTION] },
      { acknowledgeCorrections: { __typename: 'CorrectionsAcknowledged', count: 1, demand: demandOf() } },
    ),
  );
  const table = within(await screen.findByRole('region', { name: '报后更正清单' }));
  expect(table.getByText('3').tagName).toBe('DEL');
  expect(table.getByText('4').tagName).toBe('STRONG');
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '确认已知悉' }));
  expect(await screen.findByText('已确认')).toBeVisible();
  expect(sent.find(({ name }) => name === 'AcknowledgeCorrections')?.variables).toMatchObject({
    input: { correctionIds: [CORRECTION.id] },
  });
});
