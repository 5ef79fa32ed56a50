import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packagedBinaries } from './binaries';
import { findServerAccount } from './server-account';
import {
  cleanUp,
  launch,
  newFolder,
  query,
  removeLater,
  serversOn,
  whileRunning,
} from './testing/launcher-process';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** A copy of the programs that everyone can read: the repository itself may lie where an ordinary user cannot. */
let binariesFolder: string;
beforeAll(() => {
  const parent = mkdtempSync(path.join(tmpdir(), 'weizhi-programs-'));
  chmodSync(parent, 0o755);
  binariesFolder = copyOfPackage(parent, true);
});
afterAll(() => rmSync(path.dirname(binariesFolder), { recursive: true, force: true }));

const account = findServerAccount();
const ordinaryUser = 65534;
const links = JSON.parse(
  readFileSync(path.join(packagedBinaries(), 'native', 'pg-symlinks.json'), 'utf8'),
) as { target: string }[];

/** A copy of the PostgreSQL package, optionally as `npm ci --ignore-scripts` leaves it. */
function copyOfPackage(parent: string, withLinks: boolean): string {
  const copy = path.join(parent, 'package');
  cpSync(packagedBinaries(), copy, { recursive: true, verbatimSymlinks: true });
  if (!withLinks) for (const { target } of links) rmSync(path.join(copy, target));
  return copy;
}

const ownerOf = (pid: number): number => statSync(`/proc/${pid}`).uid;

