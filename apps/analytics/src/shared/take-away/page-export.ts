import { CSRF_HEADERS, toldProblem } from '@weizhi/graphql-client';
import { downloadFile, type SheetTable, type TakenStamp } from '@weizhi/ui';

/** What a page is about, as an export tells it. */
export interface PageFacts {
  readonly title: string;
  /** Global id of the place; absent for a page about none. */
  readonly divisionId?: string | undefined;
  /** Name of the period; absent for a page about none. */
  readonly period?: string | undefined;
  /** What the page was narrowed to: name and value. */
  readonly asked?: readonly (readonly [name: string, value: string])[] | undefined;
}

/** What is sent of a page. */
export interface PageExport {
  readonly form: 'xlsx' | 'csv' | 'png' | 'print';
  readonly facts: PageFacts;
  /** Moment of the figures, in words. */
  readonly asOf: string;
  readonly codes: readonly string[];
  readonly tables: readonly SheetTable[];
  /** The separated text that leaves, or from which the picture is drawn; absent of a workbook and of paper. */
  readonly content?: string;
}

const ADDRESS = '/exports/page';
const UNREACHABLE = '连接不上服务器，没有导出。请检查网络后重试。';

/** Puts on record that something of a page is taken away. @throws an error that says to the person why it may not be */
export async function recordExport(wish: PageExport): Promise<TakenStamp> {
  return (await send(wish)).json() as Promise<TakenStamp>;
}

/** Fetches the workbook of a page and hands it to the browser. @throws as {@link recordExport} */
export async function takeWorkbook(wish: Omit<PageExport, 'form'>): Promise<void> {
  const answer = await send({ ...wish, form: 'xlsx' });
  downloadFile(fileNameOf(answer) ?? '导出.xlsx', await answer.blob());
}

async function send({ form, facts, asOf, codes, tables, content }: PageExport): Promise<Response> {
  const { title, divisionId = null, period = '', asked = [] } = facts;
  const answer = await fetch(ADDRESS, {
    method: 'POST',
    credentials: 'same-origin',
    // A page that is printed and closed at once is on record too; browsers hold on to small requests only.
    keepalive: form === 'print',
    headers: { ...CSRF_HEADERS, 'content-type': 'application/json' },
    body: JSON.stringify({ form, title, divisionId, period, asked, asOf, codes, tables, content }),
  }).catch(() => {
    throw new Error(UNREACHABLE);
  });
  if (answer.ok) return answer;
  const problem = toldProblem(await answer.json().catch(() => undefined));
  throw new Error(problem ? `没有导出：${problem.message}。${problem.advice}` : UNREACHABLE);
}

function fileNameOf({ headers }: Response): string | undefined {
  const [, coded] = /filename\*=UTF-8''([^;]+)/u.exec(headers.get('content-disposition') ?? '') ?? [];
  return coded === undefined ? undefined : decodeURIComponent(coded);
}
