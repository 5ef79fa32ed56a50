import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the reader noticed of a file that it could read, such as sheets that it left out. */
export class AddNotesToImportBatches1795320240000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE import_batch ADD COLUMN notes jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE import_batch DROP COLUMN notes');
  }
}
