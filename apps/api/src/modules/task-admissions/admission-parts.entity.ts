import type { AdmissionAction, AdmissionStance } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { TaskAdmission } from './task-admission.entity';

/** A division whose communities it is for; a district or subdistrict stands for all below it. */
@Entity('admission_target')
@TenantTable({ read: 'taskAdmission.read', division: null })
@ForeignKey(() => TaskAdmission, ['districtId', 'admissionId'], ['districtId', 'id'], {
  name: 'fk_admission_target_admission',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_admission_target_division' })
@Index('ix_admission_target_division', ['districtId', 'divisionId'])
export class AdmissionTarget {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_admission_target' })
  districtId: string;

  @PrimaryColumn({ type: 'uuid', name: 'admission_id', primaryKeyConstraintName: 'pk_admission_target' })
  admissionId: string;

  @PrimaryColumn({ type: 'bigint', name: 'division_id', primaryKeyConstraintName: 'pk_admission_target' })
  divisionId: string;
}

/** What a community says in the hearing (社区意见). One each, and never changed. */
@Entity('admission_opinion')
@TenantTable({ read: 'taskAdmission.read', division: null })
@ForeignKey(() => TaskAdmission, ['districtId', 'admissionId'], ['districtId', 'id'], {
  name: 'fk_admission_opinion_admission',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_admission_opinion_division' })
@Index('ix_admission_opinion_division', ['districtId', 'divisionId'])
@Check('ck_admission_opinion_stance', `stance in ('support', 'supportWithConditions', 'oppose')`)
export class AdmissionOpinion {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_admission_opinion' })
  districtId: string;

  @PrimaryColumn({ type: 'uuid', name: 'admission_id', primaryKeyConstraintName: 'pk_admission_opinion' })
  admissionId: string;

  @PrimaryColumn({ type: 'bigint', name: 'division_id', primaryKeyConstraintName: 'pk_admission_opinion' })
  divisionId: string;

  @Column({ type: 'text' })
  stance: AdmissionStance;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}

/** What happened to it. Only ever added. */
@Entity('admission_event')
@TenantTable({ read: 'taskAdmission.read', division: null })
@ForeignKey(() => TaskAdmission, ['districtId', 'admissionId'], ['districtId', 'id'], {
  name: 'fk_admission_event_admission',
})
@Index('ix_admission_event_admission', ['districtId', 'admissionId', 'recordedAt', 'id'])
export class AdmissionEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_admission_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_admission_event' })
  id: string;

  @Column({ type: 'uuid', name: 'admission_id' })
  admissionId: string;

  @Column({ type: 'text' })
  action: AdmissionAction | 'drawUp' | 'revise';

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
