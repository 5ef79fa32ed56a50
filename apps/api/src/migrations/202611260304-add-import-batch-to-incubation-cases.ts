import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications come in from ledgers too: a case knows the batch that brought it. */
export class AddImportBatchToIncubationCases1795662240000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE incubation_case ADD COLUMN import_batch_id uuid');
    await queryRunner.query(
      'CREATE INDEX ix_incubation_case_import_batch ON incubation_case (district_id, import_batch_id)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE incubation_case DROP COLUMN import_batch_id');
  }
}
