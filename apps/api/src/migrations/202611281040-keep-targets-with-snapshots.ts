import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A briefing says how a figure stands to the target of the year; that is kept with the figure, for targets are set anew. */
export class KeepTargetsWithSnapshots1795862400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE snapshot_figure ADD COLUMN target jsonb');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE snapshot_figure DROP COLUMN target');
  }
}
