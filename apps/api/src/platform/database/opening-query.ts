import { Query } from 'pg';

/** What is used of pg's connection, which @types/pg describes in part. */
interface WireConnection {
  parse(statement: { name: string; text: string; types: [] }): void;
  bind(portal: { statement: string; values: [] }): void;
  execute(portal: { portal: string; rows: number }): void;
  readonly stream: { cork(): void; uncork(): void };
}

type Answered = (error: Error | null, result: unknown) => void;

/** What of pg's Query is built upon here. */
interface QueryParts {
  submit(wire: WireConnection): Error | null;
  handleCommandComplete(message: unknown, wire: WireConnection): void;
}
const ParameterQuery = Query as unknown as new (
  config: { text: string; values: readonly unknown[] },
  values: undefined,
  answered: Answered,
) => QueryParts;

/** The statements that open a transaction, and the first one in it, which needs parameters. */
export interface Opening {
  readonly before: readonly string[];
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A statement that has been sent behind the opening of its transaction. */
export interface OpenedBy {
  /** Refused when the transaction did not begin; a first statement that failed leaves it open, to be rolled back. */
  readonly begun: Promise<unknown>;
  readonly answer: Promise<unknown>;
}

/**
 * Opens a transaction and runs its first statement in one write with one synchronisation point. The server skips everything
 * up to that point once something fails, so the statement never runs by itself where `BEGIN` was refused.
 */
export function openWith(connection: { query(query: never): unknown }, opening: Opening): OpenedBy {
  let hasBegun = false;
  const answer = new Promise((resolve, reject) => {
    const query = new OpeningQuery(opening, (error, result) => {
      ({ hasBegun } = query);
      if (error) reject(error);
      else resolve(result);
    });
    connection.query(query as never);
  });
  const begun = answer.catch((error: unknown) => {
    if (!hasBegun) throw error;
  });
  return { begun, answer };
}

class OpeningQuery extends ParameterQuery {
  private completed = 0;
  private readonly before: readonly string[];

  constructor({ before, text, values }: Opening, answered: Answered) {
    super({ text, values }, undefined, answered);
    this.before = before;
  }

  get hasBegun(): boolean {
    return this.completed > 0;
  }

  override submit(wire: WireConnection): Error | null {
    wire.stream.cork();
    try {
      for (const text of this.before) {
        wire.parse({ name: '', text, types: [] });
        wire.bind({ statement: '', values: [] });
        wire.execute({ portal: '', rows: 0 });
      }
      return super.submit(wire);
    } finally {
      wire.stream.uncork();
    }
  }

  override handleCommandComplete(message: unknown, wire: WireConnection): void {
    this.completed += 1;
    if (this.completed > this.before.length) super.handleCommandComplete(message, wire);
  }
}
