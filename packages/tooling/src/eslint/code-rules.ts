import js from '@eslint/js';
import type { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import checkFile from 'eslint-plugin-check-file';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { weizhiPlugin } from './plugin';

/** Tests and what only tests use; patterns are relative to the workspace. */
export const testFiles = [
  '**/*.test.{ts,tsx}',
  '**/*.factory.ts',
  'test/**/*.{ts,tsx}',
  '**/testing/**/*.{ts,tsx}',
  'checks/**/*.ts',
  'journeys/**/*.ts',
];
/** Files whose tool demands a default export. */
export const configFiles = ['**/*.config.{ts,cjs,mjs}', 'codegen.ts'];

const sizeLimits: Linter.RulesRecord = {
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', { max: 60, skipComments: true }],
  complexity: ['error', 10],
  'max-params': ['error', 3],
};

const codeRules: Linter.RulesRecord = {
  ...sizeLimits,
  'no-console': 'error',
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Settings are parsed once, in platform/config.' },
  ],
  // `== null` asks for null and undefined at once, which is what is meant.
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-else-return': ['error', { allowElseIf: false }],
  // Nothing that comes from outside may become code or markup.
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-restricted-syntax': [
    'error',
    {
      selector:
        "JSXAttribute[name.name='dangerouslySetInnerHTML'], AssignmentExpression[left.property.name=/^(?:inner|outer)HTML$/], CallExpression[callee.property.name=/^(?:insertAdjacentHTML|writeln|setHTMLUnsafe)$/]",
      message: 'Texts go into pages as texts.',
    },
  ],
  'object-shorthand': 'error',
  'prefer-template': 'error',
  'no-var': 'error',
  'import-x/no-default-export': 'error',
  'import-x/no-mutable-exports': 'error',
  'import-x/no-duplicates': ['error', { 'prefer-inline': false }],
  'check-file/filename-naming-convention': [
    'error',
    { '**/*.{ts,tsx,cjs,mjs}': 'KEBAB_CASE' },
    { ignoreMiddleExtensions: true },
  ],
};

const typedRules: Linter.RulesRecord = {
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/consistent-type-exports': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/max-params': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // Resolvers, rows and inputs are classes because their libraries read them by decorator.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // GraphQL types and arguments are classes for the sake of their decorators; their values are plain objects.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // Numbers in a text are no mistake; objects and undefined are.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  // `() => doIt()` as a callback is the shorter way to say the same.
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // An interface (resolver, job, port) often demands a promise of a body that has nothing to wait for.
  '@typescript-eslint/require-await': 'off',
  // Texts are taken apart by code points, and inputs (classes for their decorators) into plain values, on purpose.
  '@typescript-eslint/no-misused-spread': 'off',
  // A JSX handler may be async: React ignores what it returns, and errors reach the error link.
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  // `while (true)` with an exit inside is how readers of streams are written.
  '@typescript-eslint/no-unnecessary-condition': [
    'error',
    { allowConstantLoopConditions: 'only-allowed-literals' },
  ],
};

/** Rules for the TypeScript of one workspace, with types. */
export function typescriptConfig(folder: string, root: string): Linter.Config[] {
  return defineConfig({
    files: ['**/*.{ts,tsx}'],
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX, 'check-file': checkFile, weizhi: weizhiPlugin },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.ts'] },
        tsconfigRootDir: `${root}/${folder}`,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      ...codeRules,
      ...typedRules,
      'weizhi/explicit-decorator-type': 'error',
      'weizhi/no-mapped-relation': 'error',
      'weizhi/role-names': ['error', { root }],
    },
  });
}

/** Rules for the few scripts that are not TypeScript (presets, bootstrap, configuration). */
export function scriptConfig(root: string): Linter.Config[] {
  return [
    {
      files: ['**/*.{cjs,mjs,js}'],
      ...js.configs.recommended,
      plugins: { 'import-x': importX, 'check-file': checkFile, weizhi: weizhiPlugin },
      linterOptions: { reportUnusedDisableDirectives: 'error' },
      rules: {
        ...js.configs.recommended.rules,
        ...codeRules,
        // Node's own names are in every script; TypeScript checks the files that matter.
        'no-undef': 'off',
        'no-console': 'off',
        'no-restricted-properties': 'off',
        'weizhi/role-names': ['error', { root }],
      },
    },
    { files: configFiles, rules: { 'import-x/no-default-export': 'off', 'no-restricted-properties': 'off' } },
  ];
}
