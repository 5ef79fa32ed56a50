import type { Actor } from '@weizhi/domain';
import type DataLoader from 'dataloader';
import type { Logger } from 'pino';
import type { RequestReads, Transaction } from '../database/transaction';
import type { CursorCodec } from '../read-planner/cursor';
import type { Locale } from './locale';

/** Where "now" comes from. */
export interface Clock {
  now(): Date;
}

/** Which endpoint a request came through. */
export type Audience = 'public' | 'console';

/** The session of a person signed in to the console. */
export interface SignedInSession {
  readonly id: string;
  readonly accountId: string;
  readonly mustChangePassword: boolean;
  /** The installation asks for a second factor, and the account has none yet. */
  readonly mustSetUpSecondFactor: boolean;
  readonly hasSecondFactor: boolean;
  /** When whoever sits there last gave password or code. */
  readonly confirmedAt: Date;
}

/** Everything that resolvers, commands and module routes get to know about the request they serve. */
export interface RequestContext {
  readonly requestId: string;
  readonly audience: Audience;
  readonly actor: Actor;
  /** Null for API keys and for nobody. */
  readonly session: SignedInSession | null;
  readonly clientAddress: string;
  readonly locale: Locale;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly cursors: CursorCodec;
  /** Reads of this request: one snapshot, opened with the first statement, closed when the answer is ready. */
  readonly reads: RequestReads;
  /** Runs a command's work in one transaction as the actor. Where it answers a refusal, nothing of it is kept. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** The same request in another name, for a route that knows whom it serves by other means than a session or key. */
  as(actor: Actor): RequestContext;
  /** The loader of a kind for this request, made at first use. */
  loader<K, V>(key: symbol, create: (context: RequestContext) => DataLoader<K, V>): DataLoader<K, V>;
}

/** What a command needs of the request that it answers: a loading command, which no request stands behind, gives it as much. */
export type CommandContext = Pick<RequestContext, 'requestId' | 'clock' | 'transaction'>;
