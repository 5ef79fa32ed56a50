import type { SubscriptionKind } from '@weizhi/domain';
import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';

/** What an account wants to be told of a place (订阅). What it is told is derived when it is read; only how far it has read is kept. */
@Entity('subscription')
@TenantTable({ read: 'indicator.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_subscription_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_subscription_division' })
@Unique('uq_subscription_place', ['districtId', 'accountId', 'divisionId', 'kind'])
@Index('ix_subscription_division', ['districtId', 'divisionId'])
@Check('ck_subscription_kind', `kind in ('weeklyDigest', 'alerts')`)
@Check('ck_subscription_severity', 'least_severity between 1 and 3')
export class Subscription {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_subscription' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_subscription' })
  id: string;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: SubscriptionKind;

  /** Place of the mildest level that is told, in the list of levels from 1; a digest tells all. */
  @Column({ type: 'smallint', name: 'least_severity' })
  leastSeverity: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  /** What came before is read. */
  @Column({ type: 'timestamptz', name: 'read_to' })
  readTo: Date;
}
