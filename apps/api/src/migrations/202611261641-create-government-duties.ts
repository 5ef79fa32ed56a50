import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const DUTY = `
  CREATE TABLE government_duty (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    duty text NOT NULL,
    department text NOT NULL,
    title text NOT NULL,
    basis text NOT NULL,
    starts_on date NOT NULL,
    every_months smallint NOT NULL,
    ends_on date,
    import_batch_id uuid,
    withdrawn_at timestamptz,
    recorded_by text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_government_duty PRIMARY KEY (district_id, id),
    CONSTRAINT fk_government_duty_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT ck_government_duty_kind CHECK (duty in ('guidance', 'socialWorkerTraining', 'organisationCultivation', 'incentive', 'mechanismInnovation')),
    CONSTRAINT ck_government_duty_months CHECK (every_months in (1, 3, 6, 12)),
    CONSTRAINT ck_government_duty_days CHECK (ends_on is null or ends_on > starts_on)
  )`;

const ACT = `
  CREATE TABLE government_duty_act (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    duty_id uuid NOT NULL,
    occurred_on date NOT NULL,
    note text NOT NULL,
    evidence_id uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_government_duty_act PRIMARY KEY (district_id, id),
    CONSTRAINT fk_government_duty_act_duty FOREIGN KEY (district_id, duty_id) REFERENCES government_duty (district_id, id),
    CONSTRAINT fk_government_duty_act_evidence FOREIGN KEY (district_id, evidence_id) REFERENCES attachment (district_id, id)
  )`;

const INDEXES = [
  'CREATE UNIQUE INDEX uq_government_duty_title ON government_duty (district_id, department, title) WHERE withdrawn_at is null',
  'CREATE INDEX ix_government_duty_newest ON government_duty (district_id, created_at, id)',
  'CREATE INDEX ix_government_duty_import ON government_duty (district_id, import_batch_id)',
  'CREATE INDEX ix_government_duty_act_duty ON government_duty_act (district_id, duty_id, occurred_on)',
  'CREATE INDEX ix_government_duty_act_evidence ON government_duty_act (district_id, evidence_id)',
];

/** Duties of government (缺位) and what departments did for them. */
export class CreateGovernmentDuties1795711260000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [DUTY, ACT, ...INDEXES]) await queryRunner.query(statement);
    for (const table of ['government_duty', 'government_duty_act']) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, ['select', 'insert']));
      await queryRunner.query(grantReporting(table));
    }
    await queryRunner.query(grantApp('government_duty', ['update']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE government_duty_act');
    await queryRunner.query('DROP TABLE government_duty');
  }
}
