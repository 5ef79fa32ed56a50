import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { Database } from '../database/database';
import { getTableKind } from '../database/table-kind';
import type { TableKind } from '../database/table-kind';
import type { ReadEntity, SqlType } from './read-annotations';
import { Unplannable } from './unplannable';

/** What the planner knows of a column. */
export interface ColumnModel {
  readonly name: string;
  readonly type: SqlType;
  readonly nullable: boolean;
  readonly array: boolean;
}

/** What the planner knows of a table: TypeORM's metadata in the words of SQL. */
export interface EntityModel {
  readonly entity: ReadEntity;
  readonly table: string;
  readonly kind: TableKind;
  /** Properties of the primary key, in order. */
  readonly key: readonly string[];
  /** The column of a property; Unplannable when there is none or Node has to transform its value. */
  column(property: string): ColumnModel;
  has(property: string): boolean;
  /** Target and pairs (target property → own property) of the one foreign key through a property. */
  foreignKey(property: string): {
    readonly entity: ReadEntity;
    readonly by: Readonly<Record<string, string>>;
  };
}

const SQL_TYPES: Readonly<Record<string, SqlType>> = {
  text: 'text',
  varchar: 'text',
  'character varying': 'text',
  char: 'text',
  character: 'text',
  enum: 'text',
  'simple-enum': 'text',
  uuid: 'uuid',
  boolean: 'boolean',
  bool: 'boolean',
  smallint: 'smallint',
  int2: 'smallint',
  integer: 'integer',
  int: 'integer',
  int4: 'integer',
  bigint: 'bigint',
  int8: 'bigint',
  numeric: 'numeric',
  decimal: 'numeric',
  'double precision': 'double precision',
  float8: 'double precision',
  date: 'date',
  timestamptz: 'timestamptz',
  'timestamp with time zone': 'timestamptz',
  jsonb: 'jsonb',
};

/** Reads entity models from an initialised DataSource, each once. */
export class EntityModels {
  private readonly models = new Map<ReadEntity, EntityModel>();

  constructor(private readonly dataSource: Database['dataSource']) {}

  /** The model of an entity. */
  of(entity: ReadEntity): EntityModel {
    let model = this.models.get(entity);
    if (!model) {
      model = this.build(entity);
      this.models.set(entity, model);
    }
    return model;
  }

  private build(entity: ReadEntity): EntityModel {
    const metadata = this.dataSource.getMetadata(entity);
    const columns = new Map(metadata.columns.map((column) => [column.propertyName, column]));
    return {
      entity,
      table: metadata.tablePath.split('.').map(quoteName).join('.'),
      kind: getTableKind(entity),
      key: metadata.primaryColumns.map((column) => column.propertyName),
      has: (property) => columns.has(property),
      column: (property) => this.columnModel(metadata, columns.get(property), property),
      foreignKey: (property) => foreignKeyThrough(metadata, property),
    };
  }

  private columnModel(
    metadata: EntityMetadata,
    column: ColumnMetadata | undefined,
    property: string,
  ): ColumnModel {
    if (!column) throw new Unplannable(`${metadata.name} has no property ${property}`);
    if (column.transformer) throw new Unplannable(`${metadata.name}.${property} is transformed in Node`);
    const type = SQL_TYPES[this.dataSource.driver.normalizeType(column)];
    if (!type) throw new Unplannable(`${metadata.name}.${property} has a type the planner does not give out`);
    return { name: quoteName(column.databaseName), type, nullable: column.isNullable, array: column.isArray };
  }
}

/** A name of the schema as SQL; quoted only where it must be, so that statements stay readable. */
export function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

const RESERVED: ReadonlySet<string> = new Set(
  (
    'all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_date ' +
    'current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for ' +
    'foreign from grant group having in initially intersect into lateral leading limit localtime localtimestamp not null ' +
    'offset on only or order placing primary references returning select session_user some symmetric table then to ' +
    'trailing true union unique user using variadic when where window with'
  ).split(' '),
);

function foreignKeyThrough(
  metadata: EntityMetadata,
  property: string,
): ReturnType<EntityModel['foreignKey']> {
  const candidates = metadata.foreignKeys.filter((key) => {
    const own = key.columns.map((column) => column.propertyName);
    return own.includes(property) && own.every((name) => name === property || name === 'districtId');
  });
  const [key, another] = candidates;
  if (!key || another)
    throw new Unplannable(`${metadata.name}.${property} is not in exactly one foreign key`);
  const by = key.columns.map((column, index) => [
    key.referencedColumns[index]?.propertyName ?? '',
    column.propertyName,
  ]);
  return {
    entity: key.referencedEntityMetadata.target as ReadEntity,
    by: Object.fromEntries(by) as Record<string, string>,
  };
}
