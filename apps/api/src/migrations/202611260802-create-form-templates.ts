import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const FORM_TEMPLATE = `
    CREATE TABLE form_template (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      subject text NOT NULL,
      attachment_id uuid NOT NULL,
      placeholders text[] NOT NULL,
      recorded_by text NOT NULL,
      recorded_at timestamptz NOT NULL,
      withdrawn_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_form_template PRIMARY KEY (district_id, id),
      CONSTRAINT fk_form_template_district FOREIGN KEY (district_id) REFERENCES district (id),
      CONSTRAINT fk_form_template_attachment FOREIGN KEY (district_id, attachment_id) REFERENCES attachment (district_id, id),
      CONSTRAINT ck_form_template_subject CHECK (subject in ('organisation', 'incubationCase'))
    )`;

const INDEXES: readonly string[] = [
  'CREATE UNIQUE INDEX uq_form_template_name ON form_template (district_id, name) WHERE withdrawn_at is null',
  'CREATE INDEX ix_form_template_attachment ON form_template (district_id, attachment_id)',
];

/** Word templates that a district prescribes for its forms. */
export class CreateFormTemplates1795680120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [FORM_TEMPLATE, ...INDEXES]) await queryRunner.query(statement);
    await queryRunner.query(tenantTablePolicy('form_template'));
    await queryRunner.query(grantApp('form_template', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('form_template'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE form_template');
  }
}
