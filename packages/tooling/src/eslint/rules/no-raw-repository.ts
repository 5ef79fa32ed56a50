import type { TSESTree } from '@typescript-eslint/utils';
import { createRule } from './create-rule';

const rawDoors = new Set(['getRepository', 'getTreeRepository', 'getMongoRepository', 'createQueryRunner']);
const rawClasses = new Set(['DataSource', 'Repository', 'EntityManager', 'QueryRunner', 'BaseEntity']);

/** `db.repository(ctx, X)` is the only door to rows: it adds the actor's scope, which the raw doors leave out. */
export const noRawRepository = createRule({
  name: 'no-raw-repository',
  meta: {
    type: 'problem',
    docs: { description: 'Forbid unscoped TypeORM repositories and managers outside platform/database.' },
    messages: {
      door: '{{name}}() reaches rows without the scope of the actor. Use db.repository(ctx, X).',
      imported: '{{name}} of TypeORM belongs to platform/database. Use db.repository(ctx, X).',
    },
    schema: [],
    defaultOptions: [],
  },
  create: (context) => ({
    'CallExpression > MemberExpression.callee'(node: TSESTree.MemberExpression) {
      if (node.property.type !== 'Identifier' || !rawDoors.has(node.property.name)) return;
      context.report({ node, messageId: 'door', data: { name: node.property.name } });
    },
    ImportDeclaration(node) {
      if (node.source.value !== 'typeorm') return;
      for (const specifier of node.specifiers) {
        if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier') continue;
        const { name } = specifier.imported;
        if (rawClasses.has(name)) context.report({ node: specifier, messageId: 'imported', data: { name } });
      }
    },
  }),
});
