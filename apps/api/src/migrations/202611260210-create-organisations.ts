import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const ORGANISATION = `
    CREATE TABLE organisation (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      name_key text NOT NULL,
      division_id bigint NOT NULL,
      legal_form text,
      registration_status text NOT NULL,
      status_since date NOT NULL,
      service_kind text NOT NULL,
      secondary_kinds text[] NOT NULL DEFAULT '{}',
      formation_basis text,
      governance_body text,
      uscc text,
      filing_number text,
      fiscal_host_id uuid,
      competent_authority text,
      registration_authority text,
      supervising_units text[] NOT NULL DEFAULT '{}',
      founded_on date,
      purpose text,
      member_count integer,
      contact_person_id uuid,
      hub boolean NOT NULL DEFAULT false,
      credit_flag text NOT NULL DEFAULT 'normal',
      credit_since date,
      merged_into_id uuid,
      import_batch_id uuid,
      withdrawn_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT pk_organisation PRIMARY KEY (district_id, id),
      CONSTRAINT fk_organisation_district FOREIGN KEY (district_id) REFERENCES district (id),
      CONSTRAINT fk_organisation_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT fk_organisation_fiscal_host FOREIGN KEY (district_id, fiscal_host_id) REFERENCES organisation (district_id, id),
      CONSTRAINT fk_organisation_merged_into FOREIGN KEY (district_id, merged_into_id) REFERENCES organisation (district_id, id),
      CONSTRAINT fk_organisation_contact_person FOREIGN KEY (district_id, contact_person_id) REFERENCES person (district_id, id),
      CONSTRAINT ck_organisation_credit_flag CHECK (credit_flag in ('normal', 'abnormal', 'serious')),
      CONSTRAINT ck_organisation_member_count CHECK (member_count >= 0)
    )`;

const ORGANISATION_INDEXES: readonly string[] = [
  'CREATE UNIQUE INDEX uq_organisation_uscc ON organisation (district_id, uscc) WHERE withdrawn_at is null and merged_into_id is null',
  'CREATE INDEX ix_organisation_name ON organisation (district_id, name, id)',
  'CREATE INDEX ix_organisation_name_key ON organisation (district_id, name_key)',
  'CREATE INDEX ix_organisation_division ON organisation (district_id, division_id, name, id)',
  'CREATE INDEX ix_organisation_updated ON organisation (district_id, updated_at, id)',
  'CREATE INDEX ix_organisation_fiscal_host ON organisation (district_id, fiscal_host_id)',
  'CREATE INDEX ix_organisation_merged_into ON organisation (district_id, merged_into_id)',
  'CREATE INDEX ix_organisation_contact_person ON organisation (district_id, contact_person_id)',
  'CREATE INDEX ix_organisation_import_batch ON organisation (district_id, import_batch_id)',
];

const ORGANISATION_COVERAGE = `
    CREATE TABLE organisation_coverage (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      organisation_id uuid NOT NULL,
      division_id bigint NOT NULL,
      community_id bigint NOT NULL,
      covered_from date NOT NULL,
      covered_to date,
      CONSTRAINT pk_organisation_coverage PRIMARY KEY (district_id, id),
      CONSTRAINT fk_organisation_coverage_organisation FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id),
      CONSTRAINT fk_organisation_coverage_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT fk_organisation_coverage_community FOREIGN KEY (community_id) REFERENCES division (id)
    )`;

const ORGANISATION_COVERAGE_INDEXES: readonly string[] = [
  'CREATE UNIQUE INDEX uq_organisation_coverage ON organisation_coverage (district_id, organisation_id, community_id) WHERE covered_to is null',
  'CREATE INDEX ix_organisation_coverage_organisation ON organisation_coverage (district_id, organisation_id)',
  'CREATE INDEX ix_organisation_coverage_division ON organisation_coverage (district_id, division_id)',
  'CREATE INDEX ix_organisation_coverage_community ON organisation_coverage (district_id, community_id)',
];

const ORGANISATION_EVENT = `
    CREATE TABLE organisation_event (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      organisation_id uuid NOT NULL,
      division_id bigint NOT NULL,
      kind text NOT NULL,
      occurred_on date NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by text NOT NULL,
      from_code text,
      to_code text,
      subject text,
      reason text,
      CONSTRAINT pk_organisation_event PRIMARY KEY (district_id, id),
      CONSTRAINT fk_organisation_event_organisation FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id),
      CONSTRAINT fk_organisation_event_division FOREIGN KEY (division_id) REFERENCES division (id)
    )`;

const ORGANISATION_EVENT_INDEXES: readonly string[] = [
  'CREATE INDEX ix_organisation_event_organisation ON organisation_event (district_id, organisation_id, recorded_at, id)',
  'CREATE INDEX ix_organisation_event_division ON organisation_event (district_id, division_id)',
];

/** Social organisations, the communities they cover, and their history as events. */
export class CreateOrganisations1795659000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ORGANISATION);
    for (const index of ORGANISATION_INDEXES) await queryRunner.query(index);
    await queryRunner.query(tenantTablePolicy('organisation'));
    await queryRunner.query(grantApp('organisation', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('organisation'));
    await queryRunner.query(ORGANISATION_COVERAGE);
    for (const index of ORGANISATION_COVERAGE_INDEXES) await queryRunner.query(index);
    await queryRunner.query(tenantTablePolicy('organisation_coverage'));
    await queryRunner.query(grantApp('organisation_coverage', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('organisation_coverage'));
    await queryRunner.query(ORGANISATION_EVENT);
    for (const index of ORGANISATION_EVENT_INDEXES) await queryRunner.query(index);
    await queryRunner.query(tenantTablePolicy('organisation_event'));
    await queryRunner.query(grantApp('organisation_event', ['select', 'insert']));
    await queryRunner.query(grantReporting('organisation_event'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE organisation_event');
    await queryRunner.query('DROP TABLE organisation_coverage');
    await queryRunner.query('DROP TABLE organisation');
  }
}
