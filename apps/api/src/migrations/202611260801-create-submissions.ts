import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const SUBMISSION_LINK = `
    CREATE TABLE submission_link (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      token_hash text NOT NULL,
      subject text NOT NULL,
      organisation_id uuid,
      case_id uuid,
      call_id uuid,
      division_id bigint NOT NULL,
      asked_kinds text[] NOT NULL DEFAULT '{}',
      note text,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      issued_by text NOT NULL,
      created_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_submission_link PRIMARY KEY (district_id, id),
      CONSTRAINT fk_submission_link_district FOREIGN KEY (district_id) REFERENCES district (id),
      CONSTRAINT fk_submission_link_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT fk_submission_link_organisation FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id),
      CONSTRAINT fk_submission_link_case FOREIGN KEY (district_id, case_id) REFERENCES incubation_case (district_id, id),
      CONSTRAINT fk_submission_link_call FOREIGN KEY (district_id, call_id) REFERENCES incubation_call (district_id, id),
      CONSTRAINT ck_submission_link_subject CHECK ((subject = 'organisation' and organisation_id is not null and case_id is null and call_id is null) or (subject = 'incubationCase' and organisation_id is not null and case_id is not null and call_id is null) or (subject = 'incubationCall' and organisation_id is null and case_id is null and call_id is not null))
    )`;

const SUBMISSION = `
    CREATE TABLE submission (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      link_id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      case_id uuid,
      division_id bigint NOT NULL,
      paper text NOT NULL,
      remark text,
      attachment_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'received',
      received_at timestamptz NOT NULL,
      decided_by text,
      decided_at timestamptz,
      reason text,
      document_id uuid,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_submission PRIMARY KEY (district_id, id),
      CONSTRAINT fk_submission_link FOREIGN KEY (district_id, link_id) REFERENCES submission_link (district_id, id),
      CONSTRAINT fk_submission_organisation FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id),
      CONSTRAINT fk_submission_case FOREIGN KEY (district_id, case_id) REFERENCES incubation_case (district_id, id),
      CONSTRAINT fk_submission_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT fk_submission_attachment FOREIGN KEY (district_id, attachment_id) REFERENCES attachment (district_id, id),
      CONSTRAINT fk_submission_document FOREIGN KEY (district_id, document_id) REFERENCES organisation_document (district_id, id),
      CONSTRAINT ck_submission_state CHECK (state in ('received', 'accepted', 'refused')),
      CONSTRAINT ck_submission_decision CHECK ((state = 'received') = (decided_at is null)),
      CONSTRAINT ck_submission_reason CHECK (state <> 'refused' or reason is not null)
    )`;

const INDEXES: readonly string[] = [
  'CREATE UNIQUE INDEX uq_submission_link_token ON submission_link (district_id, token_hash)',
  'CREATE INDEX ix_submission_link_created ON submission_link (district_id, created_at, id)',
  'CREATE INDEX ix_submission_link_division ON submission_link (district_id, division_id)',
  'CREATE INDEX ix_submission_link_organisation ON submission_link (district_id, organisation_id)',
  'CREATE INDEX ix_submission_link_case ON submission_link (district_id, case_id)',
  'CREATE INDEX ix_submission_link_call ON submission_link (district_id, call_id)',
  'CREATE INDEX ix_submission_state ON submission (district_id, state, received_at, id)',
  'CREATE INDEX ix_submission_link ON submission (district_id, link_id)',
  'CREATE INDEX ix_submission_organisation ON submission (district_id, organisation_id)',
  'CREATE INDEX ix_submission_case ON submission (district_id, case_id)',
  'CREATE INDEX ix_submission_division ON submission (district_id, division_id)',
  'CREATE INDEX ix_submission_attachment ON submission (district_id, attachment_id)',
  'CREATE INDEX ix_submission_document ON submission (district_id, document_id)',
];

/** Links that open one thing to a group without an account, and what comes in by them. */
export class CreateSubmissions1795680060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [SUBMISSION_LINK, SUBMISSION, ...INDEXES]) await queryRunner.query(statement);
    for (const table of ['submission_link', 'submission']) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, ['select', 'insert', 'update']));
      await queryRunner.query(grantReporting(table));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE submission');
    await queryRunner.query('DROP TABLE submission_link');
  }
}
