import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const COMMUNITY_FILL = `
    CREATE TABLE community_fill (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      division_id bigint NOT NULL,
      stated_on date NOT NULL,
      filled_by text NOT NULL,
      filled_at timestamptz NOT NULL,
      CONSTRAINT pk_community_fill PRIMARY KEY (district_id, id),
      CONSTRAINT fk_community_fill_district FOREIGN KEY (district_id) REFERENCES district (id),
      CONSTRAINT fk_community_fill_division FOREIGN KEY (division_id) REFERENCES division (id)
    )`;

const COMMUNITY_FILL_ROW = `
    CREATE TABLE community_fill_row (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      fill_id uuid NOT NULL,
      division_id bigint NOT NULL,
      household text NOT NULL,
      building text NOT NULL,
      cells jsonb NOT NULL,
      CONSTRAINT pk_community_fill_row PRIMARY KEY (district_id, id),
      CONSTRAINT fk_community_fill_row_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT fk_community_fill_row_fill FOREIGN KEY (district_id, fill_id) REFERENCES community_fill (district_id, id)
    )`;

const FILL_CORRECTION = `
    CREATE TABLE fill_correction (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      fill_id uuid NOT NULL,
      division_id bigint NOT NULL,
      household text NOT NULL,
      element_id uuid NOT NULL,
      value_before text,
      value_after text,
      reason text NOT NULL,
      corrected_by text NOT NULL,
      corrected_at timestamptz NOT NULL,
      CONSTRAINT pk_fill_correction PRIMARY KEY (district_id, id),
      CONSTRAINT fk_fill_correction_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT fk_fill_correction_fill FOREIGN KEY (district_id, fill_id) REFERENCES community_fill (district_id, id),
      CONSTRAINT fk_fill_correction_element FOREIGN KEY (district_id, element_id) REFERENCES canonical_element (district_id, id)
    )`;

const FORM_ANSWER = `
    CREATE TABLE form_answer (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      demand_id uuid NOT NULL,
      division_id bigint NOT NULL,
      rows jsonb NOT NULL,
      fill_ids uuid[] NOT NULL,
      answered_by text NOT NULL,
      answered_at timestamptz NOT NULL,
      CONSTRAINT pk_form_answer PRIMARY KEY (district_id, id),
      CONSTRAINT fk_form_answer_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT fk_form_answer_demand FOREIGN KEY (district_id, demand_id) REFERENCES form_demand (district_id, id)
    )`;

const SERVED_CORRECTION = `
    CREATE TABLE served_correction (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      correction_id uuid NOT NULL,
      demand_id uuid NOT NULL,
      division_id bigint NOT NULL,
      household text NOT NULL,
      building text NOT NULL,
      element_id uuid NOT NULL,
      value_before text,
      value_after text,
      reason text NOT NULL,
      corrected_at timestamptz NOT NULL,
      acknowledged_by text,
      acknowledged_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_served_correction PRIMARY KEY (district_id, id),
      CONSTRAINT fk_served_correction_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT fk_served_correction_correction FOREIGN KEY (district_id, correction_id) REFERENCES fill_correction (district_id, id),
      CONSTRAINT fk_served_correction_demand FOREIGN KEY (district_id, demand_id) REFERENCES form_demand (district_id, id),
      CONSTRAINT fk_served_correction_element FOREIGN KEY (district_id, element_id) REFERENCES canonical_element (district_id, id)
    )`;

const FORM_REMINDER = `
    CREATE TABLE form_reminder (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      demand_id uuid NOT NULL,
      reminded_on date NOT NULL,
      outstanding integer NOT NULL,
      reminded_by text NOT NULL,
      reminded_at timestamptz NOT NULL,
      CONSTRAINT pk_form_reminder PRIMARY KEY (district_id, id),
      CONSTRAINT fk_form_reminder_demand FOREIGN KEY (district_id, demand_id) REFERENCES form_demand (district_id, id)
    )`;

const INDEXES: readonly string[] = [
  'CREATE INDEX ix_community_fill_division ON community_fill (district_id, division_id, stated_on)',
  'CREATE UNIQUE INDEX uq_community_fill_row_household ON community_fill_row (district_id, fill_id, household)',
  'CREATE INDEX ix_community_fill_row_division ON community_fill_row (district_id, division_id)',
  'CREATE INDEX ix_fill_correction_fill ON fill_correction (district_id, fill_id)',
  'CREATE INDEX ix_fill_correction_division ON fill_correction (district_id, division_id)',
  'CREATE INDEX ix_fill_correction_element ON fill_correction (district_id, element_id)',
  'CREATE UNIQUE INDEX uq_form_answer_community ON form_answer (district_id, demand_id, division_id)',
  'CREATE INDEX ix_form_answer_division ON form_answer (district_id, division_id)',
  'CREATE INDEX ix_served_correction_demand ON served_correction (district_id, demand_id, corrected_at, id)',
  'CREATE INDEX ix_served_correction_correction ON served_correction (district_id, correction_id)',
  'CREATE INDEX ix_served_correction_division ON served_correction (district_id, division_id)',
  'CREATE INDEX ix_served_correction_element ON served_correction (district_id, element_id)',
  'CREATE UNIQUE INDEX uq_form_reminder_day ON form_reminder (district_id, demand_id, reminded_on)',
];

/** What the server may do with each table; histories are only added to. */
const GRANTS = {
  community_fill: ['select', 'insert'],
  community_fill_row: ['select', 'insert'],
  fill_correction: ['select', 'insert'],
  form_answer: ['select', 'insert'],
  served_correction: ['select', 'insert', 'update'],
  form_reminder: ['select', 'insert'],
} as const;

/** What committees fill in once, what it answers, and what is corrected later. */
export class CreateCommunityFills1795698180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      COMMUNITY_FILL,
      COMMUNITY_FILL_ROW,
      FILL_CORRECTION,
      FORM_ANSWER,
      SERVED_CORRECTION,
      FORM_REMINDER,
      ...INDEXES,
    ])
      await queryRunner.query(statement);
    for (const [table, privileges] of Object.entries(GRANTS)) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, privileges));
      await queryRunner.query(grantReporting(table));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(GRANTS).reverse()) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
