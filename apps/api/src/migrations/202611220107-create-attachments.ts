import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

/** Files that belong to a record of a district; the content lies on disk under its own digest. */
export class CreateAttachments1795309620000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE attachment (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        sha256 text NOT NULL,
        byte_size bigint NOT NULL,
        media_type text NOT NULL,
        file_name text NOT NULL,
        uploaded_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_attachment PRIMARY KEY (district_id, id),
        CONSTRAINT ck_attachment_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT ck_attachment_size CHECK (byte_size > 0)
      )`);
    await queryRunner.query('CREATE INDEX ix_attachment_content ON attachment (district_id, sha256)');
    await queryRunner.query(tenantTablePolicy('attachment'));
    await queryRunner.query(grantApp('attachment', ['select', 'insert', 'delete']));
    await queryRunner.query(grantReporting('attachment'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE attachment');
  }
}
