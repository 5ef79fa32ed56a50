import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  getNamedType,
  type GraphQLObjectType,
  isLeafType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** The contract as a client has it: the committed text. */
const schema = buildSchema(readFileSync(path.join(__dirname, '../../schema.graphql'), 'utf8'));

/**
 * The document that runs a mutation and asks for all that its answer may say: every fact of every refusal, under a name
 * that begins with its type because two refusals may use one name for facts of two types, and id and version of what a
 * command that succeeds answers.
 */
export function commandDocument(name: string): string {
  const field = schema.getMutationType()?.getFields()[name];
  const input = field?.args.find((argument) => argument.name === 'input');
  const result = field && getNamedType(field.type);
  if (!input || !isUnionType(result)) throw new Error(`There is no command ${name}`);
  const members = result.getTypes().map((type) => `... on ${type.name} { ${partsOf(type).join(' ')} }`);
  return `mutation ($input: ${String(input.type)}) { ${name}(input: $input) { __typename ${members.join(' ')} } }`;
}

/** Takes the type's name off again. */
export function factsUnder(typeName: string, answer: object): object {
  const prefix = `${typeName}_`;
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value as unknown]),
  );
}

function partsOf(type: GraphQLObjectType): string[] {
  const isRefusal = type.getInterfaces().some(({ name }) => name === 'UserError');
  const common = isRefusal ? ['code', 'message'] : [];
  const facts = Object.values(type.getFields()).filter(({ name }) => !common.includes(name));
  const asked = facts.map((fact) => {
    const of = getNamedType(fact.type);
    const selection = isObjectType(of) ? ` { ${leavesOf(of, isRefusal).join(' ')} }` : '';
    return `${type.name}_${fact.name}: ${fact.name}${selection}`;
  });
  return ['__typename', ...common, ...asked];
}

/** What is asked of an object: all of a small one that a refusal names, of a record what one needs to go on with it. */
function leavesOf(type: GraphQLObjectType, whole: boolean): string[] {
  const leaves = Object.values(type.getFields()).filter(
    ({ type: of, args }) => isLeafType(getNamedType(of)) && args.length === 0,
  );
  const names = leaves.map(({ name }) => name);
  const isRecord = names.includes('id');
  if (whole && !isRecord) return names;
  return isRecord
    ? names.filter((name) => ['id', 'version', 'stage', 'state'].includes(name))
    : ['__typename'];
}
