import type { Permission } from '@weizhi/domain';
import type { EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * What a GraphQL field reads, said beside its resolver with `@Extensions({ read: … } satisfies ReadExtensions)`.
 * The planner turns a whole operation into SQL from these and from TypeORM's `EntityMetadata`; the resolver
 * below the annotation stays the truth and answers whatever cannot be planned. README.md has an example.
 *
 * Not needed for a field whose name is a property of the entity and that has no resolver of its own:
 * such a field is `{ kind: 'column', property: <its name> }`.
 *
 * "Property" always means the name in the entity class, never the column's name in the database.
 */
export type ReadAnnotation =
  | ByIdRead
  | NodeRead
  | ConnectionRead
  | ListRead
  | ToOneRead
  | OneOfRead
  | SameRowRead
  | ChildrenRead
  | ColumnRead
  | SqlRead
  | NotPlanned;

/** The form in which the annotation is kept in a field's extensions. */
export interface ReadExtensions {
  readonly read: ReadAnnotation;
}

/**
 * Kept in the extensions of an object type: the entity behind it, needed where a union or interface can be the type,
 * and the condition without which a row is absent wherever it is reached by its key (`node`, by id, to-one), such
 * as "not withdrawn". Lists say theirs themselves.
 */
export interface TypeReadExtensions {
  readonly read: { readonly entity: ReadEntity; readonly always?: (row: SqlContext) => string };
}

/** An entity class with one of `@TenantTable`, `@ReferenceTable`, `@LocalTable`. */
export type ReadEntity = EntityTarget<ObjectLiteral> & (new () => ObjectLiteral);

/**
 * Where a bound value comes from: a path into the field's arguments (`'id'`, `'filter.occurredOn.from'`), and
 * optionally how the coerced argument becomes the value to bind (opening a global id, say). `decode` may throw
 * the same GraphQLError as the resolver would; `undefined` is bound as null.
 */
export type ArgumentSource =
  string | { readonly argument: string; readonly decode: (value: unknown) => unknown };

/** One row by its key: a nullable root field. */
export interface ByIdRead {
  readonly kind: 'byId';
  readonly entity: ReadEntity;
  /** Property → argument; together they must identify at most one row. */
  readonly where: Readonly<Record<string, ArgumentSource>>;
}

/** `node(id)`: the id says the concrete type, whose entity its own `TypeReadExtensions` say. */
export interface NodeRead {
  readonly kind: 'node';
  readonly argument: string;
  /** Opens the id; undefined when it is nobody's (answer: null). */
  readonly decode: (id: string) => NodeTarget | undefined;
}

/** What a global id points at. */
export interface NodeTarget {
  /** Name of the concrete GraphQL type. */
  readonly type: string;
  /** Property → value of the key. */
  readonly where: Readonly<Record<string, unknown>>;
  /** Without this permission the row is absent. */
  readonly requires: Permission;
}

/** What conditions and expressions written as SQL get to see. */
export interface SqlContext {
  /** The alias of the row's table. */
  readonly table: string;
  /** `alias.column` of a property. */
  readonly column: (property: string) => string;
  /** Placeholder of an argument of this field, cast to a type: `argument('since', 'date')` → `$3::date`. */
  readonly argument: (source: ArgumentSource, type: string) => string;
  /** Placeholder of today by the server's clock, in Shanghai, as a `date`: what SQL's own clock must not decide. */
  readonly today: () => string;
  /** The scope condition for another tenant table inside the expression: `scope(Task, 't')`. */
  readonly scope: (entity: ReadEntity, alias: string) => string;
}

/**
 * A condition that an argument switches on. Absent or null arguments switch it off.
 * `in` takes a list; `startsWith` and `contains` compare text literally (no wildcards from the caller).
 */
export type FilterCondition =
  | {
      readonly property: string;
      readonly op: 'eq' | 'in' | 'gt' | 'gte' | 'lt' | 'lte' | 'startsWith' | 'contains';
      readonly decode?: (value: unknown) => unknown;
    }
  | {
      /** For a Boolean argument: the property is (not) null. */
      readonly property: string;
      readonly op: 'isPresent';
    }
  | {
      /** Anything else; `value` is the placeholder of the argument, cast to `type`. */
      readonly type: string;
      readonly decode?: (value: unknown) => unknown;
      readonly sql: (row: SqlContext, value: string) => string;
    };

/**
 * One value of an order enum. Columns must not be nullable and share one direction, so that the keyset condition
 * is a row comparison that an index answers; the primary key is appended as the last tie-breaker.
 */
export interface KeysetOrder {
  readonly properties: readonly string[];
  readonly direction: 'asc' | 'desc';
}

/** What lists, connections and children share. */
interface RowsRead {
  readonly entity: ReadEntity;
  /** Argument path → condition. Every argument that is neither paging nor order must be here. */
  readonly filters?: Readonly<Record<string, FilterCondition>>;
  /** A condition that always holds, such as "not withdrawn". */
  readonly always?: (row: SqlContext) => string;
  /** For a field of a row: own property → the parent's property. A root field has none. */
  readonly by?: Readonly<Record<string, string>>;
}

/** A Relay connection: at the root, or of a row with `by`. */
export interface ConnectionRead extends RowsRead {
  readonly kind: 'connection';
  /** Value of the order argument (as the resolver gets it) → order. */
  readonly orders: Readonly<Record<string, KeysetOrder>>;
  /** Key of `orders` when the argument is absent or the field has none. */
  readonly defaultOrder: string;
  /** Name of the order argument; `orderBy` when not given. */
  readonly orderArgument?: string;
  /** Largest `first` or `last`; 100 when not given. More is the error PAGE_TOO_LARGE of the resolver. */
  readonly pageLimit?: number;
  /** A cheaper count than counting rows, used when none of `filters` but `whenOnly` is switched on. */
  readonly total?: { readonly whenOnly: readonly string[]; readonly sql: (row: TotalContext) => string };
}

/** What a maintained count gets to see: arguments and scope, but no row. */
export type TotalContext = Pick<SqlContext, 'argument' | 'scope'>;

/** A bounded plain list at the root. */
export interface ListRead extends RowsRead {
  readonly kind: 'list';
  readonly orderBy: readonly { readonly property: string; readonly direction: 'asc' | 'desc' }[];
  /** The maximum that the field's description states. */
  readonly max: number;
}

/** The bounded list of a row's children. */
export interface ChildrenRead extends RowsRead {
  readonly kind: 'children';
  readonly by: Readonly<Record<string, string>>;
  readonly orderBy: readonly { readonly property: string; readonly direction: 'asc' | 'desc' }[];
  readonly max: number;
  /** Argument that asks for fewer than `max`. */
  readonly limitArgument?: string;
}

/**
 * The row that this row points at. Through the `@ForeignKey` that has exactly the column `via` (besides `districtId`),
 * or spelt out with `entity` and `by` (target property → own property).
 */
export type ToOneRead =
  | { readonly kind: 'toOne'; readonly via: string }
  | {
      readonly kind: 'toOne';
      readonly entity: ReadEntity;
      readonly by: Readonly<Record<string, string>>;
      readonly always?: (row: SqlContext) => string;
    };

/** A to-one of an abstract type: the first branch whose row is there and visible. One branch per concrete type. */
export interface OneOfRead {
  readonly kind: 'oneOf';
  /** GraphQL type name → how its row is reached: target property → own property. The entity comes from the type. */
  readonly branches: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** An object that is part of the same row (an amount with its currency, a figure with its parts): its fields read the row of the parent. */
export interface SameRowRead {
  readonly kind: 'sameRow';
  /** When given and false, the object is null. */
  readonly presentWhen?: (row: SqlContext) => string;
}

/** A column under another name than the field's. */
export interface ColumnRead {
  readonly kind: 'column';
  readonly property: string;
}

/**
 * A computed value. `expression` is SQL whose Postgres type is `type`; the output is formed by the field's scalar like a column.
 * Every value that is not a constant of the program goes through `argument`.
 */
export interface SqlRead {
  readonly kind: 'sql';
  readonly type: SqlType;
  /** Says that no character of the text ever needs escaping in JSON (global ids, codes): then it is not looked through. */
  readonly plain?: true;
  /** Says that the value is never null. */
  readonly present?: true;
  readonly expression: (row: SqlContext) => string;
}

/** Postgres types that the planner knows how to give out. */
export type SqlType =
  | 'text'
  | 'uuid'
  | 'boolean'
  | 'smallint'
  | 'integer'
  | 'bigint'
  | 'numeric'
  | 'double precision'
  | 'date'
  | 'timestamptz'
  | 'jsonb';

/** Says on purpose that operations with this field run through the resolvers. */
export interface NotPlanned {
  readonly kind: 'notPlanned';
  readonly reason: string;
}
