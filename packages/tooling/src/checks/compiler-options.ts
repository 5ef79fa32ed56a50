import { workspaceFolders } from '../architecture';
import type { Check } from './check';
import { readJson } from './repository-files';

type Options = Readonly<Record<string, unknown>>;

/** What every file is compiled with; a workspace may choose its libraries and its module system, not these. */
const fixedOptions: Options = {
  strict: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  isolatedModules: true,
  experimentalDecorators: true,
  // With metadata on, rows that refer to each other crash under swc while they load.
  emitDecoratorMetadata: false,
  useDefineForClassFields: false,
};

interface Settings {
  readonly extends?: string;
  readonly compilerOptions?: Options;
}

function baseProblems(root: string): readonly string[] {
  const { compilerOptions = {} } = readJson(root, 'tsconfig.base.json') as Settings;
  return Object.entries(fixedOptions)
    .filter(([name, value]) => compilerOptions[name] !== value)
    .map(([name, value]) => `tsconfig.base.json: ${name} must be ${String(value)}`);
}

function workspaceProblems(root: string, folder: string): readonly string[] {
  const path = `${folder}/tsconfig.json`;
  const settings = readJson(root, path) as Settings;
  const overridden = Object.keys(settings.compilerOptions ?? {}).filter((name) => name in fixedOptions);
  const base = settings.extends?.endsWith('/tsconfig.base.json')
    ? []
    : [`${path}: does not extend tsconfig.base.json`];
  return [...base, ...overridden.map((name) => `${path}: ${name} is decided in tsconfig.base.json`)];
}

/** One set of strict options, without decorator metadata, holds in every workspace. */
export const compilerOptions: Check = {
  name: 'one set of strict compiler options holds everywhere, decorator metadata off',
  findProblems: (root) => [
    ...baseProblems(root),
    ...workspaceFolders.flatMap((folder) => workspaceProblems(root, folder)),
  ],
};
