import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

/** Ledgers that were uploaded, and how far their import has come. */
export class CreateImportBatches1795320060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE import_batch (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        template_code text NOT NULL,
        template_version integer NOT NULL,
        attachment_id uuid NOT NULL,
        file_name text NOT NULL,
        file_size bigint NOT NULL,
        file_sha256 text NOT NULL,
        state text NOT NULL,
        mode text,
        division_ids bigint[],
        sheets jsonb NOT NULL,
        map jsonb NOT NULL,
        map_name text,
        row_count integer NOT NULL DEFAULT 0,
        importable_count integer NOT NULL DEFAULT 0,
        rejected_count integer NOT NULL DEFAULT 0,
        warning_count integer NOT NULL DEFAULT 0,
        duplicate_count integer NOT NULL DEFAULT 0,
        skipped_count integer NOT NULL DEFAULT 0,
        imported_count integer NOT NULL DEFAULT 0,
        progress_done integer NOT NULL DEFAULT 0,
        replaced jsonb NOT NULL DEFAULT '{}',
        committed_through integer NOT NULL DEFAULT -1,
        cancel_requested boolean NOT NULL DEFAULT false,
        failure jsonb,
        uploaded_by text NOT NULL,
        undo_reason text,
        committed_at timestamptz,
        undone_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_import_batch PRIMARY KEY (district_id, id),
        CONSTRAINT fk_import_batch_attachment FOREIGN KEY (district_id, attachment_id) REFERENCES attachment (district_id, id),
        CONSTRAINT ck_import_batch_state CHECK (state in ('uploaded', 'mapped', 'checking', 'checked', 'committing', 'committed', 'cancelled', 'failed', 'undone')),
        CONSTRAINT ck_import_batch_mode CHECK (mode in ('allOrNothing', 'goodRowsOnly'))
      )`);
    await queryRunner.query(
      'CREATE INDEX ix_import_batch_created ON import_batch (district_id, created_at, id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_import_batch_content ON import_batch (district_id, file_sha256)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_import_batch_attachment ON import_batch (district_id, attachment_id)',
    );
    await queryRunner.query(tenantTablePolicy('import_batch'));
    await queryRunner.query(grantApp('import_batch', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('import_batch'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE import_batch');
  }
}
