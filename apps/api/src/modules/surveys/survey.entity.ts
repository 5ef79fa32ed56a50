import type { AgeBand, PopulationCell, Sex, SurveyDesign, SurveyItem, SurveyWeighting } from '@weizhi/domain';
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';

/** A survey (问卷调查): who was asked what, drawn from which frame. Its questionnaire does not change once it stands. */
@Entity('survey')
@TenantTable({ read: 'indicator.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_survey_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_survey_division' })
@Index('uq_survey_code', ['districtId', 'code'], { unique: true })
@Index('ix_survey_division', ['districtId', 'divisionId'])
@Index('ix_survey_end', ['districtId', 'endsOn', 'id'])
@Check('ck_survey_span', 'ends_on >= starts_on')
export class Survey {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_survey' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_survey' })
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** What tells it from other surveys of the district, and what answer sheets name it by. */
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  topic: string;

  /** From where respondents are drawn, and how many it lists. */
  @Column({ type: 'text', name: 'frame_name' })
  frameName: string;

  @Column({ type: 'int', name: 'frame_size', nullable: true })
  frameSize: number | null;

  @Column({ type: 'text' })
  design: SurveyDesign;

  @Column({ type: 'text' })
  weighting: SurveyWeighting;

  @Column({ type: 'jsonb' })
  items: SurveyItem[];

  @Column({ type: 'jsonb' })
  population: PopulationCell[];

  @Column({ type: 'date', name: 'starts_on' })
  startsOn: string;

  @Column({ type: 'date', name: 'ends_on' })
  endsOn: string;

  /** How many were drawn; null where nobody said so. */
  @Column({ type: 'int', nullable: true })
  drawn: number | null;

  @Column({ type: 'int', nullable: true })
  ineligible: number | null;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}

/** What one respondent answered. Of the respondent it keeps the number of the sheet, an age band and the sex. */
@Entity('survey_response')
@TenantTable({ read: 'indicator.read', division: 'divisionId' })
@ForeignKey(() => Survey, ['districtId', 'surveyId'], ['districtId', 'id'], {
  name: 'fk_survey_response_survey',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_survey_response_division' })
@Index('uq_survey_response_respondent', ['districtId', 'surveyId', 'respondent'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('ix_survey_response_survey', ['districtId', 'surveyId'])
@Index('ix_survey_response_division', ['districtId', 'divisionId'])
@Index('ix_survey_response_import_batch', ['districtId', 'importBatchId'])
@Check('ck_survey_response_weight', 'weight > 0')
export class SurveyResponse {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_survey_response' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_survey_response' })
  id: string;

  @Column({ type: 'uuid', name: 'survey_id' })
  surveyId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  respondent: string;

  @Column({ type: 'text', name: 'age_band', nullable: true })
  ageBand: AgeBand | null;

  @Column({ type: 'text', nullable: true })
  sex: Sex | null;

  @Column({ type: 'numeric', nullable: true })
  weight: string | null;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn: string | null;

  /** By code of item. */
  @Column({ type: 'jsonb' })
  answers: Record<string, number>;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}

/** How long a respondent did something on the day of the diary. */
@Entity('survey_activity')
@TenantTable({ read: 'indicator.read', division: 'divisionId' })
@ForeignKey(() => Survey, ['districtId', 'surveyId'], ['districtId', 'id'], {
  name: 'fk_survey_activity_survey',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_survey_activity_division' })
@Index('uq_survey_activity_code', ['districtId', 'surveyId', 'respondent', 'code'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('ix_survey_activity_survey', ['districtId', 'surveyId'])
@Index('ix_survey_activity_division', ['districtId', 'divisionId'])
@Index('ix_survey_activity_import_batch', ['districtId', 'importBatchId'])
@Check('ck_survey_activity_minutes', 'minutes between 0 and 1440')
export class SurveyActivity {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_survey_activity' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_survey_activity' })
  id: string;

  @Column({ type: 'uuid', name: 'survey_id' })
  surveyId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  respondent: string;

  /** As the source codes the activity. */
  @Column({ type: 'text' })
  code: string;

  /** Code of the item that it belongs to. */
  @Column({ type: 'text' })
  item: string;

  @Column({ type: 'int' })
  minutes: number;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
