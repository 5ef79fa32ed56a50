import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LocalTable } from './table-kind';

/** A key under which somebody asked for something once. */
@Entity('idempotency_key')
@LocalTable()
@Index('ix_idempotency_key_created', ['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn({ type: 'text', name: 'actor_id', primaryKeyConstraintName: 'pk_idempotency_key' })
  actorId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_idempotency_key' })
  operation: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_idempotency_key' })
  key: string;

  @Column({ type: 'text', name: 'request_hash' })
  requestHash: string;

  @Column({ type: 'jsonb', nullable: true })
  response: object | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
