import type { FundEntryKind } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { DevelopmentFund, FundAward, FundRestrictionRow } from './fund.entity';

/** Money that came into a fund or went out of it; only ever added, and marked where the import that brought it is undone. */
@Entity('fund_entry')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => DevelopmentFund, ['districtId', 'fundId'], ['districtId', 'id'], {
  name: 'fk_fund_entry_fund',
})
@ForeignKey(() => FundRestrictionRow, ['districtId', 'restrictionId'], ['districtId', 'id'], {
  name: 'fk_fund_entry_restriction',
})
@ForeignKey(() => FundAward, ['districtId', 'awardId'], ['districtId', 'id'], { name: 'fk_fund_entry_award' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_fund_entry_division' })
@Index('uq_fund_entry_award', ['districtId', 'awardId'], { unique: true })
@Index('ix_fund_entry_fund', ['districtId', 'fundId', 'occurredOn', 'id'])
@Index('ix_fund_entry_restriction', ['districtId', 'restrictionId'])
@Index('ix_fund_entry_division', ['districtId', 'divisionId'])
@Index('ix_fund_entry_import_batch', ['districtId', 'importBatchId'])
@Check('ck_fund_entry_withdrawn', 'withdrawn_at is null or import_batch_id is not null')
@Check('ck_fund_entry_amount', 'amount > 0')
@Check('ck_fund_entry_award', `(kind = 'awardPayment') = (award_id is not null)`)
export class FundEntryRow {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_fund_entry' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_fund_entry' })
  id: string;

  @Column({ type: 'uuid', name: 'fund_id' })
  fundId: string;

  @Column({ type: 'uuid', name: 'restriction_id', nullable: true })
  restrictionId: string | null;

  @Column({ type: 'uuid', name: 'award_id', nullable: true })
  awardId: string | null;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: FundEntryKind;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount: string;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  /** Where it came from or what it was for; a giver who is a person is not named. */
  @Column({ type: 'text' })
  note: string;

  /** Import that it came in by. */
  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  /** Since when it counts no more. */
  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
