import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { EntityModel } from './entity-model';
import type { ReadAnnotation, ReadEntity, SqlContext, TypeReadExtensions } from './read-annotations';
import { Unplannable } from './unplannable';

/** What stands between a stored value and the answer: nothing, a resolver, or something that decides or transforms. */
type FieldCode = 'none' | 'resolver' | 'guard';

type Field = GraphQLField<unknown, unknown>;

/**
 * Decides how a field is read: by its annotation, else as the column of its name, but only where no code of ours stands
 * between the column and the answer.
 */
export class FieldModels {
  private readonly codes = new Map<string, FieldCode>();
  private readonly decorated = new Set<string>();

  constructor() {
    const storage = getMetadataStorage() as unknown as TypeGraphqlStorage;
    for (const type of storage.objectTypes) this.readObjectType(type, storage);
  }

  /** How a field of a row is read. */
  ofRow(type: GraphQLObjectType, field: Field, model: EntityModel): ReadAnnotation {
    const annotation = this.annotation(type, field);
    if (annotation) return annotation;
    if (this.codeOf(type, field) !== 'none' || field.args.length > 0) {
      throw new Unplannable(`${type.name}.${field.name} has a resolver and no annotation`);
    }
    if (!model.has(field.name))
      throw new Unplannable(`${type.name}.${field.name} is no property of its entity`);
    return { kind: 'column', property: field.name };
  }

  /** How a root field is read. */
  ofRoot(type: GraphQLObjectType, field: Field): ReadAnnotation {
    const annotation = this.annotation(type, field);
    if (!annotation) throw new Unplannable(`${type.name}.${field.name} is not annotated`);
    return annotation;
  }

  private annotation(type: GraphQLObjectType, field: Field): ReadAnnotation | undefined {
    const coordinate = `${type.name}.${field.name}`;
    if (this.codes.get(coordinate) === 'guard') throw new Unplannable(`${coordinate} has middleware`);
    const annotation = field.extensions['read'] as ReadAnnotation | undefined;
    if (annotation?.kind === 'notPlanned') throw new Unplannable(`${coordinate}: ${annotation.reason}`);
    return annotation;
  }

  private codeOf(type: GraphQLObjectType, field: Field): FieldCode {
    const known = this.codes.get(`${type.name}.${field.name}`);
    if (known) return known;
    // A field that type-graphql took from an interface is not in its object type's list: assume a resolver.
    return this.decorated.has(type.name) || field.resolve ? 'resolver' : 'none';
  }

  private readObjectType(type: ObjectTypeMetadata, { fieldResolvers }: TypeGraphqlStorage): void {
    this.decorated.add(type.name);
    for (const field of type.fields ?? []) {
      const resolver = fieldResolvers.find(
        ({ schemaName, getObjectType }) =>
          schemaName === field.schemaName &&
          getObjectType !== undefined &&
          isSelfOrParent(getObjectType(), type.target),
      );
      const guarded = [field, resolver].some(
        (code) => code?.roles !== undefined || (code?.middlewares?.length ?? 0) > 0,
      );
      const renamed = field.name !== field.schemaName;
      this.codes.set(
        `${type.name}.${field.schemaName}`,
        guarded ? 'guard' : resolver || renamed ? 'resolver' : 'none',
      );
    }
  }
}

/** The entity that an object type says it is. */
export function entityOfType(type: GraphQLObjectType): ReadEntity {
  const read = type.extensions['read'] as { entity?: ReadEntity } | undefined;
  if (!read?.entity) throw new Unplannable(`${type.name} does not say its entity`);
  return read.entity;
}

/** The condition without which a row of the type is absent. */
export function standingCondition(type: GraphQLObjectType): ((row: SqlContext) => string) | undefined {
  return (type.extensions['read'] as Partial<TypeReadExtensions['read']> | undefined)?.always;
}

function isSelfOrParent(candidate: unknown, target: unknown): boolean {
  for (let current = target; typeof current === 'function'; current = Object.getPrototypeOf(current)) {
    if (current === candidate) return true;
  }
  return false;
}

/** The part of type-graphql's storage that says which fields have code of their own. */
interface TypeGraphqlStorage {
  readonly objectTypes: readonly ObjectTypeMetadata[];
  readonly fieldResolvers: readonly (FieldCodeMetadata & { readonly getObjectType?: () => unknown })[];
}

interface ObjectTypeMetadata {
  readonly name: string;
  readonly target: unknown;
  readonly fields?: readonly (FieldCodeMetadata & { readonly name: string })[];
}

interface FieldCodeMetadata {
  readonly schemaName: string;
  readonly roles?: unknown;
  readonly middlewares?: readonly unknown[];
}
