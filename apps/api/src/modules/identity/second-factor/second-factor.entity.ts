import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LocalTable } from '../../../platform/database/table-kind';
import { Account } from '../account.entity';

/** The second factor (第二因素) of an account: a secret that an authenticator makes codes of. */
@Entity('second_factor')
@LocalTable()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'fk_second_factor_account' })
export class SecondFactor {
  @PrimaryColumn({ type: 'uuid', name: 'account_id', primaryKeyConstraintName: 'pk_second_factor' })
  accountId: string;

  /** The secret, sealed for its place. */
  @Column({ type: 'text', name: 'secret_sealed' })
  secretSealed: string;

  @Column({ type: 'timestamptz', name: 'begun_at' })
  begunAt: Date;

  /** When a first code was right; null while it is only being set up, when it counts for nothing. */
  @Column({ type: 'timestamptz', name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  /** The last step of thirty seconds of which a code was taken: no code counts twice. */
  @Column({ type: 'bigint', name: 'last_step', default: 0 })
  lastStep: string;
}

/** A code that stands in for a lost device, for once; only its hash is kept. */
@Entity('recovery_code')
@LocalTable()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'fk_recovery_code_account' })
export class RecoveryCode {
  @PrimaryColumn({ type: 'uuid', name: 'account_id', primaryKeyConstraintName: 'pk_recovery_code' })
  accountId: string;

  @PrimaryColumn({ type: 'text', name: 'code_hash', primaryKeyConstraintName: 'pk_recovery_code' })
  codeHash: string;

  @Column({ type: 'timestamptz', name: 'used_at', nullable: true })
  usedAt: Date | null;
}
