import { type DataSource, type QueryRunner, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { DatabaseError, toDatabaseError } from './database-error';

type Connection = { query(text: string): Promise<unknown> };

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
    this.beginWithFirstConnection(beginStatement(options), options.mode);
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

  private beginWithFirstConnection(statement: string, mode: SessionOptions['mode']): void {
    const connect = this.queryRunner.connect.bind(this.queryRunner) as () => Promise<Connection>;
    this.queryRunner.connect = async () => {
      const connection = await connect();
      if (!this.begun) {
        this.begun = connection.query(statement);
        this.begun.catch(() => undefined);
        Object.assign(this.queryRunner, { isTransactionActive: true });
      }
      // A read may follow at once: had the beginning failed, it would see no row. A write must know.
      if (mode === 'write') await this.begun;
      return connection;
    };
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

/** The statement that opens a transaction for some districts; SET takes no parameter, so the ids are checked here. */
export function beginStatement({ districtIds, mode }: SessionOptions): string {
  if (!districtIds.every((id) => /^\d{1,19}$/.test(id))) throw new DatabaseError('OUTSIDE_SCOPE', null);
  const begin = mode === 'read' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN';
  return `${begin}; SET LOCAL app.districts = '${districtIds.join(',')}'`;
}
