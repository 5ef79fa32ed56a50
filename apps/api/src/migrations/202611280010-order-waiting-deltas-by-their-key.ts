import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Waiting deltas are kept in the order in which they were recorded by their key itself. Each went into two indexes before, at a
 * random place of one, and of sixty thousand facts of a day there are half a million deltas.
 */
export class OrderWaitingDeltasByTheirKey1795824600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE rollup_delta DROP CONSTRAINT pk_rollup_delta');
    await queryRunner.query(
      'ALTER TABLE rollup_delta ADD CONSTRAINT pk_rollup_delta PRIMARY KEY (district_id, recorded_at, id)',
    );
    await queryRunner.query('DROP INDEX ix_rollup_delta_order');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX ix_rollup_delta_order ON rollup_delta (district_id, recorded_at)');
    await queryRunner.query('ALTER TABLE rollup_delta DROP CONSTRAINT pk_rollup_delta');
    await queryRunner.query(
      'ALTER TABLE rollup_delta ADD CONSTRAINT pk_rollup_delta PRIMARY KEY (district_id, id)',
    );
  }
}
