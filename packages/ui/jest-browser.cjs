/** Jest for whatever draws with this package: what jsdom lacks, and the packages that ship no CommonJS. */
const { browser } = require('@weizhi/tooling/jest-preset.cjs');

const esmOnly = [
  '@ant-design/colors',
  '@ant-design/fast-color',
  '@rc-component/util',
  '@remix-run',
  'cookie-es',
  'turbo-stream',
  'react-router',
];

module.exports = {
  ...browser,
  testTimeout: 60_000,
  testEnvironment: require.resolve('./jest-environment.cjs'),
  setupFilesAfterEnv: [require.resolve('./src/testing/browser-shims.ts')],
  transform: {
    '/node_modules/react-router/': require.resolve('./jest-router-transform.cjs'),
    ...browser.transform,
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: { '\\.css$': require.resolve('./src/testing/empty-sheet.cjs') },
};
