import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

/** Deltas of facts, the cells they add up to, and how far the cells reach. */
export class CreateRollups1795327260000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE rollup_delta (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        source text NOT NULL,
        division_id bigint NOT NULL,
        occurred_on date NOT NULL,
        dimension text NOT NULL,
        member text NOT NULL,
        measure text NOT NULL,
        amount numeric(20, 4) NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_rollup_delta PRIMARY KEY (district_id, id)
      )`);
    await queryRunner.query('CREATE INDEX ix_rollup_delta_order ON rollup_delta (district_id, recorded_at)');
    await queryRunner.query(`
      CREATE TABLE rollup_cell (
        district_id bigint NOT NULL,
        source text NOT NULL,
        grain text NOT NULL,
        dimension text NOT NULL,
        division_id bigint NOT NULL,
        starts_on date NOT NULL,
        member text NOT NULL,
        measure text NOT NULL,
        amount numeric(20, 4) NOT NULL,
        CONSTRAINT pk_rollup_cell PRIMARY KEY (district_id, source, grain, dimension, division_id, starts_on, member, measure),
        CONSTRAINT ck_rollup_cell_grain CHECK (grain in ('day', 'month'))
      )`);
    await queryRunner.query(`
      CREATE TABLE rollup_state (
        district_id bigint NOT NULL,
        source text NOT NULL,
        version bigint NOT NULL DEFAULT 1,
        as_of timestamptz NOT NULL,
        CONSTRAINT pk_rollup_state PRIMARY KEY (district_id, source)
      )`);
    await queryRunner.query(tenantTablePolicy('rollup_delta'));
    await queryRunner.query(grantApp('rollup_delta', ['select', 'insert', 'delete']));
    await queryRunner.query(grantReporting('rollup_delta'));
    await queryRunner.query(tenantTablePolicy('rollup_cell'));
    await queryRunner.query(grantApp('rollup_cell', ['select', 'insert', 'update', 'delete']));
    await queryRunner.query(grantReporting('rollup_cell'));
    await queryRunner.query(tenantTablePolicy('rollup_state'));
    await queryRunner.query(grantApp('rollup_state', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('rollup_state'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE rollup_state');
    await queryRunner.query('DROP TABLE rollup_cell');
    await queryRunner.query('DROP TABLE rollup_delta');
  }
}
