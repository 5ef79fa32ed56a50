import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  extendRole,
  grantApp,
  grantReporting,
  narrowRole,
  tenantTablePolicy,
} from '../platform/database/migration-sql';

const IMPORTERS = ['districtCivilAffairs', 'subdistrictOfficer'] as const;

/** What committees' work logs came to, by year and subject. */
export class CreateWorkLogCounts1795705260000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE work_log_count (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        division_id bigint NOT NULL,
        committee text NOT NULL,
        year smallint NOT NULL,
        subject text NOT NULL,
        items integer NOT NULL,
        published_share numeric(7,4),
        place integer NOT NULL,
        import_batch_id uuid,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_work_log_count PRIMARY KEY (district_id, id),
        CONSTRAINT fk_work_log_count_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_work_log_count_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_work_log_count_year CHECK (year between 1950 and 2199),
        CONSTRAINT ck_work_log_count_items CHECK (items >= 0),
        CONSTRAINT ck_work_log_count_share CHECK (published_share between 0 and 100)
      )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX uq_work_log_count_subject ON work_log_count (district_id, division_id, committee, year, subject)
        WHERE withdrawn_at is null`,
    );
    await queryRunner.query(
      'CREATE INDEX ix_work_log_count_division ON work_log_count (district_id, division_id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_work_log_count_import_batch ON work_log_count (district_id, import_batch_id)',
    );
    await queryRunner.query(tenantTablePolicy('work_log_count'));
    await queryRunner.query(grantApp('work_log_count', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('work_log_count'));
    for (const role of IMPORTERS) await queryRunner.query(extendRole(role, ['workLog.import']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const role of IMPORTERS) await queryRunner.query(narrowRole(role, ['workLog.import']));
    await queryRunner.query('DROP TABLE work_log_count');
  }
}
