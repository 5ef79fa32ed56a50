import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { loginUrl, readDatabaseConfig } from './database-config';
import { secretFile } from './secret-file';

const run = promisify(execFile);

describe('the settings', () => {
  let folder: string;
  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'weizhi-config-')), 'state');
  });
  afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

  const config = (env: NodeJS.ProcessEnv) =>
    readDatabaseConfig({
      DATABASE_URL: 'postgres://owner:secret@db.example:5433/weizhi?sslmode=require',
      WEIZHI_STATE: folder,
      ...env,
    });

  it('make an account for each role of the database, with a password of its own', () => {
    const { appUrl, reportingUrl, workerUrl } = config({});
    const urls = [appUrl, reportingUrl, workerUrl].map((url) => new URL(url));
    expect(urls.map(({ username }) => username)).toEqual([
      'weizhi_app_weizhi',
      'weizhi_reporting_weizhi',
      'weizhi_worker_weizhi',
    ]);
    expect(new Set(urls.map(({ password }) => password)).size).toBe(3);
    expect(urls.every(({ password }) => password.length >= 43 && password !== 'secret')).toBe(true);
    expect(
      urls.every(({ host, search }) => host === 'db.example:5433' && search === '?sslmode=require'),
    ).toBe(true);
    expect(config({}).appUrl).toBe(appUrl);
  });

  it('use the addresses that the environment gives', () => {
    expect(config({ APP_DATABASE_URL: 'postgres://a@b/c' }).appUrl).toBe('postgres://a@b/c');
  });

  it('reach a server by its socket folder', () => {
    const url = new URL(loginUrl('postgres:///weizhi?host=/run/postgresql', 'weizhi_app', folder));
    expect(url.searchParams.get('host')).toBe('/run/postgresql');
    expect(url.searchParams.get('user')).toBe('weizhi_app_weizhi');
  });

  it.each([
    [{ DATABASE_URL: '' }, 'DATABASE_URL_MISSING'],
    [{ DATABASE_URL: 'mysql://a@b/c' }, 'DATABASE_URL_INVALID'],
    [{ DATABASE_URL: 'weizhi' }, 'DATABASE_URL_INVALID'],
    [{ DATABASE_POOL_SIZE: '0' }, 'SETTING_INVALID'],
    [{ DATABASE_STATEMENT_TIMEOUT_MS: '5s' }, 'SETTING_INVALID'],
  ])('refuse %j', (env, code) => {
    expect(() => config(env)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('keep secrets from everybody else, in a folder that others may pass through', () => {
    secretFile(folder, 'one');
    expect(statSync(path.join(folder, 'secrets', 'one')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(folder, 'secrets')).mode & 0o777).toBe(0o700);
    expect(statSync(folder).mode & 0o111).toBe(0o111);
  });

  it('agree on a secret that several processes make at once', async () => {
    const register = require.resolve('@weizhi/tooling/swc-register.cjs');
    const script = `process.stdout.write(require(${JSON.stringify(path.join(__dirname, 'secret-file.ts'))}).secretFile(${JSON.stringify(folder)}, 'shared'))`;
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => run(process.execPath, ['-r', register, '-e', script])),
    );
    expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1);
    expect(readdirSync(path.join(folder, 'secrets'))).toEqual(['shared']);
  });
});
