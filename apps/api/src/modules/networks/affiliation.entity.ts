import type { AffiliationKind } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';

/**
 * That somebody came to an event or belongs to an organisation (归属). Who it is is kept as a pseudonym alone: nothing
 * about networks needs a name, so none is kept.
 */
@Entity('affiliation')
@TenantTable({ read: 'indicator.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_affiliation_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_affiliation_division' })
@Index('ix_affiliation_division', ['districtId', 'divisionId', 'event'])
@Index('ix_affiliation_participant', ['districtId', 'participantKey'])
@Index('ix_affiliation_import', ['districtId', 'importBatchId'])
@Check('ck_affiliation_kind', `kind in ('attendance', 'membership')`)
@Check('ck_affiliation_event', `event <> ''`)
export class Affiliation {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_affiliation' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_affiliation' })
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Blind index of the name in its district: the same person has the same, and it leads back to nobody. */
  @Column({ type: 'text', name: 'participant_key' })
  participantKey: string;

  @Column({ type: 'text' })
  event: string;

  @Column({ type: 'text' })
  kind: AffiliationKind;

  /** Null where the ledger states no day: it then counts whatever the period. */
  @Column({ type: 'date', name: 'happened_on', nullable: true })
  happenedOn: string | null;

  /** Building, cohort or category of the person, as the ledger states it. */
  @Column({ type: 'text', name: 'group_name', nullable: true })
  groupName: string | null;

  /** Whether the person is of the committee's staff; null where the ledger does not say. */
  @Column({ type: 'boolean', nullable: true })
  staff: boolean | null;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  /** When the import that brought it was undone. */
  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
