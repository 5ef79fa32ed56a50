import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const repositoryFolder = path.resolve(__dirname, '..', '..');

/** Where unpacked programs and font settings are kept. */
export const cacheFolder = (): string => {
  const folder = path.join(repositoryFolder, '.cache');
  mkdirSync(folder, { recursive: true });
  return folder;
};

export interface UnpackedChromium {
  readonly executablePath: string;
  /** Libraries that a machine without a desktop lacks. */
  readonly libraryFolder: string;
}

/** The Chromium of the npm package, unpacked at first use (209 MB, some seconds). */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const cache = cacheFolder();
  const target = path.join(cache, `chromium-${packageVersion()}`);
  if (!existsSync(target)) await unpackInto(target, mkdtempSync(path.join(cache, 'chromium-incoming-')));
  return { executablePath: path.join(target, 'chromium'), libraryFolder: path.join(target, 'al2023', 'lib') };
}

async function unpackInto(target: string, incoming: string): Promise<void> {
  // The package unpacks to the temporary folder, in place and without a lock; the libraries only where it takes the
  // machine for Amazon's. A process of its own gets both told, and a rename makes the result appear whole.
  const env = { ...process.env, TMPDIR: incoming, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  try {
    await promisify(execFile)(process.execPath, [path.join(__dirname, 'unpack-chromium.mjs')], { env });
    renameSync(incoming, target);
  } catch (error) {
    rmSync(incoming, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

function packageVersion(): string {
  const manifest = path.join(packageFolder('@sparticuz/chromium'), 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Folder of an installed package, whatever it exports. */
export function packageFolder(name: string): string {
  const places = require.resolve.paths(name) ?? [];
  const found = places.map((place) => path.join(place, name)).find((folder) => existsSync(folder));
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
}
