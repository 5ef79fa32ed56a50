import { type DataSource, type QueryRunner, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { DatabaseError, toDatabaseError } from './database-error';
import { openWith } from './opening-query';

type Connection = { query(text: string, parameters?: unknown[]): Promise<unknown> };

/** How the transaction of a session begins. */
export interface SessionOptions {
  readonly districtIds: readonly string[];
  readonly mode: 'read' | 'write';
}

/**
 * One transaction on one connection of the pool. It begins with the first statement, so that a session that
 * nobody uses costs nothing, and with it the districts of row-level security (the second wall) are set.
 */
export class Session {
  readonly queryRunner: QueryRunner;
  private begun: Promise<unknown> | undefined;
  private broken = false;
  private ended = false;

  constructor(dataSource: DataSource, options: SessionOptions) {
    this.queryRunner = dataSource.createQueryRunner();
    const opening = openingStatements(options);
    if (options.mode === 'read') this.beginWithFirstConnection(opening);
    else this.beginWithFirstStatement(opening);
    this.translateErrors();
  }

  /** Whether a statement failed, after which the server refuses all others up to the rollback. */
  get failed(): boolean {
    return this.broken;
  }

  async commit(): Promise<void> {
    if (!this.begun) return this.queryRunner.release();
    if (this.broken) {
      await this.rollback();
      // The server would answer COMMIT with a silent rollback.
      throw new Error('A statement failed and its error was swallowed: nothing was committed');
    }
    try {
      await this.begun;
      await this.queryRunner.query('COMMIT');
    } catch (error) {
      await this.abandon(error);
      throw error;
    }
    await this.release();
  }

  async rollback(): Promise<void> {
    if (!this.begun) return this.queryRunner.release();
    try {
      await this.queryRunner.query('ROLLBACK');
      await this.release();
    } catch (error) {
      await this.abandon(error);
    }
  }

  /** A read may follow at once: had the beginning failed, it would see no row. */
  private beginWithFirstConnection(opening: readonly string[]): void {
    const connect = this.connectAs<Connection>();
    this.queryRunner.connect = async () => {
      const connection = await connect();
      if (!this.begun) this.beginsBy(connection.query(opening.join('; ')));
      return connection;
    };
  }

  /** A write must never run outside the transaction, so nothing follows before the beginning is known to have succeeded. */
  private beginWithFirstStatement(opening: readonly string[]): void {
    const connect = this.connectAs<Connection>();
    this.queryRunner.connect = async () => {
      const connection = await connect();
      const query = async (text: string, parameters?: unknown[]): Promise<unknown> => {
        // Without parameters a text may be several statements, which cannot be sent together with others.
        if (!this.begun && parameters !== undefined && parameters.length > 0) {
          const opened = openWith(connection, { before: opening, text, values: parameters });
          this.beginsBy(opened.begun);
          return opened.answer;
        }
        if (!this.begun) this.beginsBy(connection.query(opening.join('; ')));
        await this.begun;
        return connection.query(text, parameters);
      };
      return { query };
    };
  }

  private connectAs<T>(): () => Promise<T> {
    return this.queryRunner.connect.bind(this.queryRunner) as () => Promise<T>;
  }

  private beginsBy(begun: Promise<unknown>): void {
    this.begun = begun;
    begun.catch(() => undefined);
    Object.assign(this.queryRunner, { isTransactionActive: true });
  }

  private translateErrors(): void {
    const query = this.queryRunner.query.bind(this.queryRunner) as (...rest: unknown[]) => Promise<unknown>;
    const translated = async (...rest: unknown[]): Promise<unknown> => {
      try {
        const answer = await query(...rest);
        await this.begun;
        return answer;
      } catch (error) {
        this.broken = true;
        throw this.explain(error);
      }
    };
    this.queryRunner.query = translated as QueryRunner['query'];
  }

  private explain(error: unknown): unknown {
    // TypeORM lets go of a connection that the server ended, and then knows only that it has none.
    const lost = error instanceof QueryRunnerAlreadyReleasedError && !this.ended;
    return lost ? new DatabaseError('DATABASE_UNAVAILABLE', null, { cause: error }) : toDatabaseError(error);
  }

  private async release(): Promise<void> {
    this.ended = true;
    Object.assign(this.queryRunner, { isTransactionActive: false });
    await this.queryRunner.release();
  }

  /** Gives a connection of unknown state back to be closed, so that no transaction survives in the pool. */
  private async abandon(error: unknown): Promise<void> {
    this.ended = true;
    Object.assign(this.queryRunner, { isTransactionActive: false });
    const runner = this.queryRunner as QueryRunner & {
      releasePostgresConnection(error: unknown): Promise<void>;
    };
    await runner.releasePostgresConnection(error);
  }
}

/** The statements that open a transaction for some districts; SET takes no parameter, so the ids are checked here. */
function openingStatements({ districtIds, mode }: SessionOptions): readonly string[] {
  if (!districtIds.every((id) => /^\d{1,19}$/.test(id))) throw new DatabaseError('OUTSIDE_SCOPE', null);
  const begin = mode === 'read' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN';
  return [begin, `SET LOCAL app.districts = '${districtIds.join(',')}'`];
}
