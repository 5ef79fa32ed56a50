import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serversOn } from '../launcher/testing/launcher-process';
import { removeSandboxes, start, untilSaid, write } from './testing/sandbox';
import type { RunningCommand } from './testing/sandbox';
import { productSandbox } from './testing/stand-ins';

jest.setTimeout(120_000);
afterEach(removeSandboxes);

const originOf = (command: RunningCommand): string =>
  /(http:\/\/localhost:\d+)\/admin\//.exec(command.said())?.[1] ?? '';
const get = async (url: string): Promise<string> => (await fetch(url)).text();
const environment = (folder: string): NodeJS.ProcessEnv => ({
  PORT: '4300',
  WEIZHI_DATA: path.join(folder, 'data'),
});

async function running(folder: string): Promise<RunningCommand> {
  const command = start(folder, ['start'], environment(folder));
  await untilSaid(command, /Ctrl-C/);
  return command;
}

async function interrupt(command: RunningCommand, signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
  command.process.kill(signal);
  return command.ended;
}

describe('npm start', () => {
  it('brings everything up, prints where and who, and stops it in order on Ctrl-C', async () => {
    const folder = productSandbox();
    const command = await running(folder);
    const origin = originOf(command);
    expect(await get(`${origin}/admin/`)).toContain('admin page');
    expect(await get(`${origin}/rows`)).toBe('{"n":1}');
    expect(command.said()).toContain('account: demo / secret');
    expect(serversOn(folder)).toHaveLength(1);

    expect(await interrupt(command)).toBe(0);
    expect(command.said()).toContain('drained');
    expect(serversOn(folder)).toEqual([]);
    await expect(get(origin)).rejects.toThrow();
  });

  it('keeps the data at a second start, and builds again only what has changed', async () => {
    const folder = productSandbox();
    expect(await interrupt(await running(folder), 'SIGTERM')).toBe(0);
    write(folder, 'apps/admin/src/page.ts', '2');
    const second = await running(folder);
    expect(await get(`${originOf(second)}/rows`)).toBe('{"n":2}');
    const builds = (name: string): number =>
      readFileSync(path.join(folder, 'apps', name, 'builds'), 'utf8')
        .trim()
        .split('\n').length;
    expect([builds('admin'), builds('analytics')]).toEqual([2, 1]);
    expect(await interrupt(second)).toBe(0);
  });

  it('tells a second start at once where the first one is, and lets an import use its database', async () => {
    const folder = productSandbox();
    const first = await running(folder);
    const second = start(folder, ['start'], environment(folder));
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(originOf(first));

    const ledger = start(folder, ['import', '--file', 'x.csv'], environment(folder));
    expect(await ledger.ended).toBe(0);
    expect(ledger.said()).toContain('imported --file x.csv');
    expect(await get(`${originOf(first)}/rows`)).toBe('{"n":2}');
    expect(await interrupt(first)).toBe(0);
  });

  it('takes the next port when its own is taken', async () => {
    const folder = productSandbox();
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    const command = start(folder, ['start'], { ...environment(folder), PORT: String(port) });
    await untilSaid(command, /Ctrl-C/);
    expect(Number(new URL(originOf(command)).port)).toBeGreaterThan(port);
    expect(await interrupt(command)).toBe(0);
    squatter.close();
  });

  it('leaves neither server nor database behind when it is killed', async () => {
    const folder = productSandbox();
    const command = await running(folder);
    const origin = originOf(command);
    command.process.kill('SIGKILL');
    await command.ended;
    for (let wait = 0; wait < 200 && serversOn(folder).length > 0; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(serversOn(folder)).toEqual([]);
    await expect(get(origin)).rejects.toThrow();
  });

  it('says so, and stops the database, when the server ends by itself', async () => {
    const folder = productSandbox();
    write(folder, 'apps/api/src/main.ts', 'process.exit(9);');
    const command = start(folder, ['start'], environment(folder));
    expect(await command.ended).toBe(1);
    expect(serversOn(folder)).toEqual([]);
  });

  it.each([
    ['commands/seed.ts', /Demonstration data/],
    ['main.ts', /Starting the server/],
  ])('stops in order when it is interrupted while %s takes its time', async (file, words) => {
    const folder = productSandbox();
    write(folder, `apps/api/src/${file}`, 'setTimeout(() => undefined, 60_000);');
    const command = start(folder, ['start'], environment(folder));
    await untilSaid(command, words);
    expect(await interrupt(command)).toBe(0);
    expect(serversOn(folder)).toEqual([]);
  });
});
