import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const FILE = `
  CREATE TABLE snapshot_file (
    district_id bigint NOT NULL,
    snapshot_id uuid NOT NULL,
    name text NOT NULL,
    content text NOT NULL,
    CONSTRAINT pk_snapshot_file PRIMARY KEY (district_id, snapshot_id, name),
    CONSTRAINT fk_snapshot_file_snapshot FOREIGN KEY (district_id, snapshot_id) REFERENCES snapshot (district_id, id)
  )`;

const FORCED = ['snapshot_place', 'snapshot_figure'];

/**
 * What was published stays as it was to the byte: codes of places are kept with their names, files as they were first
 * published, and of each figure whether third parties are told how much of its records is complete. Of what was taken before,
 * codes are those of today, and completeness by records is told no more.
 */
export class FreezePublishedFiles1795808520000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      FILE,
      tenantTablePolicy('snapshot_file'),
      grantApp('snapshot_file', ['select', 'insert']),
      grantReporting('snapshot_file'),
      'ALTER TABLE snapshot_place ADD COLUMN code text',
      'ALTER TABLE snapshot_figure ADD COLUMN coverage_hidden_from_public boolean NOT NULL DEFAULT false',
      ...FORCED.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
      'UPDATE snapshot_place p SET code = d.code FROM division d WHERE d.id = p.division_id',
      `UPDATE snapshot_figure SET coverage_hidden_from_public = true WHERE envelope -> 'coverage' ->> 'of' = 'records'`,
      ...FORCED.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
      'ALTER TABLE snapshot_figure ALTER COLUMN coverage_hidden_from_public DROP DEFAULT',
    ])
      await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      'DROP TABLE snapshot_file',
      'ALTER TABLE snapshot_place DROP COLUMN code',
      'ALTER TABLE snapshot_figure DROP COLUMN coverage_hidden_from_public',
    ])
      await queryRunner.query(statement);
  }
}
