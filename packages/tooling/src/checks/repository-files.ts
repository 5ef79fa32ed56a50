import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const largestText = 4 * 1024 * 1024;

/** Files of the repository that git tracks or would track, as paths from its top; ignored files are no part of it. */
export function repositoryFiles(root: string): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

/** Text of a file, or undefined when it is binary or too large to be written by hand. */
export function readText(root: string, path: string): string | undefined {
  const file = join(root, path);
  if (!statSync(file).isFile() || statSync(file).size > largestText) return undefined;
  const text = readFileSync(file, 'utf8');
  return text.includes('\0') ? undefined : text;
}

/** `path:line` of every line that the pattern matches. */
export function placesOf(root: string, path: string, pattern: RegExp): readonly string[] {
  const lines = readText(root, path)?.split('\n') ?? [];
  return lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : []));
}

/** A JSON file of the repository. */
export function readJson(root: string, path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
