import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The part of a place that elects (选区): several heads of buildings of one community are elected beside each other. */
export class AddConstituenciesOfElections1795808100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE election ADD COLUMN constituency text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE election DROP COLUMN constituency');
  }
}
