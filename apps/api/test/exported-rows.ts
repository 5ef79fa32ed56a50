import type { TestApi } from './api-server';
import type { ConsoleClient } from './console-client';

/** The rows of a list that is taken as separated text, by header; no cell of a test holds a comma. */
export async function exportedRows(
  api: TestApi,
  { jar }: ConsoleClient,
  list: string,
  filter: object = {},
): Promise<readonly Readonly<Record<string, string>>[]> {
  const address = `${api.url}/exports/${list}.csv?filter=${encodeURIComponent(JSON.stringify(filter))}`;
  const response = await fetch(address, { headers: { cookie: jar } });
  if (!response.ok) throw new Error(`${String(response.status)}: ${await response.text()}`);
  const [header = '', ...lines] = (await response.text()).trim().split('\r\n');
  const names = header.replace(/^\uFEFF/u, '').split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}
