/** react-router ships modules only and asks `import.meta.hot`, which CommonJS cannot say. */
const { createHash } = require('node:crypto');
const { transformSync } = require('@swc/core');

module.exports = {
  getCacheKey: (source) => createHash('sha256').update(source).digest('hex'),
  process: (source, filename) =>
    transformSync(source.replaceAll('import.meta', '({})'), {
      filename,
      swcrc: false,
      jsc: { target: 'es2023', parser: { syntax: 'ecmascript' } },
      module: { type: 'commonjs' },
    }),
};
