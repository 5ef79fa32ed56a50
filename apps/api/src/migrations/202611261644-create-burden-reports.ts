import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, tenantTablePolicy } from '../platform/database/migration-sql';

const REPORT = `
  CREATE TABLE burden_report (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    division_id bigint NOT NULL,
    department_id uuid NOT NULL,
    subject text NOT NULL,
    content text NOT NULL,
    hours integer NOT NULL,
    admission_id uuid,
    demand_id uuid,
    inspection_id uuid,
    plaque_id uuid,
    evidence_id uuid,
    state text NOT NULL,
    ruling_reason text,
    filed_by text NOT NULL,
    filed_at timestamptz NOT NULL,
    ended_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_burden_report PRIMARY KEY (district_id, id),
    CONSTRAINT fk_burden_report_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_burden_report_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_burden_report_department FOREIGN KEY (district_id, department_id) REFERENCES department (district_id, id),
    CONSTRAINT fk_burden_report_admission FOREIGN KEY (district_id, admission_id) REFERENCES task_admission (district_id, id),
    CONSTRAINT fk_burden_report_demand FOREIGN KEY (district_id, demand_id) REFERENCES form_demand (district_id, id),
    CONSTRAINT fk_burden_report_inspection FOREIGN KEY (district_id, inspection_id) REFERENCES inspection (district_id, id),
    CONSTRAINT fk_burden_report_plaque FOREIGN KEY (district_id, plaque_id) REFERENCES plaque (district_id, id),
    CONSTRAINT fk_burden_report_evidence FOREIGN KEY (district_id, evidence_id) REFERENCES attachment (district_id, id),
    CONSTRAINT ck_burden_report_subject CHECK (subject in ('task', 'form', 'system', 'inspection', 'plaque', 'meeting', 'certificate', 'other')),
    CONSTRAINT ck_burden_report_state CHECK (state in ('filed', 'upheld', 'dismissed', 'withdrawn')),
    CONSTRAINT ck_burden_report_hours CHECK (hours between 1 and 2000),
    CONSTRAINT ck_burden_report_ended CHECK ((state = 'filed') = (ended_at is null)),
    CONSTRAINT ck_burden_report_ruling CHECK ((state in ('upheld', 'dismissed')) = (ruling_reason is not null)),
    CONSTRAINT ck_burden_report_about CHECK (num_nonnulls(admission_id, demand_id, inspection_id, plaque_id) <= 1)
  )`;

const EVENT = `
  CREATE TABLE burden_report_event (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    report_id uuid NOT NULL,
    division_id bigint NOT NULL,
    kind text NOT NULL,
    note text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_burden_report_event PRIMARY KEY (district_id, id),
    CONSTRAINT fk_burden_report_event_report FOREIGN KEY (district_id, report_id) REFERENCES burden_report (district_id, id),
    CONSTRAINT fk_burden_report_event_division FOREIGN KEY (division_id) REFERENCES division (id)
  )`;

const INDEXES = [
  'CREATE INDEX ix_burden_report_filed ON burden_report (district_id, filed_at, id)',
  'CREATE INDEX ix_burden_report_division ON burden_report (district_id, division_id)',
  'CREATE INDEX ix_burden_report_department ON burden_report (district_id, department_id)',
  'CREATE INDEX ix_burden_report_admission ON burden_report (district_id, admission_id)',
  'CREATE INDEX ix_burden_report_demand ON burden_report (district_id, demand_id)',
  'CREATE INDEX ix_burden_report_inspection ON burden_report (district_id, inspection_id)',
  'CREATE INDEX ix_burden_report_plaque ON burden_report (district_id, plaque_id)',
  'CREATE INDEX ix_burden_report_evidence ON burden_report (district_id, evidence_id)',
  'CREATE INDEX ix_burden_report_event_report ON burden_report_event (district_id, report_id)',
  'CREATE INDEX ix_burden_report_event_division ON burden_report_event (district_id, division_id)',
];

/** Burden reports (负担反映). The reporting role reads none of it: only pools leave the server. */
export class CreateBurdenReports1795711440000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [REPORT, EVENT, ...INDEXES]) await queryRunner.query(statement);
    for (const table of ['burden_report', 'burden_report_event'])
      await queryRunner.query(tenantTablePolicy(table));
    await queryRunner.query(grantApp('burden_report', ['select', 'insert', 'update']));
    await queryRunner.query(grantApp('burden_report_event', ['select', 'insert']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['burden_report_event', 'burden_report'])
      await queryRunner.query(`DROP TABLE ${table}`);
  }
}
