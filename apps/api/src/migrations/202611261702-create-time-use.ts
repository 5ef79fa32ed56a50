import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const DRAW = `
  CREATE TABLE time_use_draw (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    quarter text NOT NULL,
    seed text NOT NULL,
    weeks_per_quarter smallint NOT NULL,
    share_per_cent smallint NOT NULL,
    close_days smallint NOT NULL,
    frame jsonb NOT NULL,
    drawn_by text NOT NULL,
    drawn_at timestamptz NOT NULL,
    CONSTRAINT pk_time_use_draw PRIMARY KEY (district_id, id),
    CONSTRAINT fk_time_use_draw_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT ck_time_use_draw_rule CHECK (weeks_per_quarter between 1 and 6 and share_per_cent between 1 and 100 and close_days between 0 and 60)
  )`;

const WEEK = `
  CREATE TABLE time_use_week (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    draw_id uuid NOT NULL,
    division_id bigint NOT NULL,
    monday date NOT NULL,
    closes_on date NOT NULL,
    CONSTRAINT pk_time_use_week PRIMARY KEY (district_id, id),
    CONSTRAINT fk_time_use_week_draw FOREIGN KEY (district_id, draw_id) REFERENCES time_use_draw (district_id, id),
    CONSTRAINT fk_time_use_week_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_time_use_week_monday CHECK (extract(isodow from monday) = 1)
  )`;

const PARTICIPANT = `
  CREATE TABLE time_use_participant (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    week_id uuid NOT NULL,
    division_id bigint NOT NULL,
    participant_index text NOT NULL,
    CONSTRAINT pk_time_use_participant PRIMARY KEY (district_id, id),
    CONSTRAINT fk_time_use_participant_week FOREIGN KEY (district_id, week_id) REFERENCES time_use_week (district_id, id),
    CONSTRAINT fk_time_use_participant_division FOREIGN KEY (division_id) REFERENCES division (id)
  )`;

const DAY = `
  CREATE TABLE time_use_day (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    participant_id uuid NOT NULL,
    division_id bigint NOT NULL,
    day date NOT NULL,
    assigned smallint NOT NULL,
    inspection smallint NOT NULL,
    ledger smallint NOT NULL,
    platform_reporting smallint NOT NULL,
    ad_hoc smallint NOT NULL,
    self_governance smallint NOT NULL,
    resident_request smallint NOT NULL,
    meeting_minutes smallint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_time_use_day PRIMARY KEY (district_id, id),
    CONSTRAINT fk_time_use_day_participant FOREIGN KEY (district_id, participant_id) REFERENCES time_use_participant (district_id, id),
    CONSTRAINT fk_time_use_day_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_time_use_day_positive CHECK (least(assigned, inspection, ledger, platform_reporting, ad_hoc, self_governance, resident_request, meeting_minutes) >= 0),
    CONSTRAINT ck_time_use_day_grain CHECK (assigned % 15 = 0 and inspection % 15 = 0 and ledger % 15 = 0 and platform_reporting % 15 = 0 and ad_hoc % 15 = 0 and self_governance % 15 = 0 and resident_request % 15 = 0 and meeting_minutes % 15 = 0),
    CONSTRAINT ck_time_use_day_sum CHECK (assigned + inspection + ledger + platform_reporting + ad_hoc + self_governance + resident_request between meeting_minutes and 1440)
  )`;

const CORRECTION = `
  CREATE TABLE time_use_correction (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    week_id uuid NOT NULL,
    division_id bigint NOT NULL,
    source text,
    old_minutes smallint,
    new_minutes smallint,
    corrected_on date NOT NULL,
    CONSTRAINT pk_time_use_correction PRIMARY KEY (district_id, id),
    CONSTRAINT fk_time_use_correction_week FOREIGN KEY (district_id, week_id) REFERENCES time_use_week (district_id, id),
    CONSTRAINT fk_time_use_correction_division FOREIGN KEY (division_id) REFERENCES division (id)
  )`;

const INDEXES = [
  'CREATE UNIQUE INDEX uq_time_use_draw_quarter ON time_use_draw (district_id, quarter)',
  'CREATE UNIQUE INDEX uq_time_use_week_community ON time_use_week (district_id, division_id, monday)',
  'CREATE INDEX ix_time_use_week_draw ON time_use_week (district_id, draw_id)',
  'CREATE UNIQUE INDEX uq_time_use_participant_index ON time_use_participant (district_id, week_id, participant_index)',
  'CREATE INDEX ix_time_use_participant_division ON time_use_participant (district_id, division_id)',
  'CREATE UNIQUE INDEX uq_time_use_day_day ON time_use_day (district_id, participant_id, day)',
  'CREATE INDEX ix_time_use_day_division ON time_use_day (district_id, division_id)',
  'CREATE INDEX ix_time_use_correction_week ON time_use_correction (district_id, week_id)',
  'CREATE INDEX ix_time_use_correction_division ON time_use_correction (district_id, division_id)',
];

/** Sampled weeks of time use (工时抽样周), and the logs of those who take part. */
export class CreateTimeUse1795712520000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [DRAW, WEEK, PARTICIPANT, DAY, CORRECTION, ...INDEXES])
      await queryRunner.query(statement);
    for (const [table, privileges] of [
      ['time_use_draw', ['select', 'insert']],
      ['time_use_week', ['select', 'insert']],
      // Updated never, but held while a day of it is written.
      ['time_use_participant', ['select', 'insert', 'update', 'delete']],
      ['time_use_day', ['select', 'insert', 'update', 'delete']],
      ['time_use_correction', ['select', 'insert']],
    ] as const) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, privileges));
    }
    // What somebody did with their days is nobody's to report on: the reporting role reads the draws alone.
    for (const table of ['time_use_draw', 'time_use_week']) await queryRunner.query(grantReporting(table));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [
      'time_use_correction',
      'time_use_day',
      'time_use_participant',
      'time_use_week',
      'time_use_draw',
    ])
      await queryRunner.query(`DROP TABLE ${table}`);
  }
}
