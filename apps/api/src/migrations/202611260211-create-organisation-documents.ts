import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const ORGANISATION_DOCUMENT = `
    CREATE TABLE organisation_document (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      organisation_id uuid NOT NULL,
      division_id bigint NOT NULL,
      kind text NOT NULL,
      title text NOT NULL,
      version_number integer NOT NULL DEFAULT 1,
      supersedes_id uuid,
      issued_on date NOT NULL,
      valid_to date,
      attachment_id uuid NOT NULL,
      recorded_by text NOT NULL,
      recorded_at timestamptz NOT NULL,
      withdrawn_at timestamptz,
      CONSTRAINT pk_organisation_document PRIMARY KEY (district_id, id),
      CONSTRAINT fk_organisation_document_organisation FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id),
      CONSTRAINT fk_organisation_document_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT fk_organisation_document_attachment FOREIGN KEY (district_id, attachment_id) REFERENCES attachment (district_id, id),
      CONSTRAINT fk_organisation_document_supersedes FOREIGN KEY (district_id, supersedes_id) REFERENCES organisation_document (district_id, id),
      CONSTRAINT ck_organisation_document_span CHECK (valid_to >= issued_on)
    )`;

const ORGANISATION_DOCUMENT_INDEXES: readonly string[] = [
  'CREATE UNIQUE INDEX uq_organisation_document_successor ON organisation_document (district_id, supersedes_id) WHERE withdrawn_at is null',
  'CREATE INDEX ix_organisation_document_organisation ON organisation_document (district_id, organisation_id, recorded_at, id)',
  'CREATE INDEX ix_organisation_document_division ON organisation_document (district_id, division_id)',
  'CREATE INDEX ix_organisation_document_attachment ON organisation_document (district_id, attachment_id)',
  'CREATE INDEX ix_organisation_document_supersedes ON organisation_document (district_id, supersedes_id)',
  'CREATE INDEX ix_organisation_document_valid_to ON organisation_document (district_id, valid_to)',
];

const ORGANISATION_EVIDENCE = `
    CREATE TABLE organisation_evidence (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      organisation_id uuid NOT NULL,
      document_id uuid NOT NULL,
      division_id bigint NOT NULL,
      purpose text NOT NULL,
      state text NOT NULL DEFAULT 'proposed',
      proposed_by text NOT NULL,
      proposed_at timestamptz NOT NULL,
      decided_by text,
      decided_at timestamptz,
      verified_on date,
      valid_to date,
      reason text,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_organisation_evidence PRIMARY KEY (district_id, id),
      CONSTRAINT fk_organisation_evidence_organisation FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id),
      CONSTRAINT fk_organisation_evidence_document FOREIGN KEY (district_id, document_id) REFERENCES organisation_document (district_id, id),
      CONSTRAINT fk_organisation_evidence_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT ck_organisation_evidence_state CHECK (state in ('proposed', 'verified', 'refused', 'withdrawn')),
      CONSTRAINT ck_organisation_evidence_verified CHECK (state <> 'verified' or (verified_on is not null and valid_to is not null))
    )`;

const ORGANISATION_EVIDENCE_INDEXES: readonly string[] = [
  `CREATE UNIQUE INDEX uq_organisation_evidence_purpose ON organisation_evidence (district_id, document_id, purpose) WHERE state in ('proposed', 'verified')`,
  'CREATE INDEX ix_organisation_evidence_organisation ON organisation_evidence (district_id, organisation_id, purpose)',
  'CREATE INDEX ix_organisation_evidence_document ON organisation_evidence (district_id, document_id)',
  'CREATE INDEX ix_organisation_evidence_division ON organisation_evidence (district_id, division_id)',
  'CREATE INDEX ix_organisation_evidence_valid_to ON organisation_evidence (district_id, valid_to)',
];

/** Documents of organisations in their versions, and what each is evidence for. */
export class CreateOrganisationDocuments1795659060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ORGANISATION_DOCUMENT);
    for (const index of ORGANISATION_DOCUMENT_INDEXES) await queryRunner.query(index);
    await queryRunner.query(tenantTablePolicy('organisation_document'));
    await queryRunner.query(grantApp('organisation_document', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('organisation_document'));
    await queryRunner.query(ORGANISATION_EVIDENCE);
    for (const index of ORGANISATION_EVIDENCE_INDEXES) await queryRunner.query(index);
    await queryRunner.query(tenantTablePolicy('organisation_evidence'));
    await queryRunner.query(grantApp('organisation_evidence', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('organisation_evidence'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE organisation_evidence');
    await queryRunner.query('DROP TABLE organisation_document');
  }
}
