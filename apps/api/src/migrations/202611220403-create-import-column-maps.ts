import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, tenantTablePolicy } from '../platform/database/migration-sql';

/** Column maps that a district keeps, so that the same ledger next month needs no mapping. */
export class CreateImportColumnMaps1795320180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE import_column_map (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        template_code text NOT NULL,
        name text NOT NULL,
        fingerprint text NOT NULL,
        map jsonb NOT NULL,
        saved_by text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_import_column_map PRIMARY KEY (district_id, id),
        CONSTRAINT uq_import_column_map_name UNIQUE (district_id, template_code, name)
      )`);
    await queryRunner.query(
      'CREATE INDEX ix_import_column_map_fingerprint ON import_column_map (district_id, template_code, fingerprint)',
    );
    await queryRunner.query(tenantTablePolicy('import_column_map'));
    await queryRunner.query(grantApp('import_column_map', ['select', 'insert', 'update']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE import_column_map');
  }
}
