import type { ExportCell } from '../list-export';
import { csvStream } from './csv-stream';

async function write(rows: readonly (readonly ExportCell[])[]): Promise<string> {
  async function* chunks(): AsyncGenerator<readonly (readonly ExportCell[])[]> {
    yield await Promise.resolve(rows);
  }
  const columns = [
    { header: '名称', kind: 'text', width: 10 },
    { header: '金额', kind: 'money', width: 10 },
  ] as const;
  let text = '';
  for await (const piece of csvStream(columns, chunks())) text += piece;
  return text;
}

describe('separated text', () => {
  it('opens as Chinese and quotes what must be', async () => {
    expect(
      await write([
        ['甲,"乙"', '-12.50'],
        [null, null],
      ]),
    ).toBe('\uFEFF名称,金额\r\n"甲,""乙""",-12.50\r\n,\r\n');
  });

  it.each(['=1+1', '+86', '-1', '@a', '\ta', '＝1', '＋1', '－1', '＠a'])('lets %j not run', async (text) => {
    expect((await write([[text, null]])).split('\r\n')[1]).toBe(`'${text},`);
  });
});
