import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const TABLE = `
  CREATE TABLE withholding (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    audience text NOT NULL,
    topic text NOT NULL,
    cells jsonb NOT NULL,
    kept_at timestamptz NOT NULL,
    CONSTRAINT pk_withholding PRIMARY KEY (district_id, id),
    CONSTRAINT ck_withholding_audience CHECK (audience in ('console', 'public'))
  )`;

const BY_TOPIC = 'CREATE INDEX ix_withholding_topic ON withholding (district_id, audience, topic)';

/** What was hidden when figures were frozen stays hidden. */
export class KeepWhatSnapshotsHide1795860000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLE);
    await queryRunner.query(BY_TOPIC);
    await queryRunner.query(tenantTablePolicy('withholding'));
    await queryRunner.query(grantApp('withholding', ['select', 'insert']));
    await queryRunner.query(grantReporting('withholding'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE withholding');
  }
}
