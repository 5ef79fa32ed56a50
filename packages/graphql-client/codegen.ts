import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { createHash } from 'node:crypto';

/** Bare hexadecimal, as Apollo Server looks a persisted query up. */
const sha256 = (document: string): string => createHash('sha256').update(document).digest('hex');

/** Reads the committed contract and every document of both applications; writes types and the trusted documents. */
const config: CodegenConfig = {
  schema: process.env['WEIZHI_SCHEMA'] ?? '../../apps/api/schema.graphql',
  documents: '../../apps/{admin,analytics}/src/**/*.graphql',
  generates: {
    'src/__generated__/possible-types.ts': { plugins: ['./possible-types.mjs'] },
    'src/__generated__/': {
      preset: 'client',
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
        persistedDocuments: { hashAlgorithm: sha256, hashPropertyName: 'hash' },
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
