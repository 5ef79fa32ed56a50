import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { ReferenceTable, TenantTable } from '../../../apps/api/src/platform/database/table-kind';

@Entity('division')
@ReferenceTable()
@ForeignKey(() => BenchDivision, ['parentId'], ['id'])
export class BenchDivision {
  @PrimaryColumn({ type: 'bigint' })
  id: string;

  @Column({ type: 'bigint', name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column({ type: 'smallint' })
  level: number;

  @Column({ type: 'text' })
  name: string;
}

@Entity('organisation')
@TenantTable({ read: 'matter.read', division: 'communityId' })
@ForeignKey(() => BenchDivision, ['communityId'], ['id'])
export class BenchOrganisation {
  @PrimaryColumn({ type: 'bigint', name: 'district_id' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'bigint', name: 'community_id' })
  communityId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'date', name: 'founded_on' })
  foundedOn: string;

  @Column({ type: 'integer' })
  members: number;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

@Entity('activity')
@TenantTable({ read: 'matter.read', division: null })
@ForeignKey(() => BenchOrganisation, ['districtId', 'organisationId'], ['districtId', 'id'])
export class BenchActivity {
  @PrimaryColumn({ type: 'bigint', name: 'district_id' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'timestamptz', name: 'started_at' })
  startedAt: Date;

  @Column({ type: 'integer' })
  headcount: number;
}

@Entity('participation')
@TenantTable({ read: 'matter.read', division: null })
export class BenchParticipation {
  @PrimaryColumn({ type: 'bigint', name: 'district_id' })
  districtId: string;

  @PrimaryColumn({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'activity_id' })
  activityId: string;

  @Column({ type: 'bigint', name: 'resident_id' })
  residentId: string;

  @Column({ type: 'smallint', name: 'age_band' })
  ageBand: number;
}

@Entity('participation_month')
@TenantTable({ read: 'matter.read', division: 'subdistrictId' })
export class BenchParticipationMonth {
  @PrimaryColumn({ type: 'bigint', name: 'district_id' })
  districtId: string;

  @PrimaryColumn({ type: 'bigint', name: 'subdistrict_id' })
  subdistrictId: string;

  @PrimaryColumn({ type: 'date' })
  month: string;

  @PrimaryColumn({ type: 'smallint', name: 'age_band' })
  ageBand: number;

  @Column({ type: 'integer' })
  participations: number;

  @Column({ type: 'integer' })
  persons: number;
}
