import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cells of weeks, and deltas that say to which spans they go. */
export class KeepWeeksInRollups1795710000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE rollup_delta ADD COLUMN grains text[] NOT NULL DEFAULT '{day,month}'`,
    );
    await queryRunner.query('ALTER TABLE rollup_cell DROP CONSTRAINT ck_rollup_cell_grain');
    await queryRunner.query(
      `ALTER TABLE rollup_cell ADD CONSTRAINT ck_rollup_cell_grain CHECK (grain in ('day', 'week', 'month'))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM rollup_cell WHERE grain = 'week'`);
    await queryRunner.query('ALTER TABLE rollup_cell DROP CONSTRAINT ck_rollup_cell_grain');
    await queryRunner.query(
      `ALTER TABLE rollup_cell ADD CONSTRAINT ck_rollup_cell_grain CHECK (grain in ('day', 'month'))`,
    );
    await queryRunner.query('ALTER TABLE rollup_delta DROP COLUMN grains');
  }
}
