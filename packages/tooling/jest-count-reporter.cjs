/**
 * Appends one line of JSON to the file named by WEIZHI_TEST_COUNTS when a run of jest ends, so that the runner of
 * all workspaces can add up what passed, failed and was skipped. Without the variable it does nothing.
 */
const { appendFileSync } = require('node:fs');
const { basename } = require('node:path');

class CountReporter {
  constructor(globalConfig) {
    this.workspace = basename(globalConfig.rootDir);
  }

  onRunComplete(_contexts, results) {
    const file = process.env.WEIZHI_TEST_COUNTS;
    if (!file) return;
    const counts = {
      kind: 'jest',
      name: this.workspace,
      passed: results.numPassedTests,
      // A test file that does not even load has no failed test of its own, but it has failed.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    appendFileSync(file, `${JSON.stringify(counts)}\n`);
  }
}

module.exports = CountReporter;
