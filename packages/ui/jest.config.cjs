const { browser } = require('@weizhi/tooling/jest-preset.cjs');

module.exports = {
  ...browser,
  setupFilesAfterEnv: ['<rootDir>/src/testing/browser-shims.ts'],
  moduleNameMapper: { '\\.css$': '<rootDir>/src/testing/empty-sheet.cjs' },
};
