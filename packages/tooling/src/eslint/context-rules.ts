import type { ESLint, Linter } from 'eslint';
import jest from 'eslint-plugin-jest';
import reactHooks from 'eslint-plugin-react-hooks';
import type { WorkspaceFolder } from '../architecture';
import { testFiles } from './code-rules';
import { weizhiPlugin } from './plugin';

const weizhi = { weizhi: weizhiPlugin };

/** Tests: longer files, no forgotten focus or skip, and every test asserts something. */
export function testConfig(): Linter.Config[] {
  return [
    { files: ['**/*.{ts,tsx}'], plugins: { jest } },
    {
      files: testFiles,
      rules: {
        'max-lines': ['error', 400],
        // A describe block is a chapter, not a function.
        'max-lines-per-function': ['error', { max: 400, skipComments: true }],
        // A row of a table of cases has as many columns as it needs.
        'max-params': 'off',
        'no-restricted-properties': 'off',
        'no-restricted-syntax': 'off',
        'jest/no-focused-tests': 'error',
        'jest/no-disabled-tests': 'error',
        // `expect(repository.save)` and `!` on what the test has just made are clear where they stand.
        '@typescript-eslint/unbound-method': 'off',
        '@typescript-eslint/no-non-null-assertion': 'off',
      },
    },
    {
      files: ['**/*.test.{ts,tsx}'],
      rules: {
        'jest/expect-expect': [
          'error',
          { assertFunctionNames: ['expect', 'expect*', 'fc.assert', 'assert*', 'check*'] },
        ],
        'jest/valid-expect': 'error',
        'jest/no-identical-title': 'error',
        'jest/no-commented-out-tests': 'error',
      },
    },
    // A journey waits for what must appear, and fails when it does not.
    { files: ['journeys/**/*.test.ts'], rules: { 'jest/expect-expect': 'off' } },
  ];
}

const reactConfig: Linter.Config[] = [
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks as unknown as ESLint.Plugin },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['**/*.tsx'],
    ignores: ['**/*.test.tsx'],
    // Markup is counted in lines too; a page that needs more than this has a component waiting to be named.
    rules: { 'max-lines-per-function': ['error', { max: 120, skipComments: true }] },
  },
];

const apiConfig: Linter.Config[] = [
  {
    files: ['src/**/*.ts'],
    ignores: ['src/platform/database/**', 'src/migrations/**'],
    plugins: weizhi,
    rules: { 'weizhi/no-raw-repository': 'error' },
  },
  {
    // A migration is one list of statements, and TypeORM wants its time stamp in the class name.
    files: ['src/migrations/**'],
    rules: { 'max-lines-per-function': 'off', 'check-file/filename-naming-convention': 'off' },
  },
  {
    files: ['src/platform/config/**', 'test/**', '**/*.test.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['src/commands/**', 'src/**/*.command.ts'], rules: { 'no-console': 'off' } },
];

const commandLine: Linter.Config[] = [
  { files: ['**/*.ts'], rules: { 'no-console': 'off', 'no-restricted-properties': 'off' } },
];

/** Rules that hold in one workspace alone. */
export const workspaceRules: Record<WorkspaceFolder, Linter.Config[]> = {
  'packages/domain': [
    {
      files: ['src/**/*.ts'],
      ignores: ['**/*.test.ts', 'src/testing/**'],
      plugins: weizhi,
      rules: { 'weizhi/pure-domain': 'error', 'weizhi/documented-export': 'error' },
    },
  ],
  'packages/tooling': [
    ...commandLine,
    // Kinds of syntax nodes are compared with their names, as ESLint's own rules do.
    { files: ['src/eslint/rules/*.ts'], rules: { '@typescript-eslint/no-unsafe-enum-comparison': 'off' } },
  ],
  'packages/ui': reactConfig,
  'packages/graphql-client': reactConfig,
  'apps/admin': reactConfig,
  'apps/analytics': reactConfig,
  'apps/api': apiConfig,
  infra: commandLine,
};
