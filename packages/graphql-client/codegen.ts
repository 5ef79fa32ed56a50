import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** Reads the committed contract and every document of both applications; writes types and the trusted documents. */
const config: CodegenConfig = {
  schema: process.env['WEIZHI_SCHEMA'] ?? '../../apps/api/schema.graphql',
  documents: '../../apps/{admin,analytics}/src/**/*.graphql',
  documentTransforms: [addTypenameSelectionDocumentTransform],
  generates: {
    'src/__generated__/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
        persistedDocuments: { hashAlgorithm: 'sha256', hashPropertyName: 'hash' },
      },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { DateTime: 'string', Date: 'string', Decimal: 'string', BigInt: 'string' },
      },
    },
  },
};

export default config;
