module.exports = { ...require('@weizhi/tooling/jest-preset.cjs').node };
