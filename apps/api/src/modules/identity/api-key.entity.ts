import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { LocalTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { Account } from './account.entity';

/** A key of a third party. Only the hash of its secret is kept. */
@Entity('api_key')
@LocalTable()
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_api_key_division' })
@ForeignKey(() => Account, ['createdBy'], ['id'], { name: 'fk_api_key_created_by' })
@Index('uq_api_key_prefix', ['prefix'], { unique: true })
@Index('ix_api_key_division', ['divisionId'])
@Index('ix_api_key_created_by', ['createdBy'])
export class ApiKey {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_api_key' })
  id: string;

  /** The public part, by which the key is found and named in lists. */
  @Column({ type: 'text' })
  prefix: string;

  @Column({ type: 'text', name: 'secret_hash' })
  secretHash: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text', array: true })
  scopes: string[];

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'uuid', name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
