import { moduleNames, topLevelNames, workspaceFolders } from '../architecture';
import type { Check } from './check';
import { repositoryFiles } from './repository-files';

const optional = new Set<string>(['node_modules']);
const modulesFolder = 'apps/api/src/modules/';

function unexpectedAtTop(names: ReadonlySet<string>): readonly string[] {
  const expected = new Set<string>(topLevelNames);
  return [...names]
    .filter((name) => !name.startsWith('.') && !expected.has(name))
    .map((name) => `${name}: does not belong at the top level`);
}

function missingAtTop(names: ReadonlySet<string>): readonly string[] {
  return topLevelNames
    .filter((name) => !optional.has(name) && !names.has(name))
    .map((name) => `${name}: is missing at the top level`);
}

function unlistedFolders(files: readonly string[]): readonly string[] {
  const known = new Set<string>([
    ...workspaceFolders.map((folder) => `${folder}/`),
    ...moduleNames.map((name) => `${modulesFolder}${name}/`),
  ]);
  const places = files.flatMap((file) => {
    const module = /^apps\/api\/src\/modules\/[^/]+\//.exec(file)?.[0];
    const workspace = /^(?:apps|packages)\/[^/]+\//.exec(file)?.[0];
    return [module, workspace].filter((place) => place !== undefined);
  });
  return [...new Set(places)]
    .filter((place) => !known.has(place))
    .map((place) => `${place}: has no place in packages/tooling/src/architecture.ts`);
}

/** The top level, the workspaces and the modules are those that the architecture names. */
export const layout: Check = {
  name: 'the layout is the one the architecture names',
  findProblems(root) {
    const files = repositoryFiles(root);
    const names = new Set(files.map((file) => file.split('/')[0] ?? file));
    return [...unexpectedAtTop(names), ...missingAtTop(names), ...unlistedFolders(files)];
  },
};
