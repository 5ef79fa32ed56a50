import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const CANONICAL_ELEMENT = `
    CREATE TABLE canonical_element (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      code text NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      grain text NOT NULL,
      unit text,
      recorded_by text NOT NULL,
      recorded_at timestamptz NOT NULL,
      adopted_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_canonical_element PRIMARY KEY (district_id, id),
      CONSTRAINT fk_canonical_element_district FOREIGN KEY (district_id) REFERENCES district (id),
      CONSTRAINT ck_canonical_element_kind CHECK (kind in ('wholeNumber', 'decimal', 'yesNo', 'date', 'text')),
      CONSTRAINT ck_canonical_element_grain CHECK (grain in ('household', 'community'))
    )`;

const FORM_DEMAND = `
    CREATE TABLE form_demand (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      division_id bigint NOT NULL,
      department text NOT NULL,
      title text NOT NULL,
      grain text NOT NULL,
      as_of date NOT NULL,
      tolerance_days integer NOT NULL,
      state text NOT NULL DEFAULT 'proposed',
      opens_on date,
      closes_on date,
      reason text,
      attachment_id uuid,
      layout jsonb,
      proposed_by text NOT NULL,
      proposed_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_form_demand PRIMARY KEY (district_id, id),
      CONSTRAINT fk_form_demand_district FOREIGN KEY (district_id) REFERENCES district (id),
      CONSTRAINT fk_form_demand_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT fk_form_demand_attachment FOREIGN KEY (district_id, attachment_id) REFERENCES attachment (district_id, id),
      CONSTRAINT ck_form_demand_grain CHECK (grain in ('household', 'building', 'community')),
      CONSTRAINT ck_form_demand_state CHECK (state in ('proposed', 'mapped', 'overlapChecked', 'approved', 'open', 'submitted', 'accepted', 'expired', 'rejected', 'withdrawn')),
      CONSTRAINT ck_form_demand_tolerance CHECK (tolerance_days between 0 and 366),
      CONSTRAINT ck_form_demand_period CHECK (closes_on >= opens_on)
    )`;

const FORM_FIELD = `
    CREATE TABLE form_field (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      demand_id uuid NOT NULL,
      position integer NOT NULL,
      heading text NOT NULL,
      role text,
      element_id uuid,
      standing text,
      held_form text,
      held_on date,
      CONSTRAINT pk_form_field PRIMARY KEY (district_id, id),
      CONSTRAINT fk_form_field_demand FOREIGN KEY (district_id, demand_id) REFERENCES form_demand (district_id, id),
      CONSTRAINT fk_form_field_element FOREIGN KEY (district_id, element_id) REFERENCES canonical_element (district_id, id),
      CONSTRAINT ck_form_field_role CHECK (role in ('element', 'rowNumber', 'household', 'building', 'community', 'subdistrict')),
      CONSTRAINT ck_form_field_standing CHECK (standing in ('held', 'asked', 'new'))
    )`;

const FORM_DEMAND_EVENT = `
    CREATE TABLE form_demand_event (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      demand_id uuid NOT NULL,
      action text NOT NULL,
      reason text,
      recorded_by text NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT pk_form_demand_event PRIMARY KEY (district_id, id),
      CONSTRAINT fk_form_demand_event_demand FOREIGN KEY (district_id, demand_id) REFERENCES form_demand (district_id, id)
    )`;

const INDEXES: readonly string[] = [
  'CREATE UNIQUE INDEX uq_canonical_element_code ON canonical_element (district_id, code)',
  'CREATE UNIQUE INDEX uq_canonical_element_name ON canonical_element (district_id, name)',
  'CREATE INDEX ix_form_demand_division ON form_demand (district_id, division_id)',
  'CREATE INDEX ix_form_demand_attachment ON form_demand (district_id, attachment_id)',
  'CREATE INDEX ix_form_demand_proposed ON form_demand (district_id, proposed_at, id)',
  'CREATE UNIQUE INDEX uq_form_field_position ON form_field (district_id, demand_id, position)',
  'CREATE INDEX ix_form_field_element ON form_field (district_id, element_id)',
  'CREATE INDEX ix_form_demand_event_demand ON form_demand_event (district_id, demand_id)',
];

/** What the server may do with each table; histories are only added to. */
const GRANTS = {
  canonical_element: ['select', 'insert', 'update'],
  form_demand: ['select', 'insert', 'update'],
  form_field: ['select', 'insert', 'update'],
  form_demand_event: ['select', 'insert'],
} as const;

/** Canonical elements and the forms that departments demand. */
export class CreateFormDemands1795698120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [CANONICAL_ELEMENT, FORM_DEMAND, FORM_FIELD, FORM_DEMAND_EVENT, ...INDEXES])
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
