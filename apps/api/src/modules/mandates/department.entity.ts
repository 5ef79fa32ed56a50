import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District } from '../divisions';

/** A department of the district's government (部门) that lists name and that puts tasks before communities. Only ever added. */
@Entity('department')
@TenantTable({ read: 'mandateList.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_department_district' })
@Index('uq_department_name', ['districtId', 'name'], { unique: true })
export class Department {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_department' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_department' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
