import { workspaceFolders } from '../architecture';
import type { Check } from './check';
import { readJson } from './repository-files';

type Ranges = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies?: Ranges;
  readonly devDependencies?: Ranges;
  readonly optionalDependencies?: Ranges;
}

interface LockedPackage extends Manifest {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
const exactVersion = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/;

function lockedPackageProblems(path: string, entry: LockedPackage): readonly string[] {
  if (!path.includes('node_modules/') || entry.link) return [];
  const problems = entry.integrity ? [] : [`${path}: has no integrity in package-lock.json`];
  return entry.resolved ? [...problems, `${path}: package-lock.json names the host it came from`] : problems;
}

function manifestProblems(
  root: string,
  folder: string,
  locked: LockedPackage | undefined,
): readonly string[] {
  const path = folder === '' ? 'package.json' : `${folder}/package.json`;
  const manifest = readJson(root, path) as Manifest;
  return kinds.flatMap((kind) => {
    const wanted = Object.entries(manifest[kind] ?? {});
    const loose = wanted.filter(([, range]) => !exactVersion.test(range));
    const stale = wanted.filter(([name, range]) => locked?.[kind]?.[name] !== range);
    const gone = Object.keys(locked?.[kind] ?? {}).filter((name) => manifest[kind]?.[name] === undefined);
    return [
      ...loose.map(([name, range]) => `${path}: ${name} is not pinned (${range})`),
      ...stale.map(([name, range]) => `${path}: ${name}@${range} is not what package-lock.json has`),
      ...gone.map((name) => `${path}: ${name} is in package-lock.json only`),
    ];
  });
}

/** Everything installed is pinned, locked with its checksum, and taken from wherever the user's npm looks. */
export const lockFile: Check = {
  name: 'dependencies are pinned, and locked with a checksum and without a host',
  findProblems(root) {
    const { packages } = readJson(root, 'package-lock.json') as Lock;
    return [
      ...Object.entries(packages).flatMap(([path, entry]) => lockedPackageProblems(path, entry)),
      ...['', ...workspaceFolders].flatMap((folder) => manifestProblems(root, folder, packages[folder])),
    ];
  },
};
