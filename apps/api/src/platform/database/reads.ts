import type { Actor } from '@weizhi/domain';
import type { ObjectLiteral } from 'typeorm';
import type { EntityClass } from './entity-class';
import type { ScopedRepository } from './scoped-repository';

/** Reading as an actor: what a request does before, or instead of, a command. */
export interface Reads {
  readonly actor: Actor;
  /** The rows of an entity, kept to the actor's scope. */
  repository<E extends ObjectLiteral>(entity: EntityClass<E>): ScopedRepository<E>;
  /** A statement of one's own, for aggregates (`*.reads.ts`) and the platform; it must carry the scope itself. */
  sql<Row extends object>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
}
