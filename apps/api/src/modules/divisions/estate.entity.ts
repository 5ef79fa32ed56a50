import type { EstateType } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District } from './district.entity';
import { Division } from './division.entity';

/** A residential estate (小区). `divisionId` is its neighbourhood, or its community while no neighbourhood is set up. */
@Entity('estate')
@Check('ck_estate_type', `estate_type in ('commercial', 'resettlement', 'old', 'unmanaged', 'mixed')`)
@Check('ck_estate_households', `households >= 0`)
@TenantTable({ read: 'division.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_estate_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_estate_division' })
@Index('ix_estate_division', ['districtId', 'divisionId'])
export class Estate {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_estate' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_estate' })
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', name: 'estate_type' })
  estateType: EstateType;

  /** Households; null when not known, which is not 0. */
  @Column({ type: 'int', nullable: true })
  households: number | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** A building (楼栋) of an estate. */
@Entity('building')
@Check('ck_building_households', `households >= 0`)
@TenantTable({ read: 'division.read', division: 'divisionId' })
@ForeignKey(() => Estate, ['districtId', 'estateId'], ['districtId', 'id'], { name: 'fk_building_estate' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_building_division' })
@Index('ix_building_estate', ['districtId', 'estateId'])
@Index('ix_building_division', ['districtId', 'divisionId'])
export class Building {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_building' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_building' })
  id: string;

  @Column({ type: 'uuid', name: 'estate_id' })
  estateId: string;

  /** The division of its estate, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'int', nullable: true })
  households: number | null;
}

/** A grid cell (网格) of a community, usually 300 to 500 households. */
@Entity('grid_cell')
@Check('ck_grid_cell_households', `households >= 0`)
@TenantTable({ read: 'division.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_grid_cell_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_grid_cell_division' })
@Index('uq_grid_cell_code', ['districtId', 'divisionId', 'code'], { unique: true })
export class GridCell {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_grid_cell' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_grid_cell' })
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Suffix to the community's code, `G003`. */
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'int', nullable: true })
  households: number | null;
}

/** Usual residents (常住居民) of a division by year, sex (GB/T 2261.1) and age band: the denominators. */
@Entity('population_count')
@Check('ck_population_count_sex', `sex in (0, 1, 2, 9)`)
@Check('ck_population_count_persons', `persons >= 0`)
@TenantTable({ read: 'division.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_population_count_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_population_count_division' })
export class PopulationCount {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_population_count' })
  districtId: string;

  @PrimaryColumn({ type: 'bigint', name: 'division_id', primaryKeyConstraintName: 'pk_population_count' })
  divisionId: string;

  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'pk_population_count' })
  year: number;

  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'pk_population_count' })
  sex: number;

  @PrimaryColumn({ type: 'text', name: 'age_band', primaryKeyConstraintName: 'pk_population_count' })
  ageBand: string;

  @Column({ type: 'int' })
  persons: number;
}
