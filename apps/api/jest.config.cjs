const { availableParallelism } = require('node:os');
const { node } = require('@weizhi/tooling/jest-preset.cjs');

const { reporters, ...project } = node;
const preset = {
  ...project,
  rootDir: __dirname,
  setupFiles: ['reflect-metadata', '<rootDir>/test/fast-graphql.cjs'],
};
const integration = ['<rootDir>/{src,test}/**/*.{int,access}.test.ts'];

/** Two projects, so that the database starts only when a test that needs it is among those to run. */
module.exports = {
  reporters,
  // Half of each test is Postgres's, so that two workers fill even two cores; and each suite leaves something behind in its process.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...preset,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,test}/**/*.test.ts'],
      testPathIgnorePatterns: [...preset.testPathIgnorePatterns, '\\.(int|access)\\.test\\.ts$'],
    },
    {
      ...preset,
      displayName: 'integration',
      testMatch: integration,
      globalSetup: '<rootDir>/test/global-setup.ts',
      globalTeardown: '<rootDir>/test/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/test/setup-integration.ts'],
    },
  ],
};
