/** Base jest configuration of every workspace: `module.exports = { ...require('@weizhi/tooling/jest-preset.cjs').node }`. */
const { swcOptions } = require('./swc-options.cjs');

const esmOnly = [
  'graphile-worker',
  'file-type',
  'strtok3',
  'token-types',
  '@borewit',
  'uint8array-extras',
  '@tokenizer',
  'react-router',
];
const base = {
  transform: { '^.+\\.(m|c)?(t|j)sx?$': ['@swc/jest', { ...swcOptions, sourceMaps: 'inline' }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  reporters: ['default', require.resolve('./jest-count-reporter.cjs')],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

module.exports = {
  node: { ...base, testEnvironment: 'node', testMatch: ['**/*.test.ts'] },
  browser: { ...base, testEnvironment: 'jsdom', testMatch: ['**/*.test.ts', '**/*.test.tsx'] },
};
