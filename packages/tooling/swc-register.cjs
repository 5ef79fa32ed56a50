/**
 * Compiles TypeScript at `require` time, so the server, its commands and infra run from source with one
 * set of compiler options (the same ones the jest preset uses). Type checking is `tsc --noEmit`'s job.
 */
const { addHook } = require('pirates');
const { transformSync } = require('@swc/core');
const { swcOptions } = require('./swc-options.cjs');

addHook(
  (code, filename) =>
    transformSync(code, {
      ...swcOptions,
      jsc: { ...swcOptions.jsc, parser: { syntax: 'typescript', decorators: true } },
      filename,
      // Only a debugger reads them, and they would be a sixth of what a server holds.
      sourceMaps: process.env.NODE_ENV === 'production' ? false : 'inline',
    }).code,
  {
    exts: ['.ts'],
    ignoreNodeModules: true,
  },
);
