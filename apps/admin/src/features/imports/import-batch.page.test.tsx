import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { batchOf, TEMPLATE } from '../../testing/import-answers';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/imports/b';
const answersFor = (over: Parameters<typeof batchOf>[0], more: object = {}) =>
  signedInAs('districtCivilAffairs', {
    importBatch: batchOf(over),
    importTemplates: [TEMPLATE],
    importColumnMaps: [],
    ...more,
  });

it('proposes the columns it knows and holds back until every required one is there', async () => {
  const { container } = renderApp(ADDRESS, answersFor({ state: 'UPLOADED' }));
  const table = await screen.findByRole('region', { name: '列的对应' });
  expect(
    within(within(table).getByRole('row', { name: /rec_id/ })).getByText('受理编号（必填）'),
  ).toBeVisible();
  expect(screen.getByText(/必填列还没有对应：登记日期/)).toBeVisible();
  expect(screen.getByRole('button', { name: '开始试运行' })).toBeDisabled();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('sends the mapping and then starts the dry run on the version that came back', async () => {
  const answers = answersFor(
    { state: 'MAPPED', mapped: true },
    {
      mapImportColumns: {
        __typename: 'ImportColumnsMapped',
        batch: batchOf({ state: 'MAPPED', version: 8, mapped: true }),
      },
      checkImport: { __typename: 'ImportCheckStarted', batch: batchOf({ state: 'CHECKING', version: 9 }) },
    },
  );
  const { sent } = renderApp(ADDRESS, answers);
  await userEvent.click(await screen.findByRole('button', { name: '开始试运行' }));
  expect(await screen.findByRole('progressbar')).toBeVisible();
  const input = (name: string): unknown =>
    sent.find((operation) => operation.name === name)?.variables['input'];
  expect(input('MapImportColumns')).toMatchObject({
    batchId: 'b',
    expectedVersion: 7,
    columns: [
      { header: 'rec_id', key: 'number' },
      { header: 'when', key: 'reportedOn' },
    ],
  });
  expect(input('CheckImport')).toEqual({ batchId: 'b', expectedVersion: 8 });
});

it('names each wrong row and lets only the good ones in when that is chosen', async () => {
  const problem = {
    column: '登记日期',
    code: 'dateUnreadable',
    message: '请改为 2018-02-08 这样的日期',
    value: '13月',
    severity: 'error',
  };
  const rows = [{ rowNumber: 17, outcome: 'REJECTED', sheet: '', cells: [], problems: [problem] }];
  const answers = answersFor(
    { state: 'CHECKED', counts: { total: 10, importable: 9, rejected: 1 }, rows },
    {
      commitImport: {
        __typename: 'ImportCommitStarted',
        batch: batchOf({ state: 'COMMITTED', counts: { total: 10, imported: 9 } }),
      },
    },
  );
  const { container, sent } = renderApp(ADDRESS, answers);
  const table = await screen.findByRole('region', { name: '逐行明细表' });
  for (const text of ['第 17 行', '登记日期', '13月', '请改为 2018-02-08 这样的日期'])
    expect(within(table).getByText(text)).toBeVisible();
  expect(screen.getByRole('button', { name: '确认导入' })).toBeDisabled();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('radio', { name: /只导入正确的 9 行/ }));
  await userEvent.click(screen.getByRole('button', { name: '确认导入' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '导入' }));
  expect(await screen.findByRole('button', { name: '撤销本批' })).toBeVisible();
  expect(sent.find(({ name }) => name === 'CommitImport')?.variables['input']).toMatchObject({
    mode: 'GOOD_ROWS_ONLY',
    expectedVersion: 7,
  });
});

it('takes a batch back only with a reason', async () => {
  const answers = answersFor(
    { state: 'COMMITTED', counts: { total: 10, imported: 10 } },
    { undoImport: { __typename: 'ImportUndone', batch: batchOf({ state: 'UNDONE' }) } },
  );
  const { sent } = renderApp(ADDRESS, answers);
  await userEvent.click(await screen.findByRole('button', { name: '撤销本批' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '撤销本批' }));
  expect(await within(dialog).findByText('请填写撤销原因')).toBeVisible();
  expect(sent.some(({ name }) => name === 'UndoImport')).toBe(false);
  await userEvent.type(within(dialog).getByLabelText(/撤销原因/), '传错文件');
  await userEvent.click(within(dialog).getByRole('button', { name: '撤销本批' }));
  expect(await screen.findByText(/已整批撤销/)).toBeVisible();
  expect(sent.find(({ name }) => name === 'UndoImport')?.variables['input']).toMatchObject({
    reason: '传错文件',
    batchId: 'b',
  });
});

it('lists batches by what is to be done with them', async () => {
  const batches = [
    batchOf({ id: 'b', state: 'CHECKED' }),
    batchOf({ id: 'c', state: 'COMMITTED', fileName: '旧.csv' }),
  ];
  const { container } = renderApp(
    '/imports',
    signedInAs('districtCivilAffairs', { importBatches: onePage(batches) }),
  );
  expect(await screen.findByRole('link', { name: '旧.csv' })).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: '待办理（1）' }));
  expect(screen.queryByRole('link', { name: '旧.csv' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});
