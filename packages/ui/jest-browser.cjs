/** Jest for whatever draws with this package: what jsdom lacks, and the packages that ship no CommonJS. */
const { browser } = require('@weizhi/tooling/jest-preset.cjs');

const esmOnly = ['@ant-design/colors', '@ant-design/fast-color', '@rc-component/util', 'react-router'];

module.exports = {
  ...browser,
  setupFilesAfterEnv: [require.resolve('./src/testing/browser-shims.ts')],
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: { '\\.css$': require.resolve('./src/testing/empty-sheet.cjs') },
};
