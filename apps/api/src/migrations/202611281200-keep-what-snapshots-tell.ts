import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const FREEZING = `
  CREATE TABLE freezing (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    number integer NOT NULL,
    period text NOT NULL,
    places jsonb NOT NULL,
    frozen_at timestamptz NOT NULL,
    CONSTRAINT pk_freezing PRIMARY KEY (district_id, id)
  )`;

const FORCED = ['snapshot', 'snapshot_place', 'withholding', 'freezing'];

/** Snapshots that were taken before, by the numbers that they have. */
const OF_SNAPSHOTS = `
  INSERT INTO freezing (district_id, number, period, places, frozen_at)
  SELECT s.district_id, s.number, s.period, jsonb_agg(p.division_id::text ORDER BY p.division_id), s.taken_at
    FROM snapshot s
    JOIN snapshot_place p ON p.district_id = s.district_id AND p.snapshot_id = s.id
   GROUP BY s.district_id, s.number, s.period, s.taken_at`;

/** What was kept before a snapshot was taken was kept with it, or with the one that comes next. */
const OF_WITHHELD = `
  UPDATE withholding w SET freezing = coalesce(
    (SELECT min(f.number) FROM freezing f WHERE f.district_id = w.district_id AND f.frozen_at >= w.kept_at),
    (SELECT max(f.number) + 1 FROM freezing f WHERE f.district_id = w.district_id), 1)`;

/** Which spans of which places were told in snapshots, and what was hidden by then. */
export class KeepWhatSnapshotsTell1795867200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      FREEZING,
      'CREATE UNIQUE INDEX uq_freezing_number ON freezing (district_id, number)',
      tenantTablePolicy('freezing'),
      grantApp('freezing', ['select', 'insert']),
      grantReporting('freezing'),
      'ALTER TABLE withholding ADD COLUMN freezing integer NOT NULL DEFAULT 0',
      ...FORCED.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
      OF_SNAPSHOTS,
      OF_WITHHELD,
      ...FORCED.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
      'ALTER TABLE withholding ALTER COLUMN freezing DROP DEFAULT',
    ])
      await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE withholding DROP COLUMN freezing');
    await queryRunner.query('DROP TABLE freezing');
  }
}
