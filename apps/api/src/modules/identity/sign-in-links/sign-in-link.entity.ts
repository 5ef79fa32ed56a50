import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LocalTable } from '../../../platform/database/table-kind';
import { Account } from '../account.entity';

/** A link by which one person sets a password, once and for some days; an account has one at most. */
@Entity('sign_in_link')
@LocalTable()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'fk_sign_in_link_account' })
@Index('uq_sign_in_link_token', ['tokenHash'], { unique: true })
@Check('ck_sign_in_link_period', 'expires_at > issued_at')
export class SignInLink {
  @PrimaryColumn({ type: 'uuid', name: 'account_id', primaryKeyConstraintName: 'pk_sign_in_link' })
  accountId: string;

  @Column({ type: 'text', name: 'token_hash' })
  tokenHash: string;

  /** Whether it invites somebody new; a password is set anew otherwise. */
  @Column({ type: 'boolean', name: 'is_invitation' })
  isInvitation: boolean;

  @Column({ type: 'timestamptz', name: 'issued_at' })
  issuedAt: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt: Date;
}
