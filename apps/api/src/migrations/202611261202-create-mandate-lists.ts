import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const DEPARTMENT = `
    CREATE TABLE department (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT pk_department PRIMARY KEY (district_id, id),
      CONSTRAINT fk_department_district FOREIGN KEY (district_id) REFERENCES district (id)
    )`;

const EDITION = `
    CREATE TABLE mandate_edition (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      division_id bigint NOT NULL,
      body text NOT NULL,
      title text NOT NULL,
      state text NOT NULL,
      valid_from date,
      valid_to date,
      issuing_document text,
      created_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_mandate_edition PRIMARY KEY (district_id, id),
      CONSTRAINT fk_mandate_edition_district FOREIGN KEY (district_id) REFERENCES district (id),
      CONSTRAINT fk_mandate_edition_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT ck_mandate_edition_body CHECK (body in ('residentsCommittee', 'communityPartyOrganisation', 'serviceStation', 'villagersCommittee', 'subdistrictOffice')),
      CONSTRAINT ck_mandate_edition_state CHECK (state in ('draft', 'inForce', 'superseded', 'discarded')),
      CONSTRAINT ck_mandate_edition_span CHECK (valid_to >= valid_from),
      CONSTRAINT ck_mandate_edition_published CHECK (state not in ('inForce', 'superseded') or valid_from is not null)
    )`;

const ITEM = `
    CREATE TABLE mandate_item (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      edition_id uuid NOT NULL,
      code text NOT NULL,
      mandate_class text NOT NULL,
      name text NOT NULL,
      keywords text[] NOT NULL,
      legal_basis text,
      department_id uuid,
      lead_days integer,
      import_batch_id uuid,
      withdrawn_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_mandate_item PRIMARY KEY (district_id, id),
      CONSTRAINT fk_mandate_item_edition FOREIGN KEY (district_id, edition_id) REFERENCES mandate_edition (district_id, id),
      CONSTRAINT fk_mandate_item_department FOREIGN KEY (district_id, department_id) REFERENCES department (district_id, id),
      CONSTRAINT fk_mandate_item_batch FOREIGN KEY (district_id, import_batch_id) REFERENCES import_batch (district_id, id),
      CONSTRAINT ck_mandate_item_class CHECK (mandate_class in ('statutoryDuty', 'assistDuty', 'prohibited', 'basicDuty', 'supportingDuty', 'reclaimedDuty')),
      CONSTRAINT ck_mandate_item_lead CHECK (lead_days between 0 and 366)
    )`;

const EVENT = `
    CREATE TABLE mandate_edition_event (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      edition_id uuid NOT NULL,
      action text NOT NULL,
      occurred_on date NOT NULL,
      note text,
      recorded_by text NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT pk_mandate_edition_event PRIMARY KEY (district_id, id),
      CONSTRAINT fk_mandate_edition_event_edition FOREIGN KEY (district_id, edition_id) REFERENCES mandate_edition (district_id, id)
    )`;

const INDEXES: readonly string[] = [
  'CREATE UNIQUE INDEX uq_department_name ON department (district_id, name)',
  `CREATE UNIQUE INDEX uq_mandate_edition_title ON mandate_edition (district_id, title) WHERE state <> 'discarded'`,
  'CREATE INDEX ix_mandate_edition_list ON mandate_edition (district_id, division_id, body, valid_from)',
  'CREATE INDEX ix_mandate_edition_created ON mandate_edition (district_id, created_at, id)',
  'CREATE UNIQUE INDEX uq_mandate_item_code ON mandate_item (district_id, edition_id, code) WHERE withdrawn_at is null',
  'CREATE INDEX ix_mandate_item_edition ON mandate_item (district_id, edition_id, code)',
  'CREATE INDEX ix_mandate_item_department ON mandate_item (district_id, department_id)',
  'CREATE INDEX ix_mandate_item_batch ON mandate_item (district_id, import_batch_id)',
  'CREATE INDEX ix_mandate_edition_event_edition ON mandate_edition_event (district_id, edition_id, recorded_at, id)',
];

const TABLES = [
  ['department', ['select', 'insert']],
  ['mandate_edition', ['select', 'insert', 'update']],
  ['mandate_item', ['select', 'insert', 'update']],
  ['mandate_edition_event', ['select', 'insert']],
] as const;

/** Mandate lists (职责清单) in their editions, and the departments that stand in them. */
export class CreateMandateLists1795694520000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [DEPARTMENT, EDITION, ITEM, EVENT, ...INDEXES])
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
