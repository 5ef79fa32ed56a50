import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { DatabaseError } from '../database/database-error';
import type { ReadRequest } from './binding';
import type { PlannedReadRunner } from './planned-read-runner';
import type { ReadPlanner } from './read-planner';
import { Unplannable } from './unplannable';

/** How many operations went which way since the start. */
export interface ReadPathCounts {
  readonly planned: number;
  readonly resolvers: number;
}

/** Chooses between the two ways of answering a query and counts. */
export class ReadPaths {
  private planned = 0;
  private resolvers = 0;
  private reason = '';

  constructor(
    private readonly planner: ReadPlanner,
    private readonly runner: PlannedReadRunner,
  ) {}

  /** For the metrics endpoint. */
  get counts(): ReadPathCounts {
    return { planned: this.planned, resolvers: this.resolvers };
  }

  /** Why the last operation went to the resolvers; for tests and for whoever wonders. */
  get lastReason(): string {
    return this.reason;
  }

  /**
   * JSON text of `data`, or undefined when the resolvers are to answer. Permission to use the root fields must have been
   * decided already.
   */
  async answer(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    request: ReadRequest,
  ): Promise<string | undefined> {
    const decision = this.planner.plan(document, operation, request);
    if ('resolvers' in decision) {
      this.leave(decision.resolvers);
      return undefined;
    }
    try {
      const text = decision.answer(await this.runner.run(request.actor, decision.statements));
      this.planned += 1;
      return text;
    } catch (error) {
      if (!(error instanceof Unplannable) && !isAboutValues(error)) throw error;
      this.leave(error.message);
      return undefined;
    }
  }

  private leave(reason: string): void {
    this.reason = reason;
    this.resolvers += 1;
  }
}

/** Class 22 of SQLSTATE: a value that Postgres cannot read. The resolvers know what to say about it. */
function isAboutValues(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const state = error instanceof DatabaseError ? error.sqlState : (error as { code?: unknown }).code;
  return typeof state === 'string' && state.startsWith('22');
}
