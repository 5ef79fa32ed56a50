import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { workspaceFolders } from '../src/architecture';
import { repositoryRoot } from '../src/repository-root';

/** A small repository of the shape of ours in a temporary folder, for showing a check something bad. */
export interface SampleRepository {
  readonly root: string;
  write(path: string, text: string): void;
  git(...args: readonly string[]): void;
  remove(): void;
}

/** Makes a sample repository: workspaces with our own configuration files and the given files. */
export function sampleRepository(files: Readonly<Record<string, string>>): SampleRepository {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'weizhi-sample-')));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=sample', '-c', 'user.email=sample@example.org', ...args], {
      cwd: root,
    });
  };
  copyWorkspaces(root);
  linkPackages(root);
  for (const [path, text] of Object.entries(files)) write(path, text);
  return { root, write, git, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function copyWorkspaces(root: string): void {
  for (const file of ['package.json', 'tsconfig.base.json', 'turbo.json']) {
    cpSync(join(repositoryRoot, file), join(root, file));
  }
  for (const folder of workspaceFolders) {
    for (const file of ['package.json', 'tsconfig.json']) {
      mkdirSync(join(root, folder), { recursive: true });
      cpSync(join(repositoryRoot, folder, file), join(root, folder, file));
    }
  }
}

/** npm packages are the repository's own; the workspaces are those of the sample. */
function linkPackages(root: string): void {
  const modules = join(root, 'node_modules');
  mkdirSync(join(modules, '@weizhi'), { recursive: true });
  for (const name of readdirSync(join(repositoryRoot, 'node_modules'))) {
    if (name !== '@weizhi') symlinkSync(join(repositoryRoot, 'node_modules', name), join(modules, name));
  }
  for (const folder of workspaceFolders) {
    const name = folder.split('/').at(-1) ?? folder;
    symlinkSync(join(root, folder), join(modules, '@weizhi', name));
  }
}
