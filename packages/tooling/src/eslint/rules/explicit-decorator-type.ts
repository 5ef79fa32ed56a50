import type { TSESTree } from '@typescript-eslint/utils';
import { createRule } from './create-rule';
import { importedNames } from './imported-names';

const typeormColumns = new Set([
  'Column',
  'PrimaryColumn',
  'CreateDateColumn',
  'UpdateDateColumn',
  'DeleteDateColumn',
  'VersionColumn',
]);
const graphqlTypedByFunction = new Set([
  'Field',
  'Query',
  'Mutation',
  'Subscription',
  'FieldResolver',
  'Arg',
  'Args',
]);

/**
 * Without `emitDecoratorMetadata` nothing can be inferred, so each decorator states its type. Both libraries
 * throw for it when the class loads; the rule says so while it is being written.
 */
export const explicitDecoratorType = createRule({
  name: 'explicit-decorator-type',
  meta: {
    type: 'problem',
    docs: { description: 'Require an explicit type in every TypeORM and type-graphql decorator.' },
    messages: { missing: '@{{name}} must state its type: nothing is inferred from TypeScript.' },
    schema: [],
    defaultOptions: [],
  },
  create(context) {
    const typeorm = importedNames(context.sourceCode.ast, 'typeorm');
    const graphql = importedNames(context.sourceCode.ast, 'type-graphql');
    return {
      'Decorator > CallExpression'(node: TSESTree.CallExpression) {
        if (node.callee.type !== 'Identifier') return;
        const local = node.callee.name;
        const untypedColumn = typeormColumns.has(typeorm.get(local) ?? '') && !statesColumnType(node);
        const untypedField =
          graphqlTypedByFunction.has(graphql.get(local) ?? '') && !statesTypeFunction(node);
        if (untypedColumn || untypedField)
          context.report({ node, messageId: 'missing', data: { name: local } });
      },
    };
  },
});

function statesColumnType(call: TSESTree.CallExpression): boolean {
  return call.arguments.some(
    (argument) =>
      argument.type === 'Literal' ||
      argument.type === 'Identifier' ||
      (argument.type === 'ObjectExpression' && argument.properties.some(isTypeOrSpread)),
  );
}

function isTypeOrSpread(property: TSESTree.ObjectLiteralElement): boolean {
  if (property.type === 'SpreadElement') return true;
  return property.key.type === 'Identifier' && property.key.name === 'type';
}

function statesTypeFunction(call: TSESTree.CallExpression): boolean {
  return call.arguments.some(
    (argument) =>
      argument.type === 'ArrowFunctionExpression' ||
      argument.type === 'FunctionExpression' ||
      (argument.type === 'Identifier' && call.arguments.length > 0),
  );
}
