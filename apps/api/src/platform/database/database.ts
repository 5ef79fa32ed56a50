import { setTimeout as delay } from 'node:timers/promises';
import type { Actor } from '@weizhi/domain';
import type { DataSource } from 'typeorm';
import type { DatabaseConfig } from '../config';
import { districtsOf } from './data-scope';
import { requestDataSource } from './data-source';
import { DatabaseError, toDatabaseError } from './database-error';
import type { EntityClass } from './entity-class';
import { Session } from './session';
import type { Reads } from './reads';
import { type RequestReads, SessionReads, SessionTransaction, type Transaction } from './transaction';

/** The database as the server uses it. */
export interface Database {
  /** Connections of the application's role; for metadata and the read planner, never for rows by themselves. */
  readonly dataSource: DataSource;
  /**
   * Runs work in one transaction. When the server breaks a deadlock or a serialisation conflict the work runs
   * again (twice at most), so it must change nothing outside the transaction.
   */
  transaction<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Reads for one request; the server closes them when it has answered. */
  openReads(actor: Actor): RequestReads;
  /** Runs long reads apart from the requests: on the reporting address, or here when that one is away. */
  reporting<T>(actor: Actor, work: (reads: Reads) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const ATTEMPTS = 3;

/** Connects. Thrown with DATABASE_UNAVAILABLE when the server does not answer. */
export async function createDatabase(
  config: DatabaseConfig,
  entities: readonly EntityClass[],
): Promise<Database> {
  const dataSource = requestDataSource(
    { url: config.appUrl, applicationName: 'weizhi-api', config },
    entities,
  );
  const reporting = requestDataSource(
    { url: config.reportingUrl, applicationName: 'weizhi-reporting', config },
    entities,
  );
  await initialise(dataSource);
  return new PooledDatabase(dataSource, reporting);
}

class PooledDatabase implements Database {
  private reportingReady: Promise<DataSource> | undefined;

  constructor(
    readonly dataSource: DataSource,
    private readonly reportingSource: DataSource,
  ) {}

  async transaction<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(actor, work);
      } catch (error) {
        const busy = error instanceof DatabaseError && error.code === 'DATABASE_BUSY';
        if (!busy || attempt === ATTEMPTS) throw error;
        await delay(attempt * 20);
      }
    }
  }

  openReads(actor: Actor): RequestReads {
    return new LazyReads(this.dataSource, actor);
  }

  async reporting<T>(actor: Actor, work: (reads: Reads) => Promise<T>): Promise<T> {
    const reads = new LazyReads(await this.reportingOrHere(), actor);
    try {
      return await work(reads);
    } finally {
      await reads.close();
    }
  }

  async close(): Promise<void> {
    const open = [this.dataSource, this.reportingSource].filter((source) => source.isInitialized);
    await Promise.all(open.map((source) => source.destroy()));
  }

  private async attempt<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const session = new Session(this.dataSource, { districtIds: districtsOf(actor), mode: 'write' });
    let result: T;
    try {
      result = await work(new SessionTransaction(this.dataSource, actor, () => session));
    } catch (error) {
      await session.rollback();
      throw toDatabaseError(error);
    }
    await session.commit();
    return result;
  }

  /** A replica that is away must not take the pages with it, nor may it be a condition of starting. */
  private async reportingOrHere(): Promise<DataSource> {
    this.reportingReady ??= initialise(this.reportingSource);
    try {
      return await this.reportingReady;
    } catch (error) {
      this.reportingReady = undefined;
      if (error instanceof DatabaseError) return this.dataSource;
      throw error;
    }
  }
}

class LazyReads extends SessionReads implements RequestReads {
  constructor(dataSource: DataSource, actor: Actor) {
    super(dataSource, actor, () => this.current());
  }

  private open: Session | undefined;

  async close(): Promise<void> {
    const session = this.open;
    this.open = undefined;
    // Nothing was written, and after a failed statement only a rollback ends the transaction.
    await session?.rollback();
  }

  private current(): Session {
    if (this.open?.failed) void this.close();
    this.open ??= new Session(this.dataSource, { districtIds: districtsOf(this.actor), mode: 'read' });
    return this.open;
  }
}

async function initialise(dataSource: DataSource): Promise<DataSource> {
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw toDatabaseError(error);
  }
}
