import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

/** Matters brought in from ledgers, with the one key that a ledger gives them. */
export class CreateMatters1795323660000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE matter (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        number text NOT NULL,
        reported_on date NOT NULL,
        division_id bigint NOT NULL,
        community_id bigint,
        subdistrict_id bigint,
        event_type text NOT NULL,
        main_type text,
        sub_type text,
        channel text NOT NULL,
        nature text NOT NULL,
        disposing_unit text,
        outcome text,
        disposed_by_community boolean NOT NULL,
        disposed_by_community_variants boolean NOT NULL,
        import_batch_id uuid,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_matter PRIMARY KEY (district_id, id),
        CONSTRAINT fk_matter_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_matter_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT fk_matter_community FOREIGN KEY (community_id) REFERENCES division (id),
        CONSTRAINT fk_matter_subdistrict FOREIGN KEY (subdistrict_id) REFERENCES division (id),
        CONSTRAINT ck_matter_outcome CHECK (outcome in ('onTime', 'overdue'))
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_matter_number ON matter (district_id, number) WHERE withdrawn_at is null',
    );
    await queryRunner.query('CREATE INDEX ix_matter_reported ON matter (district_id, reported_on, id)');
    await queryRunner.query(
      'CREATE INDEX ix_matter_division ON matter (district_id, division_id, reported_on, id)',
    );
    await queryRunner.query('CREATE INDEX ix_matter_community ON matter (district_id, community_id)');
    await queryRunner.query('CREATE INDEX ix_matter_subdistrict ON matter (district_id, subdistrict_id)');
    await queryRunner.query('CREATE INDEX ix_matter_import_batch ON matter (district_id, import_batch_id)');
    await queryRunner.query(tenantTablePolicy('matter'));
    await queryRunner.query(grantApp('matter', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('matter'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE matter');
  }
}
