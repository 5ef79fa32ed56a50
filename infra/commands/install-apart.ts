import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Installs the packages of a folder from its own lock file, at first use. What measures the product from outside is
 * installed like this, so that it never becomes a dependency of the product.
 *
 * @throws Error when the packages cannot be had
 */
export function installApart(folder: string, oneOfThem: string, tell: (line: string) => void): void {
  if (existsSync(path.join(folder, 'node_modules', oneOfThem))) return;
  tell(`installing ${oneOfThem}`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) {
    throw new Error(`${oneOfThem} could not be installed; is the package registry reachable?`);
  }
}
