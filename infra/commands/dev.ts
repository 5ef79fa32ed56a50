import path from 'node:path';
import { openDatabase, repositoryFolder } from '../launcher';
import { applications } from './build-applications';
import type { Application } from './build-applications';
import { environmentOf, prepareData } from './product';
import { findFreePort } from './product-server';
import { runCommand, whenAborted } from './run-command';
import { runProcess, scriptArguments } from './run-process';
import type { Environment } from './run-process';
import { say, step } from './terminal';

const firstPort = 4000;
const apiSource = path.join(repositoryFolder, 'apps', 'api', 'src');
const domainSource = path.join(repositoryFolder, 'packages', 'domain', 'src');

/** `npm run dev`: the API restarts and the applications reload on change; the database stays up. */
runCommand(async (signal) => {
  const database = await step('启动数据库 Starting the database', () => openDatabase({ onProgress: say }));
  try {
    const env = environmentOf(database);
    const accounts = await prepareData(env, signal);
    const ports = await choosePorts();
    const running = [runApi(ports.api, { ...env, WEIZHI_ORIGINS: origins(ports) }, signal)];
    for (const name of applications)
      running.push(runApplication({ name, port: ports[name], api: ports.api, signal }));
    announce(ports, accounts);
    await whenAborted(signal);
    await Promise.all(running);
    return 0;
  } finally {
    await database.stop();
  }
});

type Ports = Readonly<Record<'api' | Application, number>>;

async function choosePorts(): Promise<Ports> {
  const api = await findFreePort(Number(process.env['PORT'] ?? '') || firstPort);
  const admin = await findFreePort(api + 1);
  return { api, admin, analytics: await findFreePort(admin + 1) };
}

// The browser's Origin is that of the Vite server, which hands requests on to the API.
const origins = (ports: Ports): string =>
  Object.values(ports)
    .map((port) => `http://localhost:${port}`)
    .join(',');

function runApi(port: number, env: Environment, signal: AbortSignal): Promise<number> {
  return runProcess({
    command: process.execPath,
    args: [
      `--watch-path=${apiSource}`,
      `--watch-path=${domainSource}`,
      ...scriptArguments('apps/api/src/main.ts'),
    ],
    env: { ...env, PORT: String(port) },
    signal,
  });
}

interface ApplicationRequest {
  readonly name: Application;
  readonly port: number;
  readonly api: number;
  readonly signal: AbortSignal;
}

function runApplication({ name, port, api, signal }: ApplicationRequest): Promise<number> {
  return runProcess({
    command: path.join(repositoryFolder, 'node_modules', '.bin', 'vite'),
    args: ['--port', String(port), '--strictPort', '--clearScreen', 'false'],
    folder: path.join(repositoryFolder, 'apps', name),
    env: { WEIZHI_API: `http://127.0.0.1:${api}` },
    signal,
  });
}

function announce(ports: Ports, accounts: readonly string[]): void {
  say('');
  say(`  管理后台 Admin      http://localhost:${ports.admin}/admin/`);
  say(`  数据分析 Analytics  http://localhost:${ports.analytics}/analytics/`);
  say(`  数据接口 GraphQL    http://localhost:${ports.api}/graphql`);
  for (const line of accounts) say(`  ${line}`);
}
