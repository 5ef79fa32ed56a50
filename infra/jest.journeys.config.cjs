const { node } = require('@weizhi/tooling/jest-preset.cjs');

/** Journeys in a real browser through the whole product, which starts once for all of them (commands/journeys-setup.ts). */
module.exports = {
  ...node,
  rootDir: `${__dirname}/journeys`,
  testMatch: ['**/*.journey.test.ts'],
  globalSetup: `${__dirname}/commands/journeys-setup.ts`,
  globalTeardown: `${__dirname}/commands/journeys-teardown.ts`,
  maxWorkers: 1,
  testTimeout: 120_000,
};
