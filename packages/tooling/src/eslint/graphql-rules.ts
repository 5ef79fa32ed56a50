import graphql from '@graphql-eslint/eslint-plugin';
import type { Linter } from 'eslint';

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
export function schemaConfig(root: string): Linter.Config[] {
  return [
    {
      files: ['schema.graphql'],
      languageOptions: {
        parser: graphql.parser,
        parserOptions: { graphQLConfig: { schema: `${root}/apps/api/schema.graphql` } },
      },
      plugins: { '@graphql-eslint': graphql },
      rules: schemaRules,
    },
  ];
}

/** Lint of the operations of an application against the committed schema. */
export function operationsConfig(root: string): Linter.Config[] {
  return [
    {
      files: ['src/**/*.graphql'],
      languageOptions: {
        parser: graphql.parser,
        parserOptions: {
          graphQLConfig: { schema: `${root}/apps/api/schema.graphql`, documents: 'src/**/*.graphql' },
        },
      },
      plugins: { '@graphql-eslint': graphql },
      rules: {
        ...graphql.configs['flat/operations-recommended'].rules,
        '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 7 }],
      },
    },
  ];
}
