import type { MigrationInterface, QueryRunner } from 'typeorm';

const grains = (list: string): string =>
  `ALTER TABLE rollup_cell ADD CONSTRAINT ck_rollup_cell_grain CHECK (grain in (${list}))`;

/** Cells of quarters and years, for what has many members and is read over long spans. */
export class KeepQuartersAndYearsInRollups1795776000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE rollup_cell DROP CONSTRAINT ck_rollup_cell_grain');
    await queryRunner.query(grains(`'day', 'week', 'month', 'quarter', 'year'`));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM rollup_cell WHERE grain in ('quarter', 'year')`);
    await queryRunner.query('ALTER TABLE rollup_cell DROP CONSTRAINT ck_rollup_cell_grain');
    await queryRunner.query(grains(`'day', 'week', 'month'`));
  }
}
