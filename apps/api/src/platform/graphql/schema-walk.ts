import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { FIELD_CLASSES } from '../access/field-class';
import type { FieldAccess } from '../access/requires';

/** Something that the schema must not be. */
export interface SchemaFinding {
  readonly coordinate: string;
  readonly problem:
    'ACCESS_MISSING' | 'DESCRIPTION_MISSING' | 'CLASS_MISSING' | 'REFUSAL_DESCRIPTION' | 'PAGE_ARGUMENTS';
}

/** Walks a schema and says where it breaks the conventions; empty when it is sound. */
export function walkSchema(schema: GraphQLSchema): readonly SchemaFinding[] {
  return [...rootFindings(schema), ...typeFindings(schema)];
}

function rootFindings(schema: GraphQLSchema): SchemaFinding[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => !!type,
  );
  return roots.flatMap((type) =>
    fieldsOf(type)
      .filter((field) => !isAccess(field.extensions['access']))
      .map((field) => ({ coordinate: `${type.name}.${field.name}`, problem: 'ACCESS_MISSING' as const })),
  );
}

function isAccess(access: unknown): access is FieldAccess {
  const { kind } = (access ?? {}) as Partial<FieldAccess>;
  return kind === 'requires' || kind === 'public';
}

function typeFindings(schema: GraphQLSchema): SchemaFinding[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__') || (isScalarType(type) && isSpecifiedScalarType(type))) return [];
    const own = describe(type.name, type.description);
    if (isEnumType(type))
      return [
        ...own,
        ...type.getValues().flatMap((value) => describe(`${type.name}.${value.name}`, value.description)),
      ];
    if (isInputObjectType(type))
      return [
        ...own,
        ...Object.values(type.getFields()).flatMap((field) =>
          describe(`${type.name}.${field.name}`, field.description),
        ),
      ];
    if (isInterfaceType(type))
      return [
        ...own,
        ...Object.values(type.getFields()).flatMap((field) =>
          describe(`${type.name}.${field.name}`, field.description),
        ),
      ];
    if (isUnionType(type) || isScalarType(type)) return own;
    return [...own, ...objectFindings(type, roots.has(type))];
  });
}

function objectFindings(type: GraphQLObjectType, isRoot: boolean): SchemaFinding[] {
  const refusal = type.getInterfaces().some(({ name }) => name === 'UserError');
  const findings: SchemaFinding[] =
    refusal && !type.description?.startsWith('Returned when')
      ? [{ coordinate: type.name, problem: 'REFUSAL_DESCRIPTION' }]
      : [];
  // Envelopes hold no data of their own, and root fields show what their type shows.
  const classed = isRoot || refusal || isEnvelope(type.name) || hasClass(type.extensions);
  for (const field of fieldsOf(type)) {
    const coordinate = `${type.name}.${field.name}`;
    findings.push(...describe(coordinate, field.description));
    findings.push(
      ...field.args.flatMap((argument) => describe(`${coordinate}(${argument.name})`, argument.description)),
    );
    if (!classed && !hasClass(field.extensions)) findings.push({ coordinate, problem: 'CLASS_MISSING' });
    findings.push(...pageFindings(coordinate, field));
  }
  return findings;
}

function pageFindings(coordinate: string, field: GraphQLField<unknown, unknown>): SchemaFinding[] {
  const isConnection = /Connection!?$/.test(String(field.type));
  const names = new Set(field.args.map(({ name }) => name));
  const complete = ['first', 'after', 'last', 'before'].every((name) => names.has(name));
  return isConnection && !complete ? [{ coordinate, problem: 'PAGE_ARGUMENTS' }] : [];
}

function isEnvelope(name: string): boolean {
  return /(Connection|Edge)$/.test(name) || name === 'PageInfo' || name === 'FieldError';
}

function hasClass(extensions: object): boolean {
  return (FIELD_CLASSES as readonly unknown[]).includes((extensions as { fieldClass?: unknown }).fieldClass);
}

function describe(coordinate: string, description: string | null | undefined): SchemaFinding[] {
  return description?.trim() ? [] : [{ coordinate, problem: 'DESCRIPTION_MISSING' }];
}

function fieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields());
}
