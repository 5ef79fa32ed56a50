import type { RecordKey } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { ElementRecord } from '../reporting';
import { OutsideSystem } from './outside-system.entity';

/** A division whose communities have to be in an outside system; a district or subdistrict stands for all below it. */
@Entity('outside_system_target')
@TenantTable({ read: 'reporting.read', division: null })
@ForeignKey(() => OutsideSystem, ['districtId', 'systemId'], ['districtId', 'id'], {
  name: 'fk_outside_system_target_system',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_outside_system_target_division' })
@Index('ix_outside_system_target_division', ['districtId', 'divisionId'])
export class OutsideSystemTarget {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_outside_system_target',
  })
  districtId: string;

  @PrimaryColumn({ type: 'uuid', name: 'system_id', primaryKeyConstraintName: 'pk_outside_system_target' })
  systemId: string;

  @PrimaryColumn({
    type: 'bigint',
    name: 'division_id',
    primaryKeyConstraintName: 'pk_outside_system_target',
  })
  divisionId: string;
}

/** A field of an outside system, in its order there, with the canonical element that it asks for. */
@Entity('outside_system_field')
@TenantTable({ read: 'reporting.read', division: null })
@ForeignKey(() => OutsideSystem, ['districtId', 'systemId'], ['districtId', 'id'], {
  name: 'fk_outside_system_field_system',
})
@ForeignKey(() => ElementRecord, ['districtId', 'elementId'], ['districtId', 'id'], {
  name: 'fk_outside_system_field_element',
})
@Index('ix_outside_system_field_element', ['districtId', 'elementId'])
@Check('ck_outside_system_field_key', `record_key in ('household', 'building', 'community')`)
@Check('ck_outside_system_field_asks', 'num_nonnulls(record_key, element_id) <= 1')
export class OutsideSystemField {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_outside_system_field' })
  districtId: string;

  @PrimaryColumn({ type: 'uuid', name: 'system_id', primaryKeyConstraintName: 'pk_outside_system_field' })
  systemId: string;

  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'pk_outside_system_field' })
  position: number;

  /** What stands beside the field there. */
  @Column({ type: 'text' })
  heading: string;

  /** Null for what is not held here. */
  @Column({ type: 'uuid', name: 'element_id', nullable: true })
  elementId: string | null;

  /** Set where it asks for what tells the record apart. */
  @Column({ type: 'text', name: 'record_key', nullable: true })
  recordKey: RecordKey | null;
}
