/** Entry of the lint presets for every workspace's eslint.config.mjs; the presets themselves are TypeScript. */
require('./swc-register.cjs');

exports.workspaceConfig = require('./src/eslint/preset').workspaceConfig;
