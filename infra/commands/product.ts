import path from 'node:path';
import { buildApplications } from './build-applications';
import { findFreePort, startServer } from './product-server';
import type { ProductServer } from './product-server';
import { requireScript } from './run-process';
import type { Environment } from './run-process';
import { step } from './terminal';

export interface ProductRequest {
  readonly databaseUrl: string;
  /** Where the installation keeps secrets and files; by default the repository's `.data`. */
  readonly stateFolder?: string;
  readonly port: number;
  /** The server to start and its settings, where it is not the product as it is run. */
  readonly server?: { readonly script: string; readonly env: Environment };
  readonly signal?: AbortSignal;
}

export interface RunningProduct extends ProductServer {
  /** Where a browser finds it. */
  readonly origin: string;
  /** What the demonstration data said of itself: the accounts to sign in with. */
  readonly accounts: readonly string[];
}

/** Brings the whole product up on a database: schema, demonstration data, both applications, server. */
export async function startProduct(request: ProductRequest): Promise<RunningProduct> {
  const accounts = await prepareProduct(request);
  request.signal?.throwIfAborted();
  return { ...(await serveProduct(request)), accounts };
}

/** Starts the server on what is prepared. */
export async function serveProduct(request: ProductRequest): Promise<Omit<RunningProduct, 'accounts'>> {
  const env = { ...environmentOf(request), ...request.server?.env };
  const port = await findFreePort(request.port);
  const server = await step('启动服务 Starting the server', () =>
    startServer({ port, env, script: request.server?.script, signal: request.signal }),
  );
  return { ...server, origin: `http://localhost:${server.port}` };
}

/** Fills the database and builds the applications side by side; when one fails the other is ended. Answers as `accounts`. */
export async function prepareProduct(request: ProductRequest): Promise<string[]> {
  const { signal } = request;
  const failure = new AbortController();
  const either = signal === undefined ? failure.signal : AbortSignal.any([signal, failure.signal]);
  const build = step('构建应用 Building the applications', () => buildApplications(either));
  const data = prepareData(environmentOf(request), either);
  try {
    const [accounts] = await Promise.all([data, build]);
    return accounts;
  } catch (error) {
    failure.abort();
    await Promise.allSettled([data, build]);
    throw error;
  }
}

/** Migrates, and loads the demonstration data where they are not there yet; answers what the latter printed. */
export async function prepareData(env: Environment, signal?: AbortSignal): Promise<string[]> {
  await step('迁移数据库 Migrating the database', () =>
    requireScript({ script: scripts.migrate, env, signal }),
  );
  return step('演示数据 Demonstration data', () => requireScript({ script: scripts.seed, env, signal }));
}

export function environmentOf({
  databaseUrl,
  stateFolder,
}: Pick<ProductRequest, 'databaseUrl' | 'stateFolder'>): Environment {
  return { DATABASE_URL: databaseUrl, ...(stateFolder === undefined ? {} : { WEIZHI_STATE: stateFolder }) };
}

const commandFolder = path.join('apps', 'api', 'src', 'commands');

/** The commands of the API that this folder runs. */
export const scripts = {
  migrate: path.join(commandFolder, 'migrate.ts'),
  seed: path.join(commandFolder, 'seed.ts'),
  import: path.join(commandFolder, 'import.ts'),
  district: path.join(commandFolder, 'district.ts'),
  distribute: path.join(commandFolder, 'distribute.ts'),
  rebuildRollups: path.join(commandFolder, 'rebuild-rollups.ts'),
  verifyAudit: path.join(commandFolder, 'verify-audit.ts'),
} as const;
