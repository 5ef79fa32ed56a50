import type { Actor } from '@weizhi/domain';
import { DatabaseError } from 'pg';
import type { Pool, PoolClient, Query } from 'pg';
import type { Database } from '../database/database';
import { districtsOf } from '../database/data-scope';
import { toDatabaseError } from '../database/database-error';
import type { BoundStatement } from './plan';
import { ReadBatch, forgetPrepared } from './read-batch';

/** Runs the statements of planned reads. */
export interface PlannedReadRunner {
  /** Answers the one text of each statement. Thrown as DatabaseError where the database is to blame. */
  run(actor: Actor, statements: readonly BoundStatement[]): Promise<readonly (string | null)[]>;
}

/**
 * Runs planned reads on the request pool: transaction, districts of row-level security, statements and commit leave in one
 * write and come back in one read, because waiting for each in turn costs more than the statements themselves.
 */
export class PipelinedReadRunner implements PlannedReadRunner {
  private readonly pool: Pool;

  constructor({ dataSource }: Pick<Database, 'dataSource'>) {
    this.pool = (dataSource.driver as unknown as { readonly master: Pool }).master;
  }

  async run(actor: Actor, statements: readonly BoundStatement[]): Promise<readonly (string | null)[]> {
    if (statements.length === 0) return [];
    try {
      const client = await this.pool.connect();
      return await answerOn(client, settingOf(actor), statements);
    } catch (error) {
      throw toDatabaseError(error);
    }
  }
}

async function answerOn(
  client: PoolClient,
  setting: string,
  statements: readonly BoundStatement[],
): Promise<(string | null)[]> {
  try {
    const texts = await new Promise<(string | null)[]>((resolve, reject) => {
      const batch = new ReadBatch(setting, statements, (error, answers) => {
        if (error) reject(error);
        else resolve(answers);
      });
      client.query(batch as unknown as Query);
    });
    client.release();
    return texts;
  } catch (error) {
    await recover(client, error);
    throw error;
  }
}

/** After a statement that failed it is not known which others the server came to prepare: forget them all. */
async function recover(client: PoolClient, error: unknown): Promise<void> {
  const { connection } = client as PoolClient & { readonly connection: object };
  forgetPrepared(connection);
  try {
    if (!(error instanceof DatabaseError)) throw error;
    await client.query('rollback; deallocate all');
    client.release();
  } catch {
    client.release(true);
  }
}

const settings = new WeakMap<Actor, string>();

/** The districts of an actor as a statement, formed once per actor object. */
function settingOf(actor: Actor): string {
  let setting = settings.get(actor);
  if (setting === undefined) settings.set(actor, (setting = districtSetting(districtsOf(actor))));
  return setting;
}

/** SET takes no parameter, so the ids are checked here. */
function districtSetting(districtIds: readonly string[]): string {
  if (!districtIds.every((id) => /^\d{1,19}$/.test(id))) throw new Error('A district id is a number');
  return `set local app.districts = '${districtIds.join(',')}'`;
}
