/** The one set of compiler options for every TypeScript file that Node runs (see swc-register.cjs and jest-preset.cjs). */
const swcOptions = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    target: 'es2023',
    keepClassNames: true,
    transform: {
      legacyDecorator: true,
      decoratorMetadata: false,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
  },
  module: { type: 'commonjs' },
};
module.exports = { swcOptions };
