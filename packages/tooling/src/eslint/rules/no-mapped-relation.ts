import { createRule } from './create-rule';

const relationDecorators = new Set([
  'ManyToOne',
  'OneToMany',
  'OneToOne',
  'ManyToMany',
  'JoinColumn',
  'JoinTable',
  'RelationId',
]);

/** Rows hold scalar columns and `@ForeignKey`; a mapped relation would load rows past the actor's scope. */
export const noMappedRelation = createRule({
  name: 'no-mapped-relation',
  meta: {
    type: 'problem',
    docs: { description: 'Forbid mapped relations of TypeORM.' },
    messages: {
      relation:
        '{{name}} maps a relation. Declare a scalar column and the class decorator @ForeignKey instead.',
    },
    schema: [],
    defaultOptions: [],
  },
  create: (context) => ({
    ImportDeclaration(node) {
      if (node.source.value !== 'typeorm') return;
      for (const specifier of node.specifiers) {
        if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier') continue;
        const { name } = specifier.imported;
        if (relationDecorators.has(name))
          context.report({ node: specifier, messageId: 'relation', data: { name } });
      }
    },
  }),
});
