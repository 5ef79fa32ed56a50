const { availableParallelism } = require('node:os');
const { node } = require('@weizhi/tooling/jest-preset.cjs');

/** Journeys in a real browser through the whole product, which starts once for each worker (commands/journeys-setup.ts). */
module.exports = {
  ...node,
  rootDir: `${__dirname}/journeys`,
  testMatch: ['**/*.journey.test.ts'],
  globalSetup: `${__dirname}/commands/journeys-setup.ts`,
  globalTeardown: `${__dirname}/commands/journeys-teardown.ts`,
  setupFiles: [`${__dirname}/journeys/support/product-of-worker.ts`],
  // Half of a journey is waiting for what fades in or out, so that two at once are nearly twice as quick even on two cores.
  maxWorkers: Math.min(2, availableParallelism()),
  testTimeout: 120_000,
};
