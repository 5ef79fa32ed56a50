import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, tenantTablePolicy } from '../platform/database/migration-sql';

/** What became of each row of an uploaded ledger. A new check of a batch replaces the findings of the one before. */
export class CreateImportRows1795320120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE import_row (
        district_id bigint NOT NULL,
        batch_id uuid NOT NULL,
        ordinal integer NOT NULL,
        sheet text NOT NULL,
        row_number integer NOT NULL,
        outcome text NOT NULL,
        problems jsonb NOT NULL,
        cells jsonb NOT NULL,
        target_id uuid,
        CONSTRAINT pk_import_row PRIMARY KEY (district_id, batch_id, ordinal),
        CONSTRAINT fk_import_row_batch FOREIGN KEY (district_id, batch_id) REFERENCES import_batch (district_id, id) ON DELETE CASCADE,
        CONSTRAINT ck_import_row_outcome CHECK (outcome in ('ok', 'warning', 'rejected', 'duplicate', 'skipped', 'imported', 'withdrawn'))
      )`);
    await queryRunner.query(
      'CREATE INDEX ix_import_row_outcome ON import_row (district_id, batch_id, outcome, ordinal)',
    );
    await queryRunner.query(tenantTablePolicy('import_row'));
    await queryRunner.query(grantApp('import_row', ['select', 'insert', 'update', 'delete']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE import_row');
  }
}
