import { type ClassType, createUnionType } from 'type-graphql';

/**
 * The answer type of a command: its success or one of its refusals, told apart by class. Every member must be an
 * instance of its class.
 */
export function commandResult(name: string, members: readonly ClassType[]): object {
  return createUnionType({
    name,
    description:
      'Answer of the command: its success, or the refusal that stopped it. Select `... on UserError { code message }` to be ready for refusals to come.',
    types: () => members,
    resolveType: (answer: object) => {
      const member = members.find((candidate) => answer.constructor === candidate);
      if (!member) throw new Error(`${name} does not list ${answer.constructor.name}`);
      return member;
    },
  });
}
