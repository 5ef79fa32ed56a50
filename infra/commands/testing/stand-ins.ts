import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { repositoryFolder } from '../../launcher';
import { linkPackages, newSandbox, write } from './sandbox';

const server = `
const http = require('node:http');
const fs = require('node:fs');
const path = require('node:path');
const { Client } = require('pg');
const served = http.createServer(async (request, response) => {
  if (request.url === '/readyz') return response.end('{}');
  if (request.url.startsWith('/admin/')) return response.end(fs.readFileSync(path.resolve(__dirname, '../../admin/dist/index.html')));
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query('SELECT count(*)::int AS n FROM starts');
  await client.end();
  response.end(JSON.stringify(rows[0]));
});
served.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => { console.log('drained'); served.close(() => process.exit(0)); served.closeAllConnections(); });
`;

const sqlCommand = (sql: string, said: string): string => `
const { Client } = require('pg');
const client = new Client({ connectionString: process.env.DATABASE_URL });
client.connect().then(() => client.query(${JSON.stringify(sql)})).then(() => console.log(${JSON.stringify(said)}, process.argv.slice(2).join(' '))).then(() => client.end());
`;

const application = (name: string): object => ({
  name: `@weizhi/${name}`,
  version: '0.1.0',
  scripts: { build: `echo built >> builds && mkdir -p dist && echo '${name} page' > dist/index.html` },
});

/** A small product in the shape that the commands expect: the real ones start it, build it and stop it. */
export function productSandbox(): string {
  const folder = newSandbox();
  linkPackages(folder);
  mkdirSync(path.join(folder, 'packages', 'tooling'), { recursive: true });
  for (const file of [
    'packages/tooling/swc-register.cjs',
    'packages/tooling/swc-options.cjs',
    'package-lock.json',
  ]) {
    cpSync(path.join(repositoryFolder, file), path.join(folder, file));
  }
  write(folder, 'package.json', { name: 'sandbox', packageManager: 'npm@11.19.1', workspaces: ['apps/*'] });
  write(folder, 'turbo.json', { tasks: { build: { inputs: ['src/**'], outputs: ['dist/**'] } } });
  for (const name of ['admin', 'analytics']) {
    write(folder, `apps/${name}/package.json`, application(name));
    write(folder, `apps/${name}/src/page.ts`, '1');
  }
  write(folder, 'apps/api/src/main.ts', server);
  const command = (name: string, source: string): void =>
    write(folder, `apps/api/src/commands/${name}.ts`, source);
  command('migrate', sqlCommand('CREATE TABLE IF NOT EXISTS starts (at timestamptz)', 'migrated'));
  command('seed', sqlCommand('INSERT INTO starts VALUES (now())', 'account: demo / secret'));
  command('import', sqlCommand('INSERT INTO starts VALUES (now())', 'imported'));
  return folder;
}
