import type { Actor } from '@weizhi/domain';
import type { DataSource, ObjectLiteral } from 'typeorm';
import { type AuditEntry, recordAudit } from '../audit/record-audit';
import { enqueueJob, type EnqueueOptions } from '../jobs/enqueue-job';
import { type OutboxEvent, publishEvent } from '../jobs/publish-event';
import type { EntityClass } from './entity-class';
import type { Reads } from './reads';
import { ScopedRepository } from './scoped-repository';
import type { Session } from './session';

/** One database transaction as an actor. What it enqueues, publishes and audits happens if and only if it commits. */
export interface Transaction extends Reads {
  audit(entry: AuditEntry): Promise<void>;
  enqueue(job: string, payload: object, options?: EnqueueOptions): Promise<void>;
  publish(event: OutboxEvent): Promise<void>;
}

/** Reading within one request: a transaction that begins with the first statement and sees one state throughout. */
export interface RequestReads extends Reads {
  /** Ends the transaction; the reads begin another one if they are used again. */
  close(): Promise<void>;
}

/** Binds {@link Reads} to a session; the session is asked for anew at each use. */
export class SessionReads implements Reads {
  constructor(
    protected readonly dataSource: DataSource,
    readonly actor: Actor,
    protected readonly session: () => Session,
  ) {}

  repository<E extends ObjectLiteral>(entity: EntityClass<E>): ScopedRepository<E> {
    return new ScopedRepository(
      { dataSource: this.dataSource, session: this.session(), actor: this.actor },
      entity,
    );
  }

  async sql<Row extends object>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const answer: unknown = await this.session().queryRunner.query(text, [...parameters]);
    // TypeORM answers UPDATE and DELETE with [rows, count].
    const rows: unknown = isCounted(answer) ? answer[0] : answer;
    return rows as Row[];
  }
}

/** A {@link Transaction} on a session. */
export class SessionTransaction extends SessionReads implements Transaction {
  audit(entry: AuditEntry): Promise<void> {
    return recordAudit(this, entry);
  }

  enqueue(job: string, payload: object, options?: EnqueueOptions): Promise<void> {
    return enqueueJob(this, { job, payload, options });
  }

  publish(event: OutboxEvent): Promise<void> {
    return publishEvent(this, event);
  }
}

function isCounted(answer: unknown): answer is [unknown[], number] {
  return (
    Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number'
  );
}
