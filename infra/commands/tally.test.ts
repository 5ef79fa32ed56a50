import { describeTally, isSuccess, parseCountLines, tally } from './tally';
import type { TaskOutcome } from './tally';

const tests = (name: string, passed: number, failed = 0, skipped = 0) => ({
  kind: 'jest',
  name,
  passed,
  failed,
  skipped,
});
const task = (workspace: string, name: string, succeeded = true): TaskOutcome => ({
  workspace,
  task: name,
  succeeded,
});

describe('the count of npm test', () => {
  it('adds up the tests of every workspace and counts each other task as one', () => {
    const lines = [tests('api', 120, 0, 3), tests('domain', 300)];
    const tasks = [task('@weizhi/api', 'test'), task('@weizhi/domain', 'test'), task('@weizhi/api', 'lint')];
    expect(tally(lines, tasks)).toEqual({ passed: 421, failed: 0, skipped: 3 });
  });

  it('does not count twice a failing test and the task that fails by it', () => {
    expect(tally([tests('api', 119, 1)], [task('@weizhi/api', 'test', false)])).toEqual({
      passed: 119,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a failure for a workspace whose tests never came to count', () => {
    expect(tally([], [task('@weizhi/api', 'test', false)]).failed).toBe(1);
    expect(tally([], [task('@weizhi/api', 'test')]).failed).toBe(1);
  });

  it('counts a failure for a run that ended badly although its tests passed', () => {
    expect(tally([tests('api', 10)], [task('@weizhi/api', 'test', false)])).toEqual({
      passed: 10,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a preparation only when it fails', () => {
    expect(tally([], [task('@weizhi/graphql-client', 'codegen')])).toEqual({
      passed: 0,
      failed: 0,
      skipped: 0,
    });
    expect(tally([], [task('@weizhi/graphql-client', 'codegen', false)]).failed).toBe(1);
  });

  it('takes the checks of the repository by their own lines', () => {
    const lines = [{ kind: 'check', name: 'knip', passed: 1, failed: 0, skipped: 0 }];
    expect(tally(lines, [task('@weizhi/tooling', 'check')])).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });

  it('is no success when nothing ran', () => {
    expect(isSuccess(tally([], []))).toBe(false);
    expect(isSuccess({ passed: 5, failed: 1, skipped: 0 })).toBe(false);
    expect(isSuccess({ passed: 5, failed: 0, skipped: 2 })).toBe(true);
  });

  it.each([
    [{ passed: 5, failed: 0, skipped: 0 }, '5 passed, 0 failed'],
    [{ passed: 5, failed: 1, skipped: 2 }, '5 passed, 1 failed, 2 skipped'],
  ])('reads %j as %p', (total, text) => expect(describeTally(total)).toBe(text));

  it('reads the lines that reporters append', () => {
    const line = JSON.stringify(tests('api', 1));
    expect(parseCountLines(`${line}\n${line}\n`)).toEqual([tests('api', 1), tests('api', 1)]);
  });
});
