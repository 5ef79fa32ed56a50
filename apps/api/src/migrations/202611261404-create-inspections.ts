import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const INSPECTION = `
  CREATE TABLE inspection (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    division_id bigint NOT NULL,
    announcement_id uuid NOT NULL,
    department text NOT NULL,
    subject text NOT NULL,
    title text NOT NULL,
    basis text NOT NULL,
    notice_on date NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    state text NOT NULL,
    duplicate_answer text,
    proposed_to_id uuid,
    joint_id uuid,
    staff_minutes integer,
    announced_by text,
    import_batch_id uuid,
    withdrawn_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_inspection PRIMARY KEY (district_id, id),
    CONSTRAINT fk_inspection_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_inspection_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_inspection_proposed_to FOREIGN KEY (district_id, proposed_to_id) REFERENCES inspection (district_id, id),
    CONSTRAINT ck_inspection_state CHECK (state in ('announced', 'duplicateChecked', 'held', 'findingsRecorded', 'rectified', 'closed', 'cancelled')),
    CONSTRAINT ck_inspection_days CHECK (ends_on >= starts_on and ends_on <= starts_on + 30),
    CONSTRAINT ck_inspection_minutes CHECK (staff_minutes between 0 and 60000)
  )`;

const FINDING = `
  CREATE TABLE inspection_finding (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    inspection_id uuid NOT NULL,
    division_id bigint NOT NULL,
    text text NOT NULL,
    due_on date NOT NULL,
    rectified_on date,
    evidence_id uuid,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_inspection_finding PRIMARY KEY (district_id, id),
    CONSTRAINT fk_inspection_finding_inspection FOREIGN KEY (district_id, inspection_id) REFERENCES inspection (district_id, id),
    CONSTRAINT fk_inspection_finding_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_inspection_finding_evidence FOREIGN KEY (district_id, evidence_id) REFERENCES attachment (district_id, id),
    CONSTRAINT ck_inspection_finding_rectified CHECK ((rectified_on is null) = (evidence_id is null))
  )`;

const EVENT = `
  CREATE TABLE inspection_event (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    inspection_id uuid NOT NULL,
    division_id bigint NOT NULL,
    kind text NOT NULL,
    note text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_inspection_event PRIMARY KEY (district_id, id),
    CONSTRAINT fk_inspection_event_inspection FOREIGN KEY (district_id, inspection_id) REFERENCES inspection (district_id, id),
    CONSTRAINT fk_inspection_event_division FOREIGN KEY (division_id) REFERENCES division (id)
  )`;

const INDEXES = [
  'CREATE INDEX ix_inspection_newest ON inspection (district_id, starts_on, id)',
  'CREATE INDEX ix_inspection_division ON inspection (district_id, division_id, starts_on)',
  'CREATE INDEX ix_inspection_announcement ON inspection (district_id, announcement_id)',
  'CREATE INDEX ix_inspection_proposed_to ON inspection (district_id, proposed_to_id)',
  'CREATE INDEX ix_inspection_import ON inspection (district_id, import_batch_id)',
  'CREATE INDEX ix_inspection_finding_inspection ON inspection_finding (district_id, inspection_id)',
  'CREATE INDEX ix_inspection_finding_division ON inspection_finding (district_id, division_id)',
  'CREATE INDEX ix_inspection_finding_evidence ON inspection_finding (district_id, evidence_id)',
  'CREATE INDEX ix_inspection_event_inspection ON inspection_event (district_id, inspection_id, recorded_at, id)',
  'CREATE INDEX ix_inspection_event_division ON inspection_event (district_id, division_id)',
];

/** Inspections (检查) of departments at communities, what they found, and their history. */
export class CreateInspections1795701840000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [INSPECTION, FINDING, EVENT, ...INDEXES]) await queryRunner.query(statement);
    for (const [table, privileges] of [
      ['inspection', ['select', 'insert', 'update']],
      ['inspection_finding', ['select', 'insert', 'update']],
      ['inspection_event', ['select', 'insert']],
    ] as const) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, privileges));
      await queryRunner.query(grantReporting(table));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE inspection_event');
    await queryRunner.query('DROP TABLE inspection_finding');
    await queryRunner.query('DROP TABLE inspection');
  }
}
