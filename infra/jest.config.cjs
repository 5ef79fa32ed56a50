const { node } = require('@weizhi/tooling/jest-preset.cjs');

module.exports = {
  ...node,
  // Journeys have a configuration of their own; the bench installs its peers in a folder of its own.
  testPathIgnorePatterns: [...node.testPathIgnorePatterns, '/journeys/', '<rootDir>/bench/node_modules/'],
  // The servers and browsers of these tests are processes of their own, so more workers only make them wait.
  maxWorkers: 1,
};
