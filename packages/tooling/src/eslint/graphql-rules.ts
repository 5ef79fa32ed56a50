import { relative } from 'node:path';
import graphql from '@graphql-eslint/eslint-plugin';
import type { Linter } from 'eslint';

/**
 * The schema and who asks it what. The plugin keeps the first configuration it meets for the whole process (an editor
 * lints both applications in one), so all of them stand in it.
 */
function graphqlProjects(root: string): object {
  // graphql-config compares these with paths from the working folder.
  const fromHere = (path: string) => relative(process.cwd(), `${root}/apps/${path}`);
  const schema = fromHere('api/schema.graphql');
  const application = (name: string) => ({ schema, documents: `${fromHere(`${name}/src`)}/**/*.graphql` });
  return { projects: { api: { schema }, admin: application('admin'), analytics: application('analytics') } };
}

function graphqlConfig(root: string, files: string, rules: Linter.RulesRecord): Linter.Config {
  return {
    files: [files],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: graphqlProjects(root) } },
    plugins: { '@graphql-eslint': graphql },
    rules,
  };
}

const operationRules: Linter.RulesRecord = {
  ...graphql.configs['flat/operations-recommended'].rules,
  '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 7 }],
};

const schemaRules: Linter.RulesRecord = {
  ...graphql.configs['flat/schema-recommended'].rules,
  ...graphql.configs['flat/schema-relay'].rules,
  // Values, envelopes and refusals have no identity; what can be fetched again implements Node and has one.
  '@graphql-eslint/strict-id-in-types': 'off',
  // `Estate.estateType` is the glossary's term, and `type` alone would say nothing in a filter.
  '@graphql-eslint/no-typename-prefix': 'off',
  // The `nodes` shortcut beside `edges` is part of our connections.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
  ],
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      rootField: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
      DirectiveDefinition: true,
    },
  ],
  '@graphql-eslint/description-style': 'off',
};

/** Lint of the committed schema: conventions, Relay, and a description on every element. */
export const schemaConfig = (root: string): Linter.Config =>
  graphqlConfig(root, 'schema.graphql', schemaRules);

/** Lint of the operations of an application against the committed schema. */
export const operationsConfig = (root: string): Linter.Config =>
  graphqlConfig(root, 'src/**/*.graphql', operationRules);
