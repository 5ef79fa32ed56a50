import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

type Row = Readonly<Record<string, unknown>>;

/** The server takes no more than 65,535 parameters in a statement. */
const PARAMETER_LIMIT = 65_535;

/** A statement with the values that belong to its placeholders. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** What to do with a row whose key is taken already. */
export interface DuplicateKey {
  /** Properties of the unique key. */
  readonly properties: readonly string[];
  /** Predicate of the unique index, when it is partial. */
  readonly where?: string;
}

/** INSERT statements for rows of an entity, as many as the number of parameters demands; each returns whole rows. */
export function insertStatements(
  dataSource: DataSource,
  metadata: EntityMetadata,
  request: { rows: readonly Row[]; ignoring?: DuplicateKey },
): Statement[] {
  const columns = metadata.columns.filter((column) => request.rows.some((row) => given(row, column)));
  const size = Math.floor(PARAMETER_LIMIT / Math.max(columns.length, 1));
  const tail = `${conflictClause(metadata, request.ignoring)} RETURNING ${returned(metadata)}`;
  const head = `INSERT INTO "${metadata.tableName}" (${columns.map((column) => `"${column.databaseName}"`).join(', ')}) VALUES`;
  const statements: Statement[] = [];
  for (let start = 0; start < request.rows.length; start += size) {
    const parameters: unknown[] = [];
    const tuples = request.rows
      .slice(start, start + size)
      .map((row) => tuple(dataSource, { row, columns, parameters }));
    statements.push({ text: `${head} ${tuples.join(', ')}${tail}`, parameters });
  }
  return statements;
}

/** A row of the database as an instance of its entity. */
export function toEntity(dataSource: DataSource, metadata: EntityMetadata, raw: Row): object {
  const entity = metadata.create() as Record<string, unknown>;
  for (const column of metadata.columns) {
    entity[column.propertyName] = dataSource.driver.prepareHydratedValue(raw[column.databaseName], column);
  }
  return entity;
}

function tuple(
  dataSource: DataSource,
  { row, columns, parameters }: { row: Row; columns: readonly ColumnMetadata[]; parameters: unknown[] },
): string {
  const values = columns.map((column) => {
    if (!given(row, column)) return 'DEFAULT';
    parameters.push(dataSource.driver.preparePersistentValue(row[column.propertyName], column));
    return `$${parameters.length}`;
  });
  return `(${values.join(', ')})`;
}

function given(row: Row, column: ColumnMetadata): boolean {
  return row[column.propertyName] !== undefined;
}

function conflictClause(metadata: EntityMetadata, key: DuplicateKey | undefined): string {
  if (!key) return '';
  const columns = key.properties.map((property) => `"${getColumn(metadata, property).databaseName}"`);
  return ` ON CONFLICT (${columns.join(', ')})${key.where ? ` WHERE ${key.where}` : ''} DO NOTHING`;
}

function returned(metadata: EntityMetadata): string {
  return metadata.columns.map((column) => `"${column.databaseName}"`).join(', ');
}

/** The column of a property. Thrown when there is none: a misspelt property must not be left out in silence. */
export function getColumn(metadata: EntityMetadata, property: string): ColumnMetadata {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no column ${property}`);
  return column;
}
