import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const AFFILIATION = `
  CREATE TABLE affiliation (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    division_id bigint NOT NULL,
    participant_key text NOT NULL,
    event text NOT NULL,
    kind text NOT NULL,
    happened_on date,
    group_name text,
    staff boolean,
    import_batch_id uuid,
    withdrawn_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_affiliation PRIMARY KEY (district_id, id),
    CONSTRAINT fk_affiliation_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_affiliation_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_affiliation_kind CHECK (kind in ('attendance', 'membership')),
    CONSTRAINT ck_affiliation_event CHECK (event <> '')
  )`;

const INDEXES = [
  'CREATE INDEX ix_affiliation_division ON affiliation (district_id, division_id, event)',
  'CREATE INDEX ix_affiliation_participant ON affiliation (district_id, participant_key)',
  'CREATE INDEX ix_affiliation_import ON affiliation (district_id, import_batch_id)',
];

/** Affiliations (归属): which pseudonym came to which event or belongs to which organisation. */
export class CreateAffiliations1795771200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [AFFILIATION, ...INDEXES]) await queryRunner.query(statement);
    await queryRunner.query(tenantTablePolicy('affiliation'));
    await queryRunner.query(grantApp('affiliation', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('affiliation'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE affiliation');
  }
}
