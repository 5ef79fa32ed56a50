import type { Actor } from '@weizhi/domain';
import { DatabaseError, Query } from 'pg';
import type { Pool, PoolClient } from 'pg';
import type { Database } from '../database/database';
import { districtsOf } from '../database/data-scope';
import { toDatabaseError } from '../database/database-error';
import type { BoundStatement } from './plan';

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
      return await answerOn(client, districtSetting(districtsOf(actor)), statements);
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
  prepared.delete(connection);
  try {
    if (!(error instanceof DatabaseError)) throw error;
    await client.query('rollback; deallocate all');
    client.release();
  } catch {
    client.release(true);
  }
}

/** SET takes no parameter, so the ids are checked here. */
function districtSetting(districtIds: readonly string[]): string {
  if (!districtIds.every((id) => /^\d{1,19}$/.test(id))) throw new Error('A district id is a number');
  return `set local app.districts = '${districtIds.join(',')}'`;
}

const BEGIN = { name: 'read_begin', text: 'begin isolation level repeatable read read only', values: [] };
const COMMIT = { name: 'read_commit', text: 'commit', values: [] };

/** Statements that a connection keeps; the ones asked for first stay, which in a server that runs are the trusted ones. */
const MAX_PREPARED = 400;

const prepared = new WeakMap<object, Set<string>>();

/** What is used of pg's connection, which @types/pg describes in part. */
interface WireConnection {
  parse(statement: { name: string; text: string; types: [] }): void;
  bind(portal: { statement: string; values: readonly (string | null)[] }): void;
  execute(portal: { portal: string; rows: number }): void;
  sync(): void;
  readonly stream: { cork(): void; uncork(): void };
}

/** A pipelining client takes no other submission than its own Query; only its protocol handlers matter here. */
const Submission = Query as unknown as new (text: string) => object;

/** A transaction of reads as one submission with one synchronisation point. */
class ReadBatch extends Submission {
  private readonly texts: (string | null)[] = [];

  constructor(
    private readonly setting: string,
    private readonly statements: readonly BoundStatement[],
    private readonly done: (error: Error | null, texts: (string | null)[]) => void,
  ) {
    super('');
  }

  submit(wire: WireConnection): null {
    wire.stream.cork();
    send(wire, BEGIN);
    send(wire, { name: '', text: this.setting, values: [] });
    for (const statement of this.statements) send(wire, statement);
    send(wire, COMMIT);
    wire.sync();
    wire.stream.uncork();
    return null;
  }

  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void {
    this.texts.push(message.fields[0] ?? null);
  }

  handleCommandComplete(): void {
    // Every statement answers exactly one row; which one it was follows from their order.
  }

  handleReadyForQuery(): void {
    this.done(null, this.texts);
  }

  handleError(error: Error): void {
    this.done(error, []);
  }
}

function send(wire: WireConnection, { name, text, values }: BoundStatement): void {
  const statement = keep(wire, name) ? name : '';
  if (statement === '' || !prepared.get(wire)?.has(statement)) {
    wire.parse({ name: statement, text, types: [] });
    if (statement !== '') prepared.get(wire)?.add(statement);
  }
  wire.bind({ statement, values });
  wire.execute({ portal: '', rows: 0 });
}

function keep(wire: WireConnection, name: string): boolean {
  let names = prepared.get(wire);
  if (!names) prepared.set(wire, (names = new Set()));
  return name !== '' && (names.has(name) || names.size < MAX_PREPARED);
}
