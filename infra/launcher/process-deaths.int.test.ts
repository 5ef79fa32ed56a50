import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findProcess } from './process-table';
import {
  cleanUp,
  commandLine,
  launch,
  newFolder,
  query,
  serversOn,
  until,
  whileRunning,
} from './testing/launcher-process';
import type { Answer } from './testing/launcher-process';

jest.setTimeout(60_000);
afterEach(cleanUp);

const pidFileOf = (dataFolder: string): string => path.join(dataFolder, 'cluster', 'postmaster.pid');
const write = (answer: Answer): Promise<unknown> =>
  query(answer.databaseUrl, 'CREATE TABLE kept AS SELECT 42 AS figure');
const read = (answer: Answer): Promise<unknown[]> => query(answer.databaseUrl, 'SELECT figure FROM kept');

/** The pid file of a server that ran there, as it was while it ran. */
async function pidFileAfterStop(dataFolder: string): Promise<string> {
  return whileRunning({ dataFolder }, async (answer) => {
    await write(answer);
    return readFileSync(pidFileOf(dataFolder), 'utf8');
  });
}

const withPid = (pidFile: string, pid: number): string => pidFile.replace(/^\d+/, String(pid));

function watchdogOf(dataFolder: string): number {
  const { watchdogPid } = JSON.parse(readFileSync(path.join(dataFolder, 'launcher.json'), 'utf8')) as {
    watchdogPid: number;
  };
  return watchdogPid;
}

describe('when the process that started the database is killed with -9', () => {
  it('the server stops in order, the data stay, and the next start finds them', async () => {
    const dataFolder = newFolder();
    const launcher = launch({ dataFolder });
    await write(await launcher.answer);
    launcher.kill();
    await until(() => serversOn(dataFolder).length === 0);
    expect(existsSync(pidFileOf(dataFolder))).toBe(false);
    await whileRunning({ dataFolder }, async (answer) => expect(await read(answer)).toEqual([42]));
  });

  it('a start at that very moment waits for the old server to end', async () => {
    const dataFolder = newFolder();
    const first = launch({ dataFolder });
    await write(await first.answer);
    first.kill();
    await whileRunning({ dataFolder }, async (answer) => {
      expect(answer.adopted).toBe(false);
      expect(await read(answer)).toEqual([42]);
    });
    expect(serversOn(dataFolder)).toEqual([]);
  });

  it('an orphan whose watchdog died too is taken over at its port, and ended by the new owner', async () => {
    const dataFolder = newFolder();
    const first = launch({ dataFolder });
    const { port } = await first.answer;
    const [server] = serversOn(dataFolder);
    process.kill(watchdogOf(dataFolder), 'SIGKILL');
    first.kill();
    await first.ended;
    expect(serversOn(dataFolder)).toEqual([server]);

    const second = launch({ dataFolder });
    const answer = await second.answer;
    expect(answer).toMatchObject({ port, adopted: false });
    expect(serversOn(dataFolder)).toEqual([server]);
    second.kill();
    await until(() => serversOn(dataFolder).length === 0);
  });

  it('a temporary database leaves nothing behind', async () => {
    const launcher = launch({ temporary: true });
    const { dataFolder } = await launcher.answer;
    expect(existsSync(dataFolder)).toBe(true);
    launcher.kill();
    await until(() => !existsSync(dataFolder));
    expect(serversOn(dataFolder)).toEqual([]);
  });

  it('an initdb that was under way ends too, and the next start makes the database anew', async () => {
    const dataFolder = newFolder();
    const unfinished = (): string[] => readdirSync(dataFolder).filter((name) => name.startsWith('cluster.'));
    const launcher = launch({ dataFolder });
    await until(() => unfinished().some((name) => existsSync(path.join(dataFolder, name, 'PG_VERSION'))));
    launcher.kill();
    await until(() => serversOn(dataFolder).length === 0);
    expect(existsSync(path.join(dataFolder, 'cluster'))).toBe(false);
    await whileRunning({ dataFolder }, async (answer) =>
      expect(await query(answer.databaseUrl, 'SELECT 1')).toEqual([1]),
    );
    expect(unfinished()).toEqual([]);
  });
});

describe('when the server itself is killed with -9', () => {
  it('the next start clears its pid file, waits for its memory and recovers the data', async () => {
    const dataFolder = newFolder();
    const first = launch({ dataFolder });
    await write(await first.answer);
    process.kill(serversOn(dataFolder)[0] ?? 0, 'SIGKILL');
    await whileRunning({ dataFolder }, async (answer) => expect(await read(answer)).toEqual([42]));
  });
});

describe('a pid file that was left behind', () => {
  it('naming a process that is gone does not stand in the way', async () => {
    const dataFolder = newFolder();
    const gone = spawn('true');
    await once(gone, 'exit');
    writeFileSync(pidFileOf(dataFolder), withPid(await pidFileAfterStop(dataFolder), gone.pid ?? 0));
    await whileRunning({ dataFolder }, async (answer) => expect(await read(answer)).toEqual([42]));
  });

  it('naming some other living process is not mistaken for the server, nor is that process touched', async () => {
    const dataFolder = newFolder();
    const stranger = spawn('sleep', ['60']);
    writeFileSync(pidFileOf(dataFolder), withPid(await pidFileAfterStop(dataFolder), stranger.pid ?? 0));
    await whileRunning({ dataFolder }, async (answer) => expect(await read(answer)).toEqual([42]));
    expect(commandLine(stranger.pid ?? 0)[0]).toBe('sleep');
    stranger.kill();
  });

  it('naming a zombie does not stand in the way', async () => {
    const dataFolder = newFolder();
    const pidFile = await pidFileAfterStop(dataFolder);
    // The shell becomes `sleep`, which never collects the child that has ended.
    const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60']);
    const zombie = Number(String((await once(parent.stdout, 'data'))[0]));
    await until(() => findProcess(zombie)?.state === 'Z');
    writeFileSync(pidFileOf(dataFolder), withPid(pidFile, zombie));
    await whileRunning({ dataFolder }, async (answer) => expect(await read(answer)).toEqual([42]));
    parent.kill();
  });
});

describe('two at once', () => {
  it('on the same folder share one server, which ends with its owner only', async () => {
    const dataFolder = newFolder();
    const both = [launch({ dataFolder }), launch({ dataFolder })];
    const answers = await Promise.all(both.map((one) => one.answer));
    expect(new Set(answers.map((answer) => answer.port)).size).toBe(1);
    expect(answers.map((answer) => answer.adopted).sort()).toEqual([false, true]);

    const guest = answers.findIndex((answer) => answer.adopted);
    both[guest]?.say('stop');
    await both[guest]?.ended;
    expect(serversOn(dataFolder)).toHaveLength(1);
    both[1 - guest]?.say('stop');
    await both[1 - guest]?.ended;
    expect(serversOn(dataFolder)).toEqual([]);
  });
});

describe('a process that forgets to stop the database', () => {
  it('ends by itself all the same, and the server after it', async () => {
    const dataFolder = newFolder();
    const launcher = launch({ dataFolder });
    await launcher.answer;
    launcher.say('forget');
    expect(await launcher.ended).toBe(0);
    await until(() => serversOn(dataFolder).length === 0);
  });
});
