import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from './repository-root';

const suite = `
it('passes', () => { expect(1).toBe(1); });
it('passes again', () => { expect(1).toBe(1); });
it('fails', () => { expect(1).toBe(2); });
it.skip('sleeps', () => { expect(1).toBe(1); });
`;

it('counts passed, failed and skipped tests, and a file that does not load as failed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weizhi-counts-'));
  const counts = join(folder, 'counts.jsonl');
  writeFileSync(join(folder, 'sample.test.js'), suite);
  writeFileSync(join(folder, 'broken.test.js'), 'throw new Error("does not load");\n');
  const reporter = join(repositoryRoot, 'packages/tooling/jest-count-reporter.cjs');
  writeFileSync(join(folder, 'jest.config.json'), JSON.stringify({ reporters: [reporter] }));
  spawnSync(
    process.execPath,
    [join(repositoryRoot, 'node_modules/jest/bin/jest.js'), '--rootDir', folder, '-c', 'jest.config.json'],
    {
      cwd: folder,
      env: { ...process.env, WEIZHI_TEST_COUNTS: counts },
    },
  );
  const line = JSON.parse(readFileSync(counts, 'utf8')) as Record<string, unknown>;
  rmSync(folder, { recursive: true });
  expect(line).toMatchObject({ kind: 'jest', passed: 2, failed: 2, skipped: 1 });
});
