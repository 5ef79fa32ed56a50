import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { newSandbox, removeSandboxes, start, write } from './testing/sandbox';

jest.setTimeout(30_000);
afterEach(removeSandboxes);

const lockFile = (version: string): object => ({
  packages: {
    '': { name: 'sandbox' },
    'node_modules/needed': { version, integrity: `sha512-${version}` },
    'node_modules/only-elsewhere': { version: '1.0.0', optional: true },
  },
});

/** Stands for npm and its registry: «installs» what the lock file says and keeps count of its calls. */
const npm = (ending: string): string => `
const fs = require('fs');
fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
${ending}
`;
const installing = npm(`
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
delete packages['node_modules/only-elsewhere'];
fs.mkdirSync('node_modules/needed', { recursive: true });
setTimeout(() => fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages })), 300);
`);
const particular = npm(`
if (process.argv[2] === 'ci') { console.error('npm error code EUSAGE'); process.exit(1); }
{ ${installing} }
`);
const failing = npm(`console.error('npm error network is away'); process.exit(7);`);

function bareClone(npmSource = installing): string {
  const folder = newSandbox();
  write(folder, 'package-lock.json', lockFile('1.0.0'));
  write(folder, 'npm-cli.js', npmSource);
  write(folder, 'packages/tooling/swc-register.cjs', '');
  write(
    folder,
    'infra/commands/greet.ts',
    `console.log('greets', process.argv.slice(2).join('+')); process.exit(3);`,
  );
  return folder;
}

const greet = (folder: string) =>
  start(folder, ['greet', 'a', 'b'], { npm_execpath: path.join(folder, 'npm-cli.js') });
const npmCalls = (folder: string): number =>
  existsSync(path.join(folder, 'npm-calls'))
    ? readFileSync(path.join(folder, 'npm-calls'), 'utf8').trim().split('\n').length
    : 0;

describe('the bootstrap', () => {
  it('installs once in a bare clone, then hands over with the arguments and answers the exit code', async () => {
    const folder = bareClone();
    const first = greet(folder);
    expect(await first.ended).toBe(3);
    expect(first.said()).toContain('greets a+b');
    expect(readFileSync(path.join(folder, 'npm-calls'), 'utf8')).toMatch(/^ci /);
    expect(await greet(folder).ended).toBe(3);
    expect(npmCalls(folder)).toBe(1);
  });

  it('installs again when the lock file has changed', async () => {
    const folder = bareClone();
    await greet(folder).ended;
    write(folder, 'package-lock.json', lockFile('2.0.0'));
    expect(await greet(folder).ended).toBe(3);
    expect(npmCalls(folder)).toBe(2);
  });

  it('installs again when an installation was broken off', async () => {
    const folder = bareClone();
    await greet(folder).ended;
    rmSync(path.join(folder, 'node_modules', '.package-lock.json'));
    expect(await greet(folder).ended).toBe(3);
    expect(npmCalls(folder)).toBe(2);
  });

  it('takes what somebody installed by hand when it is what the lock file says', async () => {
    const folder = bareClone();
    const { packages } = lockFile('1.0.0') as { packages: Record<string, object> };
    write(folder, 'node_modules/.package-lock.json', {
      packages: { 'node_modules/needed': packages['node_modules/needed'] },
    });
    expect(await greet(folder).ended).toBe(3);
    expect(npmCalls(folder)).toBe(0);
  });

  it('installs the locked versions also where npm ci misses packages for other machines in the lock file', async () => {
    const folder = bareClone(particular);
    expect(await greet(folder).ended).toBe(3);
  });

  it('shows what npm said and stops when installing fails', async () => {
    const folder = bareClone(failing);
    const command = greet(folder);
    expect(await command.ended).toBe(1);
    expect(command.said()).toContain('network is away');
    expect(command.said()).not.toContain('greets');
  });

  it('installs once for two commands started at once', async () => {
    const folder = bareClone();
    expect(await Promise.all([greet(folder).ended, greet(folder).ended])).toEqual([3, 3]);
    expect(npmCalls(folder)).toBe(1);
  });

  it('refuses a command that does not exist', async () => {
    const folder = bareClone();
    const command = start(folder, ['dance'], { npm_execpath: path.join(folder, 'npm-cli.js') });
    expect(await command.ended).toBe(1);
  });
});
