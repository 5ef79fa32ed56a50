import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { repositoryFolder } from '../launcher';
import { linkPackages, newSandbox, removeSandboxes, start, write } from './testing/sandbox';

jest.setTimeout(120_000);
afterEach(removeSandboxes);

/** Counts as the jest reporter of the workspaces does, and needs the database as their tests do. */
const tests = (name: string, counts: object, exitCode = 0): string => `
const { Client } = require('pg');
const fs = require('node:fs');
const client = new Client({ connectionString: process.env.DATABASE_URL });
client.connect().then(() => client.query('CREATE DATABASE clone_of_${name}')).then(() => client.end()).then(() => {
  fs.appendFileSync(process.env.WEIZHI_TEST_COUNTS, ${JSON.stringify(`${JSON.stringify({ kind: 'jest', name, ...counts })}\n`)});
  process.exitCode = ${exitCode};
});
`;

function sandboxOf(workspaces: Record<string, { script: string; scripts?: object }>): string {
  const folder = newSandbox();
  linkPackages(folder);
  mkdirSync(path.join(folder, 'packages', 'tooling'), { recursive: true });
  for (const file of ['swc-register.cjs', 'swc-options.cjs']) {
    cpSync(
      path.join(repositoryFolder, 'packages', 'tooling', file),
      path.join(folder, 'packages', 'tooling', file),
    );
  }
  cpSync(path.join(repositoryFolder, 'package-lock.json'), path.join(folder, 'package-lock.json'));
  write(folder, 'package.json', {
    name: 'sandbox',
    packageManager: 'npm@11.19.1',
    workspaces: ['packages/*'],
  });
  const notCached = { outputs: [], cache: false };
  write(folder, 'turbo.json', {
    globalPassThroughEnv: ['DATABASE_URL', 'WEIZHI_*'],
    tasks: { typecheck: notCached, lint: notCached, check: notCached, test: notCached },
  });
  for (const [name, { script, scripts = {} }] of Object.entries(workspaces)) {
    const manifest = {
      name: `@weizhi/${name}`,
      version: '0.1.0',
      scripts: { lint: 'true', test: 'node tests.cjs', ...scripts },
    };
    write(folder, `packages/${name}/package.json`, manifest);
    write(folder, `packages/${name}/tests.cjs`, script);
  }
  return folder;
}

async function run(folder: string): Promise<{ code: number | null; lastLine: string | undefined }> {
  const command = start(folder, ['test'], { CI: 'true' });
  command.process.stdin.end();
  const code = await command.ended;
  return { code, lastLine: command.said().trimEnd().split('\n').at(-1) };
}

describe('npm test', () => {
  it('runs every workspace on one database and ends with the count', async () => {
    const folder = sandboxOf({
      one: { script: tests('one', { passed: 7, failed: 0, skipped: 2 }) },
      two: { script: tests('two', { passed: 5, failed: 0, skipped: 0 }), scripts: { typecheck: 'true' } },
    });
    expect(await run(folder)).toEqual({ code: 0, lastLine: '15 passed, 0 failed, 2 skipped' });
  });

  it('goes on after a failure, counts it and ends with an error', async () => {
    const folder = sandboxOf({
      one: { script: tests('one', { passed: 6, failed: 1, skipped: 0 }, 1), scripts: { lint: 'false' } },
      two: { script: tests('two', { passed: 5, failed: 0, skipped: 0 }) },
    });
    expect(await run(folder)).toEqual({ code: 1, lastLine: '12 passed, 2 failed' });
  });

  it('ends with an error when a workspace runs no test at all', async () => {
    const folder = sandboxOf({ one: { script: '' } });
    expect(await run(folder)).toEqual({ code: 1, lastLine: '1 passed, 1 failed' });
  });
});
