import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Generated,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { LocalTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';

/** An account (账号) of a person who works with the console. */
@Entity('account')
@LocalTable()
@ForeignKey(() => Division, ['homeDivisionId'], ['id'], { name: 'fk_account_division' })
@Index('uq_account_identifier_key', ['identifierKey'], { unique: true })
@Index('ix_account_home_division', ['homeDivisionId'])
export class Account {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_account' })
  id: string;

  /** What is typed at sign-in, as it was given. */
  @Column({ type: 'text' })
  identifier: string;

  /** The same folded, so that case and width do not tell two accounts apart. */
  @Column({ type: 'text', name: 'identifier_key' })
  identifierKey: string;

  @Column({ type: 'text', name: 'display_name' })
  displayName: string;

  /** Division whose administrators look after the account. */
  @Column({ type: 'bigint', name: 'home_division_id' })
  homeDivisionId: string;

  /** Null until the person has set one by the link of the invitation. */
  @Column({ type: 'text', name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'boolean', name: 'must_change_password', default: true })
  mustChangePassword: boolean;

  @Column({ type: 'timestamptz', name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column({ type: 'timestamptz', name: 'last_signed_in_at', nullable: true })
  lastSignedInAt: Date | null;

  /** Grows whenever what the account may do changes; what was computed for an earlier number is void. */
  @Column({ type: 'int', name: 'access_version', default: 1 })
  accessVersion: number;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}

/** A session: only the hash of its token is kept. */
@Entity('session')
@LocalTable()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'fk_session_account' })
@Index('ix_session_account', ['accountId'])
@Index('ix_session_expires', ['expiresAt'])
@Index('uq_session_id', ['id'], { unique: true })
export class Session {
  @PrimaryColumn({ type: 'text', name: 'token_hash', primaryKeyConstraintName: 'pk_session' })
  tokenHash: string;

  /** What its owner ends it by: nobody gets to see the hash. */
  @Column({ type: 'uuid' })
  @Generated('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'last_seen_at' })
  lastSeenAt: Date;

  /** When whoever sits there last gave password or code. */
  @Column({ type: 'timestamptz', name: 'confirmed_at' })
  confirmedAt: Date;

  /** Browser and system in words. */
  @Column({ type: 'text', default: '' })
  device: string;

  /** Address without its last part. */
  @Column({ type: 'text', default: '' })
  network: string;

  /** Absolute end, however busy the session is. */
  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt: Date;
}

/** Failed sign-ins of one account name or one address; the name is kept as a hash and need not exist. */
@Entity('sign_in_throttle')
@LocalTable()
@Check('ck_sign_in_throttle_failures', 'failures >= 0')
export class SignInThrottle {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_sign_in_throttle' })
  bucket: string;

  @Column({ type: 'int' })
  failures: number;

  @Column({ type: 'timestamptz', name: 'window_started_at' })
  windowStartedAt: Date;

  @Column({ type: 'timestamptz', name: 'locked_until', nullable: true })
  lockedUntil: Date | null;
}
