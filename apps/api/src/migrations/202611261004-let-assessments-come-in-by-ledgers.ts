import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Results of assessments know the import that they came in by. */
export class LetAssessmentsComeInByLedgers1795687440000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE assessment ADD COLUMN import_batch_id uuid');
    await queryRunner.query(
      'CREATE INDEX ix_assessment_import_batch ON assessment (district_id, import_batch_id)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_assessment_import_batch');
    await queryRunner.query('ALTER TABLE assessment DROP COLUMN import_batch_id');
  }
}
