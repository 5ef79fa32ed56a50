import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { alertAnswers } from '../../testing/alert-answers';
import { renderApp } from '../../testing/render-app';
import { scorecardAnswers } from '../../testing/scorecard-answers';
import { trustAnswers } from '../../testing/trust-answers';

const ADDRESS = '/places/d1/scorecard?period=2026-Q3';
const STAMP = { number: 'A1B2C3D4E5', operator: '王主任（wang）', at: '2026-11-27 10:00:00' };

interface Sent {
  readonly form: string;
  readonly divisionId: string;
  readonly asked: readonly (readonly string[])[];
  readonly codes: readonly string[];
  readonly content?: string;
  readonly tables: readonly {
    readonly title: string;
    readonly headers: readonly string[];
    readonly rows: readonly (readonly unknown[])[];
  }[];
}

/** The route of exports, which answers with a status and a body. */
function exportRoute(status: number, body: unknown): Sent[] {
  const sent: Sent[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((address, init) => {
    expect(address).toBe('/exports/page');
    expect(init?.headers).toMatchObject({ 'x-weizhi-csrf': '1' });
    sent.push(JSON.parse(init?.body as string) as Sent);
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  return sent;
}

/** As jsdom reads a file. */
function textOf(file = new Blob()): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(file);
  });
}

const bare = (text = ''): string => text.replace(/^\uFEFF/u, '');

let saved: string[] = [];
let written: Blob[] = [];

beforeEach(() => {
  saved = [];
  written = [];
  globalThis.fetch = () => Promise.reject(new Error('no network'));
  URL.createObjectURL = (blob) => `blob:${written.push(blob as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (this.download !== '') saved.push(this.download);
  });
});

afterEach(() => jest.restoreAllMocks());

it('sends the page as it is seen: figures and tables, what was asked, what the figures mean', async () => {
  const sent = exportRoute(200, {});
  renderApp(ADDRESS, scorecardAnswers());
  await screen.findByRole('region', { name: '各街道对照' });
  await userEvent.click(screen.getByRole('button', { name: '导出 Excel' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  const [page] = sent;
  expect([page?.form, page?.divisionId]).toEqual(['xlsx', 'd1']);
  expect(page?.asked[0]).toEqual(['比较方式', '环比']);
  expect(page?.codes).toContain('middleAgedParticipationRate');
  expect(page?.tables.map(({ title }) => title)).toEqual(['指标', '先看四件事', '各街道对照']);
  const table = page?.tables[2];
  const column = table?.headers.findIndex((header) => header.startsWith('中年参与率')) ?? -1;
  const byPlace = new Map(table?.rows.map((row) => [row[0], row[column]]));
  expect(byPlace.get('和平桥街道')).toEqual({ value: 0.0105, decimals: 1, perCent: true, unit: '' });
  expect(byPlace.get('任港街道')).toBe('人数过少，不予显示');
});

it.each([
  ['alerts', alertAnswers, ['预警清单']],
  ['digest?week=2026-11-16', alertAnswers, ['本周新出现、尚未消除的预警']],
  ['data-trust', trustAnswers, ['诉求事项台账：各月', '社区任务台账：各月', '各辖区数据完整率']],
] as const)('sends the tables of %s', async (page, answers, titles) => {
  const sent = exportRoute(200, {});
  renderApp(`/places/d1/${page}`, answers());
  await screen.findAllByRole('button', { name: /的 CSV$/u });
  await userEvent.click(screen.getByRole('button', { name: '导出 Excel' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  const tables = sent[0]?.tables ?? [];
  expect(tables.map(({ title }) => title)).toEqual(expect.arrayContaining([...titles]));
  for (const { headers, rows } of tables.filter(({ title }) => titles.includes(title as never)))
    expect(rows.map(({ length }) => length)).toEqual(rows.map(() => headers.length));
});

it('saves a table once that is on record', async () => {
  const sent = exportRoute(201, STAMP);
  renderApp(ADDRESS, scorecardAnswers());
  const panel = await screen.findByRole('region', { name: '各街道对照' });
  await userEvent.click(within(panel).getByRole('button', { name: '导出“各街道对照”的 CSV' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]).toMatch(/各街道对照\.csv$/u);
  expect(sent.map(({ form, tables }) => [form, tables.length])).toEqual([['csv', 1]]);
  // What is sent for the digest is the file to the byte.
  expect(bare(sent[0]?.content)).toBe(bare(await textOf(written[0])));
});

it('saves nothing where it cannot be put on record, and says why', async () => {
  exportRoute(403, { errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  renderApp(ADDRESS, scorecardAnswers());
  const panel = await screen.findByRole('region', { name: '各街道对照' });
  await userEvent.click(within(panel).getByRole('button', { name: '导出“各街道对照”的 CSV' }));
  expect(await screen.findByText(/没有导出：/u)).toBeVisible();
  expect(saved).toEqual([]);
});

it('puts on paper what was asked and what the figures mean, and that on record', async () => {
  const sent = exportRoute(201, STAMP);
  renderApp(ADDRESS, scorecardAnswers());
  await screen.findByRole('region', { name: '各街道对照' });
  expect(screen.queryByRole('region', { name: '口径' })).toBeNull();
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(await screen.findByRole('region', { name: '口径' })).toHaveTextContent('中年参与率');
  expect(screen.getByText('打印时间')).toBeVisible();
  expect(sent.map(({ form }) => form)).toEqual(['print']);
});
