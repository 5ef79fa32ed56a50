import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import { TenantTable } from '../../database/table-kind';
import type { ColumnMap } from '../template/import-template';

/** A column map that a district keeps, found again by the fingerprint of the header. */
@Entity('import_column_map')
@TenantTable({ read: 'import.read', division: null })
@Unique('uq_import_column_map_name', ['districtId', 'templateCode', 'name'])
@Index('ix_import_column_map_fingerprint', ['districtId', 'templateCode', 'fingerprint'])
export class ImportColumnMap {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_import_column_map' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_import_column_map' })
  id: string;

  @Column({ type: 'text', name: 'template_code' })
  templateCode: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  fingerprint: string;

  @Column({ type: 'jsonb' })
  map: ColumnMap;

  @Column({ type: 'text', name: 'saved_by' })
  savedBy: string;

  @Column({ type: 'int', default: 1 })
  version: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
