import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const RULES = `
    CREATE TABLE admission_rule_set (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      rules jsonb NOT NULL,
      recorded_by text NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT pk_admission_rule_set PRIMARY KEY (district_id, id),
      CONSTRAINT fk_admission_rule_set_district FOREIGN KEY (district_id) REFERENCES district (id)
    )`;

const ADMISSION = `
    CREATE TABLE task_admission (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      department_id uuid NOT NULL,
      applied_by text NOT NULL,
      kind text NOT NULL,
      body text NOT NULL,
      channel text NOT NULL,
      state text NOT NULL,
      title text NOT NULL,
      content text NOT NULL,
      attachment_id uuid,
      legal_basis text,
      authority text,
      funds_amount numeric(14,2),
      funds_source text,
      starts_on date NOT NULL,
      ends_on date,
      forms text[] NOT NULL,
      ledgers text[] NOT NULL,
      plaques text[] NOT NULL,
      trainings text[] NOT NULL,
      assessments text[] NOT NULL,
      edition_id uuid NOT NULL,
      item_id uuid,
      finding text NOT NULL,
      submitted_on date,
      hearing_ends_on date,
      hearing_summary text,
      decide_by date,
      decided_on date,
      decided_by text,
      decision_note text,
      ground text,
      refused_by_item_id uuid,
      refused_by_edition_id uuid,
      valid_to date,
      review_from date,
      emergency_basis text,
      emergency_opened_on date,
      emergency_ends_on date,
      emergency_apply_by date,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_task_admission PRIMARY KEY (district_id, id),
      CONSTRAINT fk_task_admission_district FOREIGN KEY (district_id) REFERENCES district (id),
      CONSTRAINT fk_task_admission_department FOREIGN KEY (district_id, department_id) REFERENCES department (district_id, id),
      CONSTRAINT fk_task_admission_attachment FOREIGN KEY (district_id, attachment_id) REFERENCES attachment (district_id, id),
      CONSTRAINT fk_task_admission_edition FOREIGN KEY (district_id, edition_id) REFERENCES mandate_edition (district_id, id),
      CONSTRAINT fk_task_admission_item FOREIGN KEY (district_id, item_id) REFERENCES mandate_item (district_id, id),
      CONSTRAINT fk_task_admission_refused_by FOREIGN KEY (district_id, refused_by_item_id) REFERENCES mandate_item (district_id, id),
      CONSTRAINT fk_task_admission_refused_edition FOREIGN KEY (district_id, refused_by_edition_id) REFERENCES mandate_edition (district_id, id),
      CONSTRAINT ck_task_admission_kind CHECK (kind in ('task', 'body', 'plaque', 'ledger', 'survey', 'inspection', 'assessment', 'certificate')),
      CONSTRAINT ck_task_admission_body CHECK (body in ('residentsCommittee', 'communityPartyOrganisation', 'serviceStation', 'villagersCommittee', 'subdistrictOffice')),
      CONSTRAINT ck_task_admission_channel CHECK (channel in ('ordinary', 'emergency')),
      CONSTRAINT ck_task_admission_state CHECK (state in ('draft', 'released', 'selfUndertaken', 'volunteersSought', 'emergency', 'hearing', 'review', 'returned', 'admitted', 'refused', 'withdrawn', 'revoked')),
      CONSTRAINT ck_task_admission_days CHECK (ends_on >= starts_on),
      CONSTRAINT ck_task_admission_funds CHECK (funds_amount >= 0),
      CONSTRAINT ck_task_admission_admitted CHECK (state <> 'admitted' or (valid_to is not null and decided_by <> applied_by)),
      CONSTRAINT ck_task_admission_refused CHECK (state <> 'refused' or (ground is not null and refused_by_edition_id is not null and decided_by <> applied_by))
    )`;

const TARGET = `
    CREATE TABLE admission_target (
      district_id bigint NOT NULL,
      admission_id uuid NOT NULL,
      division_id bigint NOT NULL,
      CONSTRAINT pk_admission_target PRIMARY KEY (district_id, admission_id, division_id),
      CONSTRAINT fk_admission_target_admission FOREIGN KEY (district_id, admission_id) REFERENCES task_admission (district_id, id),
      CONSTRAINT fk_admission_target_division FOREIGN KEY (division_id) REFERENCES division (id)
    )`;

const OPINION = `
    CREATE TABLE admission_opinion (
      district_id bigint NOT NULL,
      admission_id uuid NOT NULL,
      division_id bigint NOT NULL,
      stance text NOT NULL,
      note text,
      recorded_by text NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT pk_admission_opinion PRIMARY KEY (district_id, admission_id, division_id),
      CONSTRAINT fk_admission_opinion_admission FOREIGN KEY (district_id, admission_id) REFERENCES task_admission (district_id, id),
      CONSTRAINT fk_admission_opinion_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT ck_admission_opinion_stance CHECK (stance in ('support', 'supportWithConditions', 'oppose'))
    )`;

const EVENT = `
    CREATE TABLE admission_event (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      admission_id uuid NOT NULL,
      action text NOT NULL,
      occurred_on date NOT NULL,
      note text,
      recorded_by text NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT pk_admission_event PRIMARY KEY (district_id, id),
      CONSTRAINT fk_admission_event_admission FOREIGN KEY (district_id, admission_id) REFERENCES task_admission (district_id, id)
    )`;

const INDEXES: readonly string[] = [
  'CREATE INDEX ix_admission_rule_set_recorded ON admission_rule_set (district_id, recorded_at, id)',
  'CREATE INDEX ix_task_admission_updated ON task_admission (district_id, updated_at, id)',
  'CREATE INDEX ix_task_admission_state ON task_admission (district_id, state)',
  'CREATE INDEX ix_task_admission_department ON task_admission (district_id, department_id)',
  'CREATE INDEX ix_task_admission_applicant ON task_admission (district_id, applied_by)',
  'CREATE INDEX ix_task_admission_attachment ON task_admission (district_id, attachment_id)',
  'CREATE INDEX ix_task_admission_edition ON task_admission (district_id, edition_id)',
  'CREATE INDEX ix_task_admission_item ON task_admission (district_id, item_id)',
  'CREATE INDEX ix_task_admission_refused_by ON task_admission (district_id, refused_by_item_id)',
  'CREATE INDEX ix_task_admission_refused_edition ON task_admission (district_id, refused_by_edition_id)',
  'CREATE INDEX ix_admission_target_division ON admission_target (district_id, division_id)',
  'CREATE INDEX ix_admission_opinion_division ON admission_opinion (district_id, division_id)',
  'CREATE INDEX ix_admission_event_admission ON admission_event (district_id, admission_id, recorded_at, id)',
];

const TABLES = [
  ['admission_rule_set', ['select', 'insert']],
  ['task_admission', ['select', 'insert', 'update']],
  ['admission_target', ['select', 'insert', 'delete']],
  ['admission_opinion', ['select', 'insert']],
  ['admission_event', ['select', 'insert']],
] as const;

/** Task admission (准入): what departments bring, the communities it is for, what those say, and the district's rules. */
export class CreateTaskAdmissions1795694580000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [RULES, ADMISSION, TARGET, OPINION, EVENT, ...INDEXES])
      await queryRunner.query(statement);
    for (const [table, privileges] of TABLES) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, privileges));
      await queryRunner.query(grantReporting(table));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table] of [...TABLES].reverse()) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
