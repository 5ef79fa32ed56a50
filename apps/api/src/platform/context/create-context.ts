import type { Actor } from '@weizhi/domain';
import type { Logger } from 'pino';
import type { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { Refusal } from '../errors/refusal';
import type { CursorCodec } from '../read-planner/cursor';
import { loaderStore } from './loader-store';
import type { Locale } from './locale';
import type { Audience, Clock, RequestContext, SignedInSession } from './request-context';

/** What one request brings. */
export interface RequestFacts {
  readonly requestId: string;
  readonly audience: Audience;
  readonly actor: Actor;
  readonly session: SignedInSession | null;
  readonly clientAddress: string;
  readonly locale: Locale;
}

/** What all requests share. */
export interface ContextParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly cursors: CursorCodec;
}

/** Makes the context of a request. Whoever makes it closes its `reads`. */
export function createContext(parts: ContextParts, facts: RequestFacts): RequestContext {
  let logger: Logger | undefined;
  const context: RequestContext = {
    ...facts,
    clock: parts.clock,
    cursors: parts.cursors,
    // Few requests log anything, and a child of a logger that hides secrets is dear.
    get logger() {
      return (logger ??= parts.logger.child({ requestId: facts.requestId }));
    },
    reads: parts.database.openReads(facts.actor),
    transaction: (work) =>
      undoingRefusals((wrapped) => parts.database.transaction(facts.actor, wrapped), work),
    as: (actor) => createContext(parts, { ...facts, actor, session: null }),
    loader: loaderStore(() => context),
  };
  return context;
}

type Run = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/** Whatever a command wrote before it found that it must refuse is undone: a refusal changes nothing, by construction. */
async function undoingRefusals<T>(run: Run, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const refused: { answer?: T } = {};
  try {
    return await run(async (tx) => {
      const answer = await work(tx);
      if (!(answer instanceof Refusal)) return answer;
      refused.answer = answer;
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone && refused.answer !== undefined) return refused.answer;
    throw error;
  }
}

class Undone extends Error {}
