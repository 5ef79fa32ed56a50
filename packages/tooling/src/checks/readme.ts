import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceFolders } from '../architecture';
import type { Check } from './check';
import { readJson, readText } from './repository-files';

const firstScreen = 40;
const threeScreens = 150;
const npmWords = new Set(['ci', 'install']);

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Names of the npm scripts that a text, in its code, tells its reader to run from the top of the repository. */
function commandsIn(text: string): readonly string[] {
  const code = [...text.matchAll(/```[^\n]*\n([\s\S]*?)```|`([^`\n]+)`/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const lines = code.flatMap((part) => part.split(/\n|&&/)).filter((line) => !line.includes(' -w '));
  const names = lines.flatMap((line) => /\bnpm (?:run )?([a-z][\w:-]*)/.exec(line)?.[1] ?? []);
  return [...new Set(names)].filter((name) => !npmWords.has(name));
}

function readmeProblems(root: string, text: string): readonly string[] {
  const { scripts = {} } = readJson(root, 'package.json') as Manifest;
  const lines = text.split('\n');
  const opening = lines.slice(0, firstScreen).join('\n');
  return [
    ...commandsIn(text)
      .filter((name) => scripts[name] === undefined)
      .map((name) => `README.md: “npm run ${name}” is no script of package.json`),
    ...['npm start', 'npm test']
      .filter((command) => !opening.includes(command))
      .map((command) => `README.md: “${command}” is not on the first screen`),
    ...(lines.length > threeScreens
      ? [`README.md: is longer than three screens (${lines.length} lines)`]
      : []),
  ];
}

/** What the README tells a newcomer to run can be run, and every workspace says what it is. */
export const readme: Check = {
  name: 'the commands of the README exist, and every workspace has a README',
  findProblems(root) {
    const text = existsSync(join(root, 'README.md')) ? readText(root, 'README.md') : undefined;
    const silent = workspaceFolders.filter((folder) => !existsSync(join(root, folder, 'README.md')));
    return [
      ...(text === undefined ? ['README.md: is missing'] : readmeProblems(root, text)),
      ...silent.map((folder) => `${folder}/README.md: is missing`),
    ];
  },
};
