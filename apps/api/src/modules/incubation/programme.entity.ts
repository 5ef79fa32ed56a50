import type { ProgrammeRules } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District } from '../divisions';
/** A programme of incubation (孵化项目) in one edition: its rules as data. A case keeps the edition that it began under. */
@Entity('incubation_programme')
@TenantTable({ read: 'incubation.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_incubation_programme_district' })
@Index('uq_incubation_programme_edition', ['districtId', 'code', 'edition'], { unique: true })
export class IncubationProgramme {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_incubation_programme' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_incubation_programme' })
  id: string;

  @Column({ type: 'text' })
  code: string;

  /** Counts the editions of a programme from 1. */
  @Column({ type: 'int' })
  edition: number;

  @Column({ type: 'text' })
  name: string;

  /** Held to the domain’s `checkProgrammeRules` before it is stored. */
  @Column({ type: 'jsonb' })
  rules: ProgrammeRules;

  @Column({ type: 'date', name: 'adopted_on' })
  adoptedOn: string;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}

/** A call (征集) under which groups apply to a programme. */
@Entity('incubation_call')
@TenantTable({ read: 'incubation.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_incubation_call_district' })
@ForeignKey(() => IncubationProgramme, ['districtId', 'programmeId'], ['districtId', 'id'], {
  name: 'fk_incubation_call_programme',
})
@Index('ix_incubation_call_programme', ['districtId', 'programmeId'])
@Check('ck_incubation_call_span', 'closes_on >= opens_on')
export class IncubationCall {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_incubation_call' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_incubation_call' })
  id: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'date', name: 'opens_on' })
  opensOn: string;

  @Column({ type: 'date', name: 'closes_on' })
  closesOn: string;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
