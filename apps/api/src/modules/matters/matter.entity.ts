import type { DisposalOutcome, MatterChannel, MatterNature } from '@weizhi/domain';
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';

/**
 * A matter (事项) as brought in from a ledger. `divisionId` is the deepest division that is known: the community,
 * else the subdistrict, else the district. A withdrawn row stays, out of every list and figure.
 */
@Entity('matter')
@TenantTable({ read: 'matter.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_matter_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_matter_division' })
@ForeignKey(() => Division, ['communityId'], ['id'], { name: 'fk_matter_community' })
@ForeignKey(() => Division, ['subdistrictId'], ['id'], { name: 'fk_matter_subdistrict' })
@Index('uq_matter_number', ['districtId', 'number'], { unique: true, where: 'withdrawn_at is null' })
@Index('ix_matter_reported', ['districtId', 'reportedOn', 'id'])
@Index('ix_matter_division', ['districtId', 'divisionId', 'reportedOn', 'id'])
@Index('ix_matter_community', ['districtId', 'communityId'])
@Index('ix_matter_subdistrict', ['districtId', 'subdistrictId'])
@Index('ix_matter_import_batch', ['districtId', 'importBatchId'])
@Check('ck_matter_outcome', `outcome in ('onTime', 'overdue')`)
export class Matter {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_matter' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_matter' })
  id: string;

  /** Number in the ledger that it comes from (受理编号). */
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'date', name: 'reported_on' })
  reportedOn: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'bigint', name: 'community_id', nullable: true })
  communityId: string | null;

  @Column({ type: 'bigint', name: 'subdistrict_id', nullable: true })
  subdistrictId: string | null;

  @Column({ type: 'text', name: 'event_type' })
  eventType: string;

  @Column({ type: 'text', name: 'main_type', nullable: true })
  mainType: string | null;

  @Column({ type: 'text', name: 'sub_type', nullable: true })
  subType: string | null;

  @Column({ type: 'text' })
  channel: MatterChannel;

  @Column({ type: 'text' })
  nature: MatterNature;

  @Column({ type: 'text', name: 'disposing_unit', nullable: true })
  disposingUnit: string | null;

  @Column({ type: 'text', nullable: true })
  outcome: DisposalOutcome | null;

  /** By exact unit name; the rule is the domain's `isDisposedByCommunity`. */
  @Column({ type: 'boolean', name: 'disposed_by_community' })
  disposedByCommunity: boolean;

  /** With the （街道办事处） and 工作站 variants of the unit's name. */
  @Column({ type: 'boolean', name: 'disposed_by_community_variants' })
  disposedByCommunityWithVariants: boolean;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
