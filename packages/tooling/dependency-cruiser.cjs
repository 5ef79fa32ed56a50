/** Configuration of dependency-cruiser over the whole tree; run it from the top of the repository. */
require('./swc-register.cjs');

module.exports = {
  forbidden: require('./src/cruise/rules').cruiseRules,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|\\.turbo|\\.cache|\\.data)/' },
    // A cycle of types is a cycle: the two files cannot be understood apart.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
