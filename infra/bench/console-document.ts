import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryFolder } from '../launcher';

/** An operation of the console with the fragments that it spreads, from the file where the console has it. */
export function consoleDocument(feature: string, operation: string): string {
  const folder = path.join(repositoryFolder, 'apps', 'admin', 'src', 'features', feature, 'graphql');
  const text = readFileSync(path.join(folder, `${feature}.graphql`), 'utf8');
  const parts = text.split(/^(?=query|mutation|fragment)/m);
  const asked = parts.find((part) => part.startsWith(`query ${operation}(`));
  if (asked === undefined) throw new Error(`${feature} has no query ${operation}`);
  const document = [asked];
  for (const part of document)
    for (const [, name = ''] of part.matchAll(/\.\.\.([A-Z]\w*)/g)) {
      const fragment = parts.find((one) => one.startsWith(`fragment ${name} on `));
      if (fragment === undefined) throw new Error(`${name} is not in the file of ${operation}`);
      if (!document.includes(fragment)) document.push(fragment);
    }
  return document.join('\n');
}
