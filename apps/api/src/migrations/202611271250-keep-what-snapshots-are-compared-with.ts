import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a snapshot is compared with stays as it was when it was approved, and whether its ledgers could be compared as it
 * was when it was taken. What was never judged is not compared.
 */
export class KeepWhatSnapshotsAreComparedWith1795783800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      'ALTER TABLE snapshot ADD COLUMN base_snapshot_id uuid',
      `ALTER TABLE snapshot ADD CONSTRAINT fk_snapshot_base
         FOREIGN KEY (district_id, base_snapshot_id) REFERENCES snapshot (district_id, id)`,
      'CREATE INDEX ix_snapshot_base ON snapshot (district_id, base_snapshot_id)',
      'GRANT UPDATE (base_snapshot_id) ON snapshot TO weizhi_app',
      `ALTER TABLE snapshot_definition
         ADD COLUMN comparability jsonb NOT NULL DEFAULT '{"comparable": false, "reasons": []}'`,
      'ALTER TABLE snapshot_definition ALTER COLUMN comparability DROP DEFAULT',
    ])
      await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE snapshot_definition DROP COLUMN comparability');
    await queryRunner.query('ALTER TABLE snapshot DROP COLUMN base_snapshot_id');
  }
}
