import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const SNAPSHOT = `
  CREATE TABLE snapshot (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    number integer NOT NULL,
    division_id bigint NOT NULL,
    period text NOT NULL,
    state text NOT NULL,
    taken_by text NOT NULL,
    taken_at timestamptz NOT NULL,
    place_count integer NOT NULL,
    figure_count integer NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_snapshot PRIMARY KEY (district_id, id),
    CONSTRAINT fk_snapshot_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_snapshot_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_snapshot_state CHECK (state in ('draft', 'reviewed', 'approved', 'locked', 'published', 'withdrawn'))
  )`;

const PLACE = `
  CREATE TABLE snapshot_place (
    district_id bigint NOT NULL,
    snapshot_id uuid NOT NULL,
    division_id bigint NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    is_part boolean NOT NULL,
    CONSTRAINT pk_snapshot_place PRIMARY KEY (district_id, snapshot_id, division_id),
    CONSTRAINT fk_snapshot_place_snapshot FOREIGN KEY (district_id, snapshot_id) REFERENCES snapshot (district_id, id),
    CONSTRAINT fk_snapshot_place_division FOREIGN KEY (division_id) REFERENCES division (id)
  )`;

const DEFINITION = `
  CREATE TABLE snapshot_definition (
    district_id bigint NOT NULL,
    snapshot_id uuid NOT NULL,
    code text NOT NULL,
    definition jsonb NOT NULL,
    CONSTRAINT pk_snapshot_definition PRIMARY KEY (district_id, snapshot_id, code),
    CONSTRAINT fk_snapshot_definition_snapshot FOREIGN KEY (district_id, snapshot_id) REFERENCES snapshot (district_id, id)
  )`;

const FIGURE = `
  CREATE TABLE snapshot_figure (
    district_id bigint NOT NULL,
    snapshot_id uuid NOT NULL,
    division_id bigint NOT NULL,
    code text NOT NULL,
    envelope jsonb NOT NULL,
    hidden_from_public boolean NOT NULL,
    CONSTRAINT pk_snapshot_figure PRIMARY KEY (district_id, snapshot_id, division_id, code),
    CONSTRAINT fk_snapshot_figure_snapshot FOREIGN KEY (district_id, snapshot_id) REFERENCES snapshot (district_id, id),
    CONSTRAINT fk_snapshot_figure_division FOREIGN KEY (division_id) REFERENCES division (id)
  )`;

const EVENT = `
  CREATE TABLE snapshot_event (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    snapshot_id uuid NOT NULL,
    kind text NOT NULL,
    division_id bigint,
    note text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_snapshot_event PRIMARY KEY (district_id, id),
    CONSTRAINT fk_snapshot_event_snapshot FOREIGN KEY (district_id, snapshot_id) REFERENCES snapshot (district_id, id),
    CONSTRAINT fk_snapshot_event_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_snapshot_event_division CHECK ((kind = 'partReviewed') = (division_id is not null))
  )`;

const INDEXES = [
  'CREATE UNIQUE INDEX uq_snapshot_number ON snapshot (district_id, number)',
  `CREATE UNIQUE INDEX uq_snapshot_standing ON snapshot (district_id, division_id, period)
    WHERE state in ('approved', 'locked', 'published')`,
  'CREATE INDEX ix_snapshot_division ON snapshot (district_id, division_id)',
  'CREATE INDEX ix_snapshot_place_division ON snapshot_place (district_id, division_id)',
  'CREATE INDEX ix_snapshot_figure_division ON snapshot_figure (district_id, division_id)',
  'CREATE INDEX ix_snapshot_event_snapshot ON snapshot_event (district_id, snapshot_id, recorded_at, id)',
  'CREATE INDEX ix_snapshot_event_division ON snapshot_event (district_id, division_id)',
  `CREATE UNIQUE INDEX uq_snapshot_event_part ON snapshot_event (district_id, snapshot_id, division_id)
    WHERE kind = 'partReviewed'`,
];

/** Snapshots of figures (数据快照): what was taken can be read and nothing else; only the state of a snapshot moves. */
export class CreateSnapshots1795782660000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [SNAPSHOT, PLACE, DEFINITION, FIGURE, EVENT, ...INDEXES])
      await queryRunner.query(statement);
    for (const table of [
      'snapshot',
      'snapshot_place',
      'snapshot_definition',
      'snapshot_figure',
      'snapshot_event',
    ]) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, ['select', 'insert']));
      await queryRunner.query(grantReporting(table));
    }
    await queryRunner.query('GRANT UPDATE (state, version) ON snapshot TO weizhi_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [
      'snapshot_event',
      'snapshot_figure',
      'snapshot_definition',
      'snapshot_place',
      'snapshot',
    ])
      await queryRunner.query(`DROP TABLE ${table}`);
  }
}
