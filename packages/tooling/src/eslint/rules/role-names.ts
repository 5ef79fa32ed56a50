import { relative } from 'node:path';
import { createRule } from './create-rule';

const emptyWord = /(?:^|[.-])(?:utils?|helpers?|commons?|misc|services?|managers?|processors?)$/;
const emptyClass = /(?:Utils?|Helpers?|Service|Manager|Processor)$/;

/** A name says what a thing is about; these words only say that it is code. */
export const roleNames = createRule<[{ root: string }], 'path' | 'class'>({
  name: 'role-names',
  meta: {
    type: 'problem',
    docs: { description: 'Forbid empty words in the names of files, folders and classes.' },
    messages: {
      path: '“{{name}}” says nothing about the district. Name the file or folder after what it is about.',
      class: '“{{name}}” says nothing about the district. Name the class after what it is.',
    },
    schema: [{ type: 'object', properties: { root: { type: 'string' } }, additionalProperties: false }],
    defaultOptions: [{ root: '' }],
  },
  create: (context, [{ root }]) => ({
    Program(node) {
      const segments = relative(root, context.filename).split(/[\\/]/);
      const file = segments.pop() ?? '';
      // incubation.service.ts and incubation-service.ts are both told by the stem and by each dotted part.
      const parts = [...segments, ...file.split('.').slice(0, -1)];
      const name = parts.find((part) => emptyWord.test(part));
      if (name !== undefined)
        context.report({ loc: { line: 1, column: 0 }, node, messageId: 'path', data: { name } });
    },
    ClassDeclaration(node) {
      if (node.id && emptyClass.test(node.id.name)) {
        context.report({ node: node.id, messageId: 'class', data: { name: node.id.name } });
      }
    },
  }),
});
