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

/**
 * A page of the analytics in a state that somebody wants to find again (常用视图). Only its address is kept: what it shows is
 * read by whoever opens it, within their own permissions.
 */
@Entity('saved_view')
@TenantTable({ read: 'indicator.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_saved_view_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_saved_view_division' })
@ForeignKey(() => Division, ['sharedWithId'], ['id'], { name: 'fk_saved_view_shared_with' })
@Unique('uq_saved_view_name', ['districtId', 'accountId', 'name'])
@Index('ix_saved_view_division', ['districtId', 'divisionId'])
@Index('ix_saved_view_shared', ['districtId', 'sharedWithId', 'name', 'id'])
@Check('ck_saved_view_name', 'length(name) between 1 and 30')
@Check('ck_saved_view_address', `address like '/places/%' and length(address) <= 500`)
export class SavedView {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_saved_view' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_saved_view' })
  id: string;

  @Column({ type: 'integer', default: 1 })
  version: number;

  /** Whose it is. */
  @Column({ type: 'uuid', name: 'account_id' })
  accountId: string;

  /** The place that the page is about. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** The division over which its owner may read, whose other readers find it too; null when it is the owner's alone. */
  @Column({ type: 'bigint', name: 'shared_with_id', nullable: true })
  sharedWithId: string | null;

  @Column({ type: 'text', name: 'name' })
  name: string;

  /** Path and search of the page below the application, in the one form that the domain writes. */
  @Column({ type: 'text', name: 'address' })
  address: string;

  /** Place in the owner's list, from 1. */
  @Column({ type: 'integer', name: 'position' })
  position: number;

  /** Whether the application opens with it; one of an account at most. */
  @Column({ type: 'boolean', name: 'is_start' })
  isStart: boolean;

  @Column({ type: 'timestamptz', name: 'saved_at' })
  savedAt: Date;
}
