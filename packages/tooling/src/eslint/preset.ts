import type { Linter } from 'eslint';
import prettier from 'eslint-config-prettier';
import type { WorkspaceFolder } from '../architecture';
import { repositoryRoot } from '../repository-root';
import { boundariesConfig } from './boundaries';
import { scriptConfig, typescriptConfig } from './code-rules';
import { testConfig, workspaceRules } from './context-rules';
import { operationsConfig, schemaConfig } from './graphql-rules';

const ignored: Linter.Config = {
  ignores: [
    '**/node_modules/**',
    '**/dist/**',
    '**/coverage/**',
    '**/__generated__/**',
    '**/.turbo/**',
    '**/.cache/**',
  ],
};

/** The whole lint configuration of one workspace. Everything is an error or off; nothing warns. */
export function workspaceConfig(folder: WorkspaceFolder, root: string = repositoryRoot): Linter.Config[] {
  return [
    ignored,
    ...typescriptConfig(folder, root),
    ...scriptConfig(root),
    boundariesConfig(root),
    ...testConfig(),
    ...workspaceRules[folder],
    ...(folder === 'apps/api' ? [schemaConfig(root)] : []),
    ...(folder === 'apps/admin' || folder === 'apps/analytics' ? [operationsConfig(root)] : []),
    { files: ['**/*.{ts,tsx,cjs,mjs,js}'], rules: prettier.rules },
  ];
}
