import type { Actor } from '@weizhi/domain';
import type {
  EntityMetadata,
  FindOptionsOrder,
  FindOptionsWhere,
  ObjectLiteral,
  SelectQueryBuilder,
  UpdateQueryBuilder,
  DataSource,
} from 'typeorm';
import {
  dataScope,
  type DataScope,
  districtsOf,
  scopeCondition,
  scopeParameter,
  type ScopeSlot,
} from './data-scope';
import { DatabaseError } from './database-error';
import type { EntityClass } from './entity-class';
import { type DuplicateKey, getColumn, insertStatements, toEntity } from './insert-statement';
import type { Session } from './session';
import { getTableKind, type TableKind } from './table-kind';

/** What {@link ScopedRepository.find} looks for. */
export interface FindOptions<E> {
  readonly where?: FindOptionsWhere<E> | FindOptionsWhere<E>[];
  readonly order?: FindOptionsOrder<E>;
  readonly take?: number;
}

/** Answer of an update that names the version it was based on. */
export type VersionedUpdate = 'updated' | 'stale' | 'absent';

/** Values of a new row; what the database fills in by itself may be left out. */
export type NewRow<E> = Partial<E>;

interface RepositoryContext {
  readonly dataSource: DataSource;
  readonly session: Session;
  readonly actor: Actor;
}

/**
 * The only door to the rows of an entity: every statement carries the scope of the actor (the first wall). A row
 * outside the scope is absent for reads and updates alike.
 */
export class ScopedRepository<E extends ObjectLiteral> {
  private readonly metadata: EntityMetadata;
  private readonly kind: TableKind;

  constructor(
    private readonly context: RepositoryContext,
    private readonly entity: EntityClass<E>,
  ) {
    this.metadata = context.dataSource.getMetadata(entity);
    this.kind = getTableKind(entity);
  }

  /** A query that is scoped already; `alias` names the row in further conditions. */
  query(alias: string): SelectQueryBuilder<E> {
    const { dataSource, session } = this.context;
    const query = dataSource.createQueryBuilder(this.entity, alias, session.queryRunner);
    const condition = this.scopeOf(query.escape(alias));
    // A string where sits beside everything the caller adds: TypeORM puts brackets around each condition.
    return condition ? query.where(condition.sql, condition.parameters) : query;
  }

  find(options: FindOptions<E> = {}): Promise<E[]> {
    return this.query('row')
      .setFindOptions({ where: options.where, order: options.order, take: options.take })
      .getMany();
  }

  async findOne(where: FindOptionsWhere<E>): Promise<E | undefined> {
    const [row] = await this.find({ where, take: 1 });
    return row;
  }

  count(where: FindOptionsWhere<E> = {}): Promise<number> {
    return this.query('row').setFindOptions({ where }).getCount();
  }

  async insert(row: NewRow<E>): Promise<E> {
    const [inserted] = await this.insertMany([row]);
    if (!inserted) throw new Error(`${this.metadata.name}: the insert returned no row`);
    return inserted;
  }

  insertMany(rows: readonly NewRow<E>[]): Promise<E[]> {
    return this.write(rows);
  }

  /** Inserts the rows whose key is not taken, and answers those. */
  insertIgnoringDuplicates(
    rows: readonly NewRow<E>[],
    key: DuplicateKey | readonly (keyof E & string)[],
  ): Promise<E[]> {
    return this.write(rows, 'properties' in key ? key : { properties: key });
  }

  /**
   * Changes one row if it still has the version that the change is based on; its version grows by one.
   * `absent` also when the row lies outside the scope.
   */
  async updateVersioned(
    key: FindOptionsWhere<E>,
    expectedVersion: number,
    changes: Partial<E>,
  ): Promise<VersionedUpdate> {
    getColumn(this.metadata, 'version');
    const next = this.metadata.versionColumn ? {} : { version: () => '"version" + 1' };
    const where = { ...key, version: expectedVersion } as FindOptionsWhere<E>;
    const affected = await this.change(where, { ...changes, ...next });
    if (affected > 1) throw new Error(`${this.metadata.name}: an update of one row met ${affected}`);
    if (affected === 1) return 'updated';
    return (await this.count(key)) > 0 ? 'stale' : 'absent';
  }

  /** Changes rows that nobody edits concurrently, such as counters and time stamps; answers how many. */
  update(where: FindOptionsWhere<E>, changes: Partial<E>): Promise<number> {
    return this.change(where, changes);
  }

  /** Deletes rows, where the table grants it at all; answers how many. */
  async delete(where: FindOptionsWhere<E>): Promise<number> {
    const query = this.builder().delete().from(this.entity).where(where);
    const condition = this.scopeOf(query.escape(this.metadata.tableName));
    if (condition) query.andWhere(condition.sql, condition.parameters);
    return (await query.execute()).affected ?? 0;
  }

  private async change(where: FindOptionsWhere<E>, changes: object): Promise<number> {
    if ('districtId' in changes)
      throw new Error(`${this.metadata.name}: a row never moves to another district`);
    const query: UpdateQueryBuilder<E> = this.builder().update(this.entity).set(changes).where(where);
    const condition = this.scopeOf(query.escape(this.metadata.tableName));
    if (condition) query.andWhere(condition.sql, condition.parameters);
    return (await query.execute()).affected ?? 0;
  }

  private async write(rows: readonly NewRow<E>[], ignoring?: DuplicateKey): Promise<E[]> {
    if (rows.length === 0) return [];
    this.demandOwnDistrict(rows);
    const { dataSource, session } = this.context;
    const inserted: E[] = [];
    for (const statement of insertStatements(dataSource, this.metadata, { rows, ignoring })) {
      const answer: unknown = await session.queryRunner.query(statement.text, [...statement.parameters]);
      inserted.push(
        ...(answer as object[]).map((raw) => toEntity(dataSource, this.metadata, { ...raw }) as E),
      );
    }
    return inserted;
  }

  /** New rows go into districts that the actor has a part in; row-level security says the same once more. */
  private demandOwnDistrict(rows: readonly NewRow<E>[]): void {
    if (this.kind.kind !== 'tenant') return;
    const districts = new Set<unknown>(districtsOf(this.context.actor));
    if (rows.some((row) => !districts.has(row['districtId' as keyof E])))
      throw new DatabaseError('OUTSIDE_SCOPE', null);
  }

  private scopeOf(alias: string): { sql: string; parameters: ObjectLiteral } | undefined {
    const { kind } = this;
    if (kind.kind !== 'tenant') return undefined;
    const scope: DataScope = dataScope(this.context.actor, kind.read);
    const parameters: ObjectLiteral = {};
    const bind = (slot: ScopeSlot): string => {
      parameters[`scope_${slot}`] = scopeParameter(scope, slot);
      return `:scope_${slot}`;
    };
    const sql = scopeCondition(
      {
        alias,
        districtColumn: getColumn(this.metadata, 'districtId').databaseName,
        divisionColumn: kind.division === null ? null : getColumn(this.metadata, kind.division).databaseName,
      },
      scope.shape,
      bind,
    );
    return { sql, parameters };
  }

  private builder(): SelectQueryBuilder<ObjectLiteral> {
    const { dataSource, session } = this.context;
    return dataSource.createQueryBuilder(session.queryRunner) as SelectQueryBuilder<ObjectLiteral>;
  }
}
