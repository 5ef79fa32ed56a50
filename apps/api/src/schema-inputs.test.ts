import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  coerceInputValue,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { MODULES } from './composition-root';
import { buildWeizhiSchema } from './schema';

const schema = buildWeizhiSchema(MODULES);
const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
const commands = Object.values(schema.getMutationType()?.getFields() ?? {});
const questions = Object.values(schema.getTypeMap())
  .filter((type) => 'getFields' in type && !isInputObjectType(type) && type !== schema.getMutationType())
  .flatMap((type) =>
    Object.values(
      (type as { getFields(): Record<string, { name: string; args?: readonly Argument[] }> }).getFields(),
    ).flatMap(({ name, args = [] }) => args.map((argument) => ({ where: `${type.name}.${name}`, argument }))),
  );

interface Argument {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** Every input type that is reached from a type. */
function reached(
  type: GraphQLInputType,
  seen = new Set<GraphQLInputObjectType>(),
): ReadonlySet<GraphQLInputObjectType> {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named)) return seen;
  seen.add(named);
  for (const field of Object.values(named.getFields())) reached(field.type, seen);
  return seen;
}

/** The smallest value of an input type. */
function smallest(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return smallest(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isScalarType(type)) return SCALARS[type.name] ?? 'x';
  return Object.fromEntries(
    Object.values(type.getFields())
      .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
      .map((field) => [field.name, smallest(field.type)]),
  );
}
const SCALARS: Readonly<Record<string, unknown>> = {
  ...{ Int: 1, Float: 1, Boolean: true, Date: '2026-01-01', DateTime: '2026-01-01T00:00:00Z', Decimal: '1' },
};

/** Problems of a value, as the server finds them. */
function problems(type: GraphQLInputObjectType, value: unknown): number {
  let count = 0;
  coerceInputValue(value, type, () => (count += 1));
  return count;
}

describe('orders and filters', () => {
  it('are sorted by what is listed alone', () => {
    const orders = questions.filter(({ argument }) => /order|sort/iu.test(argument.name));
    expect(orders.length).toBeGreaterThan(5);
    expect(orders.filter(({ argument }) => !isEnumType(getNamedType(argument.type)))).toEqual([]);
  });

  it('ask nothing of what is masked: no numbers, no persons’ names, no parts of either', () => {
    const filters = questions.flatMap(({ argument }) => [...reached(argument.type)]);
    const names = new Set(
      filters.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)),
    );
    expect(names.size).toBeGreaterThan(100);
    const asking = [...names].filter((name) =>
      /phone|mobile|identity|idNumber|residentId|birth|contact|personName|email|address|password|secret|hash/iu.test(
        name,
      ),
    );
    expect(asking).toEqual([]);
  });

  it('have no part of a free form, by which anything could be asked', () => {
    const scalars = inputs.flatMap((type) =>
      Object.values(type.getFields())
        .map((field) => getNamedType(field.type))
        .filter(isScalarType)
        .map(({ name }) => name),
    );
    expect([...new Set(scalars)].sort()).toEqual([
      ...['Boolean', 'Date', 'DateTime', 'Decimal', 'ID', 'Int', 'String'],
    ]);
  });
});

describe('forms of commands', () => {
  const forms = new Set(commands.flatMap(({ args }) => args.flatMap(({ type }) => [...reached(type)])));

  it('are all there', () => {
    expect(commands.length).toBeGreaterThan(150);
    expect(forms.size).toBeGreaterThan(150);
  });

  it('refuse fields that they do not have, whoever thinks of them', () => {
    for (const form of forms) {
      const value = smallest(form) as object;
      expect([form.name, problems(form, value)]).toEqual([form.name, 0]);
      for (const name of [
        'id',
        'districtId',
        'createdBy',
        'role',
        'permissions',
        '__typename',
        'version',
        'constructor',
      ]) {
        if (form.getFields()[name]) continue;
        expect([form.name, name, problems(form, { ...value, [name]: '1' })]).toEqual([form.name, name, 1]);
      }
    }
  });

  it('take no id for what is made, no author, no state of the record itself', () => {
    const taking = [...forms].flatMap((form) =>
      Object.keys(form.getFields())
        .filter((name) =>
          /^(?:id|uuid|createdBy|recordedBy|updatedBy|createdAt|recordedAt|version|permissions)$/u.test(name),
        )
        .map((name) => `${form.name}.${name}`),
    );
    expect(taking).toEqual([]);
  });
});
