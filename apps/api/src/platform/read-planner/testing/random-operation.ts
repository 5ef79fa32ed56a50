import fc from 'fast-check';
import { getNamedType, isInterfaceType, isLeafType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';

/** Texts of the arguments that a field may be asked with, by its coordinate. */
export type ArgumentTexts = Readonly<Record<string, readonly string[]>>;

const paging = ['first: 3', 'last: 2', 'first: 100', 'last: 5'];

/** Makes random valid operations over a schema: aliases, fragments, `@skip`, nesting, abstract types. */
export function randomOperation(schema: GraphQLSchema, choices: ArgumentTexts): fc.Arbitrary<string> {
  const root = schema.getQueryType();
  if (!root) throw new Error('the schema has no queries');
  const selection = selections(schema, choices);
  return selection(root, 5).map((text) => {
    const used = Object.entries(VARIABLES).filter(([name]) => text.includes(name));
    const definitions = used.map(([name, definition]) => `${name}: ${definition}`);
    return `query Random${definitions.length > 0 ? `(${definitions.join(', ')})` : ''} ${text}`;
  });
}

const VARIABLES = { $yes: 'Boolean! = true', $no: 'Boolean! = false', $first: 'Int = 4' };

function selections(schema: GraphQLSchema, choices: ArgumentTexts) {
  const fieldText = (
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    depth: number,
  ): fc.Arbitrary<string> => {
    const args = fc
      .constantFrom(...argumentTexts(type, field, choices))
      .map((text) => (text ? `(${text})` : ''));
    const named = getNamedType(field.type);
    const body = isLeafType(named) ? fc.constant('') : below(named.name, depth - 1);
    const alias = fc.constantFrom('', '', '', `${field.name}A: `, `${field.name}B: `);
    const directive = fc.constantFrom(
      '',
      '',
      '',
      '',
      ' @skip(if: $no)',
      ' @include(if: $yes)',
      ' @include(if: $no)',
      ' @skip(if: $yes)',
    );
    return fc
      .tuple(alias, args, directive, body)
      .map(
        ([name, given, skip, inner]) =>
          `${given && !name ? unique(field.name, given) : name}${field.name}${given}${skip}${inner}`,
      );
  };
  const objectText = (type: GraphQLObjectType, depth: number): fc.Arbitrary<string> => {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || isLeafType(getNamedType(field.type)),
    );
    if (fields.length === 0) return fc.constant('{ __typename }');
    const one = fc.constantFrom(...fields).chain((field) => fieldText(type, field, depth));
    const wrapped = fc
      .tuple(one, fc.constantFrom('plain', 'plain', 'plain', 'inline', 'typed'))
      .map(([text, kind]) => {
        if (kind === 'inline') return `... { ${text} }`;
        return kind === 'typed' ? `... on ${type.name} { ${text} }` : text;
      });
    return fc
      .tuple(fc.array(wrapped, { minLength: 1, maxLength: 5 }), fc.boolean())
      .map(([texts, typename]) => `{ ${typename ? '__typename ' : ''}${mergeable(texts).join(' ')} }`);
  };
  const below = (name: string, depth: number): fc.Arbitrary<string> => {
    const type = schema.getType(name);
    if (isObjectType(type)) return objectText(type, depth);
    if (!isInterfaceType(type) && !isUnionType(type)) throw new Error(`${name} has no fields`);
    const branches = schema
      .getPossibleTypes(type)
      .map((possible) => objectText(possible, depth).map((text) => `... on ${possible.name} ${text}`));
    return fc.tuple(...branches).map((texts) => `{ __typename ${texts.map((text) => text).join(' ')} }`);
  };
  return objectText;
}

function argumentTexts(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  choices: ArgumentTexts,
): readonly string[] {
  const own = choices[`${type.name}.${field.name}`] ?? [''];
  if (!field.args.some(({ name }) => name === 'first')) return own;
  return own.flatMap((text) =>
    [...paging, 'first: $first'].map((page) => `${page}${text ? `, ${text}` : ''}`),
  );
}

/** The same field with other arguments needs another name. */
function unique(field: string, given: string): string {
  let hash = 7;
  for (const character of given) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return `${field}${hash}: `;
}

/** Of fields with one response name only the first is kept: their selections might not merge. */
function mergeable(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const name = /^(?:\.\.\.(?: on \w+)? \{ )?(\w+)/.exec(text)?.[1] ?? text;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
