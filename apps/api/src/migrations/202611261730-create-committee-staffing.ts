import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

/** Full-time posts of committees by month, for the figures per post. */
export class CreateCommitteeStaffing1795714200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE committee_staffing (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        division_id bigint NOT NULL,
        valid_from date NOT NULL,
        full_time_posts numeric(6,2) NOT NULL,
        basis text NOT NULL,
        import_batch_id uuid,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_committee_staffing PRIMARY KEY (district_id, id),
        CONSTRAINT fk_committee_staffing_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_committee_staffing_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_committee_staffing_month CHECK (extract(day from valid_from) = 1),
        CONSTRAINT ck_committee_staffing_posts CHECK (full_time_posts > 0)
      )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX uq_committee_staffing_import
         ON committee_staffing (district_id, division_id, valid_from, import_batch_id)`,
    );
    await queryRunner.query(
      'CREATE INDEX ix_committee_staffing_import_batch ON committee_staffing (district_id, import_batch_id)',
    );
    await queryRunner.query(tenantTablePolicy('committee_staffing'));
    await queryRunner.query(grantApp('committee_staffing', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('committee_staffing'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE committee_staffing');
  }
}
