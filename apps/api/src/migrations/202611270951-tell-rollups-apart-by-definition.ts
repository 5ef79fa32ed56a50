import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which definition kept figures were computed. Of those that are there nobody knows it, so that they are computed anew. */
export class TellRollupsApartByDefinition1795773060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE rollup_state ADD COLUMN definition text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE rollup_state DROP COLUMN definition');
  }
}
