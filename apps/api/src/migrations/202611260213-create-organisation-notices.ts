import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const ORGANISATION_NOTICE = `
    CREATE TABLE organisation_notice (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      organisation_id uuid NOT NULL,
      division_id bigint NOT NULL,
      procedure text NOT NULL,
      applied_on date NOT NULL,
      issued_on date NOT NULL,
      due_on date NOT NULL,
      due_provisional boolean NOT NULL,
      papers text[] NOT NULL,
      issued_by text NOT NULL,
      CONSTRAINT pk_organisation_notice PRIMARY KEY (district_id, id),
      CONSTRAINT fk_organisation_notice_organisation FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id),
      CONSTRAINT fk_organisation_notice_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT ck_organisation_notice_papers CHECK (cardinality(papers) > 0)
    )`;

const ORGANISATION_NOTICE_INDEXES: readonly string[] = [
  'CREATE UNIQUE INDEX uq_organisation_notice_application ON organisation_notice (district_id, organisation_id, procedure, applied_on)',
  'CREATE INDEX ix_organisation_notice_organisation ON organisation_notice (district_id, organisation_id)',
  'CREATE INDEX ix_organisation_notice_division ON organisation_notice (district_id, division_id)',
  'CREATE INDEX ix_organisation_notice_due ON organisation_notice (district_id, due_on)',
];

/** Notices of everything that an application for filing or registration lacks. */
export class CreateOrganisationNotices1795659180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ORGANISATION_NOTICE);
    for (const index of ORGANISATION_NOTICE_INDEXES) await queryRunner.query(index);
    await queryRunner.query(tenantTablePolicy('organisation_notice'));
    await queryRunner.query(grantApp('organisation_notice', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('organisation_notice'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE organisation_notice');
  }
}
