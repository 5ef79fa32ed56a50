import { Query } from 'pg';
import { LimitedMap } from './limited-map';
import type { BoundStatement } from './plan';

/** Statements that a connection keeps; the ones asked for first stay, which in a server that runs are the trusted ones. */
const MAX_PREPARED = 400;

const BEGIN = { name: 'read_begin', text: 'begin isolation level repeatable read read only', values: [] };
/** BEGIN and the districts. */
const BEFORE_READS = 2;
const COMMIT = { name: 'read_commit', text: 'commit', values: [] };

/** What is used of pg's connection, which @types/pg describes in part. */
interface WireConnection {
  parse(statement: { name: string; text: string; types: [] }): void;
  bind(portal: { statement: string; values: readonly (string | null)[] }): void;
  execute(portal: { portal: string; rows: number }): void;
  sync(): void;
  readonly stream: { write(bytes: Buffer): void };
}

const batches = new WeakMap<object, Messages>();

/** Says that the server no longer has what this connection prepared. */
export function forgetPrepared(connection: object): void {
  batches.delete(connection);
}

/** A pipelining client takes no other submission than its own Query; only its protocol handlers matter here. */
const Submission = Query as unknown as new (text: string) => object;

/** A transaction of reads as one submission, in one write, with one synchronisation point. */
export class ReadBatch extends Submission {
  private readonly texts: (string | null)[] = [];
  /** Of the statements from BEGIN to COMMIT, how many the server has done with. */
  private completed = 0;
  private text: string | null | undefined;
  private surplus = false;

  constructor(
    private readonly setting: string,
    private readonly statements: readonly BoundStatement[],
    private readonly done: (error: Error | null, texts: (string | null)[]) => void,
  ) {
    super('');
  }

  submit(wire: WireConnection): null {
    let messages = batches.get(wire);
    if (!messages) batches.set(wire, (messages = new Messages(wire)));
    messages.clear();
    messages.prepare(BEGIN);
    messages.prepare(COMMIT);
    messages.add(opening(wire, this.setting));
    for (const statement of this.statements) messages.run(statement);
    messages.add(closing(wire));
    messages.send();
    return null;
  }

  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void {
    this.surplus ||= this.text !== undefined;
    this.text = message.fields[0] ?? null;
  }

  /** Every statement answers one row or, which is null, none; which one it was follows from their order. */
  handleCommandComplete(): void {
    const isRead = this.completed >= BEFORE_READS && this.texts.length < this.statements.length;
    if (isRead) this.texts.push(this.text ?? null);
    this.completed += 1;
    this.text = undefined;
  }

  handleReadyForQuery(): void {
    this.done(this.surplus ? new Error('A planned read found more than one row') : null, this.texts);
  }

  handleError(error: Error): void {
    this.done(error, []);
  }
}

/** Collects the messages of one batch after the other for a connection instead of writing each: a write to the socket costs more than forming them. */
class Messages {
  private chunks: Buffer[] = [];
  private readonly collector: WireConnection;
  private readonly names = new Set<string>();

  constructor(private readonly wire: WireConnection) {
    this.collector = Object.create(wire, {
      _send: { value: (bytes: Buffer) => void this.chunks.push(bytes) },
    }) as WireConnection;
  }

  /** Drops what a batch left that could not be formed to its end. */
  clear(): void {
    this.chunks = [];
  }

  add(bytes: Buffer): void {
    this.chunks.push(bytes);
  }

  /** Has the server keep a statement; false when it keeps enough already. */
  prepare({ name, text }: BoundStatement): boolean {
    if (this.names.has(name)) return true;
    if (this.names.size >= MAX_PREPARED) return false;
    this.collector.parse({ name, text, types: [] });
    this.names.add(name);
    return true;
  }

  run(statement: BoundStatement): void {
    if (this.prepare(statement)) this.execute(statement.name, statement.values);
    else this.runUnnamed(statement.text, statement.values);
  }

  runUnnamed(text: string, values: BoundStatement['values']): void {
    this.collector.parse({ name: '', text, types: [] });
    this.execute('', values);
  }

  execute(statement: string, values: BoundStatement['values']): void {
    this.collector.bind({ statement, values });
    this.collector.execute({ portal: '', rows: 0 });
  }

  synchronise(): void {
    this.collector.sync();
  }

  bytes(): Buffer {
    const bytes = Buffer.concat(this.chunks);
    this.clear();
    return bytes;
  }

  send(): void {
    this.wire.stream.write(this.bytes());
  }
}

const openings = new LimitedMap<string, Buffer>(1_000);
let closingBytes: Buffer | undefined;

/** BEGIN and the districts, the same bytes for everybody who may see the same districts. */
function opening(wire: WireConnection, setting: string): Buffer {
  let bytes = openings.get(setting);
  if (!bytes) {
    const messages = new Messages(wire);
    messages.execute(BEGIN.name, []);
    messages.runUnnamed(setting, []);
    openings.set(setting, (bytes = messages.bytes()));
  }
  return bytes;
}

function closing(wire: WireConnection): Buffer {
  if (!closingBytes) {
    const messages = new Messages(wire);
    messages.execute(COMMIT.name, []);
    messages.synchronise();
    closingBytes = messages.bytes();
  }
  return closingBytes;
}
