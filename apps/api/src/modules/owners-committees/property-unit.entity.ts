import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division, Estate } from '../divisions';

/**
 * A unit (专有部分) of an estate with its owner. Name and telephone are sealed; beside them stand the masked forms and
 * the indexes. A unit without an owner is held by the developer. Rolls are made from here and copied.
 */
@Entity('property_unit')
@TenantTable({ read: 'ownersCommittee.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_property_unit_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_property_unit_division' })
@ForeignKey(() => Estate, ['districtId', 'estateId'], ['districtId', 'id'], {
  name: 'fk_property_unit_estate',
})
@Index('uq_property_unit_number', ['districtId', 'estateId', 'unitNumber'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('ix_property_unit_estate', ['districtId', 'estateId', 'unitNumber', 'id'])
@Index('ix_property_unit_division', ['districtId', 'divisionId'])
@Index('ix_property_unit_import_batch', ['districtId', 'importBatchId'])
@Check('ck_property_unit_area', 'area > 0')
export class PropertyUnit {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_property_unit' })
  districtId: string;

  /** Made before the row is written: what is sealed is bound to it. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_property_unit' })
  id: string;

  @Column({ type: 'uuid', name: 'estate_id' })
  estateId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Building and unit as the register writes them, `3幢101`. */
  @Column({ type: 'text', name: 'unit_number' })
  unitNumber: string;

  /** Exclusive area in whole square centimetres. */
  @Column({ type: 'bigint' })
  area: string;

  @Column({ type: 'text', name: 'owner_name_sealed', nullable: true })
  ownerNameSealed: string | null;

  @Column({ type: 'text', name: 'owner_name_masked', nullable: true })
  ownerNameMasked: string | null;

  @Column({ type: 'text', name: 'owner_name_index', nullable: true })
  ownerNameIndex: string | null;

  @Column({ type: 'text', name: 'owner_phone_sealed', nullable: true })
  ownerPhoneSealed: string | null;

  @Column({ type: 'text', name: 'owner_phone_masked', nullable: true })
  ownerPhoneMasked: string | null;

  @Column({ type: 'text', name: 'owner_phone_index', nullable: true })
  ownerPhoneIndex: string | null;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
