import 'reflect-metadata';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ENTITIES } from '../../../apps/api/src/composition-root';
import { createLogger } from '../../../apps/api/src/platform/context/logger';
import { createDatabase } from '../../../apps/api/src/platform/database';
import { readServerConfig } from '../../../apps/api/src/platform/http/server-config';
import { startServer } from '../../../apps/api/src/start-server';
import { REGISTER_SHAPES, trustedDocuments } from '../shapes';
import { benchAuthentication } from './bench-authentication';
import { POOL_SIZE } from './reader';
import { listen, setting } from './server-process';

/** The product's own server with all of its modules; only who asks is known without asking a database. */
async function main(): Promise<void> {
  const appUrl = setting('BENCH_URL');
  const limits = { statementTimeoutMs: 60_000, lockTimeoutMs: 5_000, idleInTransactionTimeoutMs: 10_000 };
  const database = await createDatabase(
    { appUrl, reportingUrl: appUrl, workerUrl: appUrl, poolSize: POOL_SIZE, ...limits },
    ENTITIES,
  );
  const { port } = await startServer({
    config: { ...readServerConfig({}), port: 0, trustedDocumentsFile: writeManifest() },
    database,
    authentication: benchAuthentication([
      'organisation.read',
      'person.read',
      'division.read',
      'indicator.read',
    ]),
    clock: { now: () => new Date() },
    logger: createLogger('warn'),
    cursorSecret: 'bench',
  });
  await listen(() => Promise.resolve(port));
}

/** The documents of the shapes in a manifest as code generation writes it. */
function writeManifest(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'weizhi-bench-')), 'documents.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(trustedDocuments(REGISTER_SHAPES))));
  return file;
}

void main();
