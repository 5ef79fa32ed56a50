import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets fields of outside systems ask for what tells a record apart: the household's number, the building, the community. */
export class LetSystemFieldsTellRecordsApart1795711500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE outside_system_field ADD COLUMN record_key text,
         ADD CONSTRAINT ck_outside_system_field_key CHECK (record_key in ('household', 'building', 'community')),
         ADD CONSTRAINT ck_outside_system_field_asks CHECK (num_nonnulls(record_key, element_id) <= 1)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE outside_system_field DROP COLUMN record_key');
  }
}