/** Every file with its content and times, to prove that nothing was touched. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort(byPath)) {
    const file = path.join(entry.parentPath, entry.name);
    hash.update(`${file} ${lstatSync(file).mtimeMs}`);
    if (entry.isFile()) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

const byPath = (a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number =>
  path.join(a.parentPath, a.name) < path.join(b.parentPath, b.name) ? -1 : 1;

const refusal = async (order: object): Promise<string | undefined> => {
  const launcher = launch(order);
  const { refused } = await launcher.answer;
  expect(await launcher.ended).toBe(1);
  return refused;
};

describe('whoever starts it', () => {
  it('the server never runs as root, and keeps its password from everyone else', async () => {
    const dataFolder = newFolder();
    await whileRunning({ dataFolder }, ({ adminUrl }) => {
      const [server = 0] = serversOn(dataFolder);
      expect(ownerOf(server)).toBe(account?.uid ?? process.getuid?.());
      expect(statSync(path.join(dataFolder, 'credentials.json')).mode & 0o777).toBe(0o600);
      expect(statSync(path.join(dataFolder, 'cluster')).mode & 0o077).toBe(0);
      expect(new URL(adminUrl).hostname).toBe('127.0.0.1');
    });
  });

  it('an ordinary user has the same database', async () => {
    const dataFolder = newFolder();
    const becomeUser = account === undefined ? undefined : ordinaryUser;
    await whileRunning({ dataFolder, becomeUser, binariesFolder }, async ({ databaseUrl }) => {
      expect(await query(databaseUrl, 'SELECT 1')).toEqual([1]);
      expect(ownerOf(serversOn(dataFolder)[0] ?? 0)).toBe(becomeUser ?? process.getuid?.());
    });
  });

  it('root goes on with the database that an ordinary user began, under that user', async () => {
    const dataFolder = newFolder();
    const becomeUser = account === undefined ? undefined : ordinaryUser;
    await whileRunning({ dataFolder, becomeUser, binariesFolder }, () => undefined);
    await whileRunning({ dataFolder, binariesFolder }, async ({ databaseUrl }) => {
      expect(await query(databaseUrl, 'SELECT 1')).toEqual([1]);
      expect(ownerOf(serversOn(dataFolder)[0] ?? 0)).toBe(becomeUser ?? process.getuid?.());
    });
  });

  it('an ordinary user is refused a database that belongs to somebody else', async () => {
    const dataFolder = newFolder();
    await whileRunning({ dataFolder, binariesFolder }, () => undefined);
    const becomeUser = account === undefined ? undefined : ordinaryUser;
    if (account === undefined) chmodSync(path.join(dataFolder, 'cluster'), 0);
    expect(await refusal({ dataFolder, binariesFolder, becomeUser })).toBe('DATA_FOLDER_FORBIDDEN');
    if (account === undefined) chmodSync(path.join(dataFolder, 'cluster'), 0o700);
  });

  it('nobody gets in without the password, and the owner of the schema is no superuser', async () => {
    await whileRunning({ temporary: true }, async ({ adminUrl, databaseUrl }) => {
      const wrong = new URL(adminUrl);
      wrong.password = 'guess';
      await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
      expect(await query(databaseUrl, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([
        false,
      ]);
      await query(databaseUrl, 'CREATE DATABASE clone');
      await query(databaseUrl, 'CREATE ROLE reader');
    });
  });
});

describe('a folder under a parent that is closed to others (0700)', () => {
  it('sends the data to a place that the server can reach, says where, and finds them there again', async () => {
    const dataFolder = path.join(newFolder(0o700), 'data');
    const first = await whileRunning({ dataFolder }, async (answer) => {
      await query(answer.databaseUrl, 'CREATE TABLE kept AS SELECT 7 AS figure');
      return answer;
    });
    removeLater(path.dirname(first.dataFolder));
    const moved = account !== undefined;
    expect(first.dataFolder === dataFolder).toBe(!moved);
    expect(first.progress.some((line) => line.includes(first.dataFolder))).toBe(true);
    await whileRunning({ dataFolder }, async (answer) => {
      expect(answer.dataFolder).toBe(first.dataFolder);
      expect(await query(answer.databaseUrl, 'SELECT figure FROM kept')).toEqual([7]);
    });
  });

  it('is left aside for the programs too: the server runs from a copy', async () => {
    const hidden = copyOfPackage(newFolder(0o700), true);
    await whileRunning({ temporary: true, binariesFolder: hidden }, ({ dataFolder }) => {
      const program = readFileSync(`/proc/${serversOn(dataFolder)[0]}/cmdline`, 'utf8').split('\0')[0] ?? '';
      if (account !== undefined) removeLater(path.resolve(program, '..', '..', '..', '..'));
      expect(program.startsWith(hidden)).toBe(account === undefined);
    });
  });
});

describe('an installation without install scripts', () => {
  it('gets the missing library links made at the start', async () => {
    const bare = copyOfPackage(newFolder(), false);
    await whileRunning({ temporary: true, binariesFolder: bare }, async ({ databaseUrl }) =>
      expect(await query(databaseUrl, `SELECT 'a' < 'b' COLLATE "zh-Hans-x-icu"`)).toEqual([true]),
    );
    expect(links.every(({ target }) => existsSync(path.join(bare, target)))).toBe(true);
  });
});

describe('a taken port', () => {
  it('sends the server to another one, below those the kernel hands out', async () => {
    const dataFolder = newFolder();
    const { port } = await whileRunning({ dataFolder }, (answer) => answer);
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', () => resolve()));
    await whileRunning({ dataFolder }, async (answer) => {
      expect(answer.port).not.toBe(port);
      expect(answer.port).toBeLessThan(32_768);
      expect(await query(answer.databaseUrl, 'SELECT 1')).toEqual([1]);
    });
    squatter.close();
  });
});

describe('a data folder that is not for this server', () => {
  it('of another major version is refused with nothing changed, and works again with its own version', async () => {
    const dataFolder = newFolder();
    await whileRunning({ dataFolder }, ({ databaseUrl }) =>
      query(databaseUrl, 'CREATE TABLE kept AS SELECT 9 AS figure'),
    );
    const version = path.join(dataFolder, 'cluster', 'PG_VERSION');
    writeFileSync(version, '15\n');
    const before = fingerprint(dataFolder);
    expect(await refusal({ dataFolder })).toBe('DATA_FOLDER_OTHER_VERSION');
    expect(fingerprint(dataFolder)).toBe(before);
    writeFileSync(version, '18\n');
    await whileRunning({ dataFolder }, async ({ databaseUrl }) =>
      expect(await query(databaseUrl, 'SELECT figure FROM kept')).toEqual([9]),
    );
  });

  it('made by an older server of somebody else is refused by its version', async () => {
    const dataFolder = newFolder();
    writeFileSync(path.join(dataFolder, 'PG_VERSION'), '14\n');
    mkdirSync(path.join(dataFolder, 'base'));
    expect(await refusal({ dataFolder })).toBe('DATA_FOLDER_OTHER_VERSION');
    expect(readdirSync(dataFolder).sort()).toEqual(['PG_VERSION', 'base']);
  });

  it('holding other files is refused with nothing changed', async () => {
    const dataFolder = newFolder();
    writeFileSync(path.join(dataFolder, 'ledger.xlsx'), 'kept');
    expect(await refusal({ dataFolder })).toBe('DATA_FOLDER_NOT_OURS');
    expect(readdirSync(dataFolder)).toEqual(['ledger.xlsx']);
  });

  it('whose password file is gone is refused, and its data stay', async () => {
    const dataFolder = newFolder();
    await whileRunning({ dataFolder }, () => undefined);
    const credentials = path.join(dataFolder, 'credentials.json');
    const kept = readFileSync(credentials);
    rmSync(credentials);
    expect(await refusal({ dataFolder })).toBe('CREDENTIALS_LOST');
    writeFileSync(credentials, kept, { mode: 0o600 });
    await whileRunning({ dataFolder }, async ({ adminUrl }) =>
      expect(await query(adminUrl, 'SELECT 1')).toEqual([1]),
    );
  });
});

describe('Chinese text', () => {
  it('has trigrams, and sorts by pinyin where a column asks for it', async () => {
    await whileRunning({ temporary: true }, async ({ databaseUrl }) => {
      await query(databaseUrl, 'CREATE EXTENSION pg_trgm');
      expect(await query(databaseUrl, `SELECT cardinality(show_trgm('凉山州'))`)).toEqual([4]);
      const sorted = `SELECT c FROM unnest('{王,张,李,阿}'::text[]) AS c ORDER BY c COLLATE "zh-Hans-x-icu"`;
      expect(await query(databaseUrl, sorted)).toEqual(['阿', '李', '王', '张']);
    });
  });
});
