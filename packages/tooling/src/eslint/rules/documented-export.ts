import type { TSESTree } from '@typescript-eslint/utils';
import { createRule } from './create-rule';

/** A reviewer of governance software asks of every rule what it is and who says so. */
export const documentedExport = createRule({
  name: 'documented-export',
  meta: {
    type: 'problem',
    docs: { description: 'Require a doc comment on every exported name.' },
    messages: { missing: 'An exported name of the domain says in a doc comment what it is.' },
    schema: [],
    defaultOptions: [],
  },
  create: (context) => ({
    'ExportNamedDeclaration[declaration!=null]'(node: TSESTree.ExportNamedDeclaration) {
      const before = context.sourceCode.getCommentsBefore(node);
      const documented = before.some(({ type, value }) => type === 'Block' && value.startsWith('*'));
      if (!documented && !isLaterOverload(node)) context.report({ node, messageId: 'missing' });
    },
  }),
});

/** Overloads are described once, at the first. */
function isLaterOverload(node: TSESTree.ExportNamedDeclaration): boolean {
  const body = node.parent.type === 'Program' ? node.parent.body : [];
  const previous = body[body.indexOf(node) - 1];
  return previous?.type === 'ExportNamedDeclaration' && previous.declaration?.type === 'TSDeclareFunction';
}
