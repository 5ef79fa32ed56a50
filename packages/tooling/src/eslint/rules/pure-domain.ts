import type { TSESTree } from '@typescript-eslint/utils';
import { createRule } from './create-rule';

const impureGlobals = new Set([
  'process',
  'globalThis',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'require',
  'console',
]);

/** A rule must give the same answer for the same arguments, in the browser, on the server and next year. */
export const pureDomain = createRule({
  name: 'pure-domain',
  meta: {
    type: 'problem',
    docs: { description: 'Forbid clock, randomness, process and I/O in the domain.' },
    messages: {
      clock: 'The domain has no clock and no local time zone: take the time as an argument.',
      random: 'The domain has no randomness: take it as an argument.',
      world: '{{name}} belongs to the outside world: take what you need of it as an argument.',
    },
    schema: [],
    defaultOptions: [],
  },
  create: (context) => ({
    'NewExpression[callee.name="Date"]'(node: TSESTree.NewExpression) {
      // One argument (an ISO text or epoch milliseconds) is exact; none is now, several are local time.
      if (node.arguments.length !== 1) context.report({ node, messageId: 'clock' });
    },
    'CallExpression[callee.name="Date"]'(node: TSESTree.CallExpression) {
      context.report({ node, messageId: 'clock' });
    },
    'MemberExpression[object.name="Date"][property.name="now"]'(node: TSESTree.MemberExpression) {
      context.report({ node, messageId: 'clock' });
    },
    'MemberExpression[object.name="Math"][property.name="random"]'(node: TSESTree.MemberExpression) {
      context.report({ node, messageId: 'random' });
    },
    Program(node) {
      const scope = context.sourceCode.getScope(node);
      const known = [...scope.set.values()].flatMap((variable) => variable.references);
      for (const { identifier } of [...scope.through, ...known]) {
        const { name } = identifier;
        if (typeof name === 'string' && impureGlobals.has(name))
          context.report({ node: identifier, messageId: 'world', data: { name } });
      }
    },
  }),
});
