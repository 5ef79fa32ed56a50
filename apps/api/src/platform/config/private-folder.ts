import { mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * A folder of the installation that nobody else may enter. The state folder itself stays open to pass through,
 * because the account of the embedded database has its data there.
 */
export function privateFolder(stateFolder: string, ...parts: readonly string[]): string {
  mkdirSync(stateFolder, { recursive: true });
  const folder = path.join(stateFolder, ...parts);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
