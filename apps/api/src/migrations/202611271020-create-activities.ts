import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const ACTIVITY = `
  CREATE TABLE activity (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    division_id bigint NOT NULL,
    title text NOT NULL,
    kind text NOT NULL,
    organiser text NOT NULL,
    organisation_id uuid,
    initiator text NOT NULL,
    task_id uuid,
    venue text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    places integer,
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_activity PRIMARY KEY (district_id, id),
    CONSTRAINT fk_activity_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_activity_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_activity_organisation FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id),
    CONSTRAINT ck_activity_state CHECK (state in ('draft', 'open', 'held', 'closed', 'cancelled')),
    CONSTRAINT ck_activity_organiser CHECK ((organiser = 'organisation') = (organisation_id is not null)),
    CONSTRAINT ck_activity_times CHECK (ends_at > starts_at),
    CONSTRAINT ck_activity_places CHECK (places between 1 and 10000)
  )`;

const SIGN_UP = `
  CREATE TABLE activity_sign_up (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    activity_id uuid NOT NULL,
    division_id bigint NOT NULL,
    resident_id uuid NOT NULL,
    code_index text NOT NULL,
    code_used_at timestamptz,
    attended_at timestamptz,
    minutes integer,
    evidence text,
    withdrawn_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_activity_sign_up PRIMARY KEY (district_id, id),
    CONSTRAINT fk_activity_sign_up_activity FOREIGN KEY (district_id, activity_id) REFERENCES activity (district_id, id),
    CONSTRAINT fk_activity_sign_up_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_activity_sign_up_resident FOREIGN KEY (district_id, resident_id) REFERENCES resident (district_id, id),
    CONSTRAINT ck_activity_sign_up_minutes CHECK (minutes between 0 and 1440),
    CONSTRAINT ck_activity_sign_up_attended CHECK (num_nulls(attended_at, minutes, evidence) in (0, 3)),
    CONSTRAINT ck_activity_sign_up_evidence CHECK (evidence in ('attendanceCode', 'signInSheet'))
  )`;

const EVENT = `
  CREATE TABLE activity_event (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    activity_id uuid NOT NULL,
    division_id bigint NOT NULL,
    kind text NOT NULL,
    note text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_activity_event PRIMARY KEY (district_id, id),
    CONSTRAINT fk_activity_event_activity FOREIGN KEY (district_id, activity_id) REFERENCES activity (district_id, id),
    CONSTRAINT fk_activity_event_division FOREIGN KEY (division_id) REFERENCES division (id)
  )`;

const INDEXES = [
  'CREATE INDEX ix_activity_latest ON activity (district_id, starts_at, id)',
  'CREATE INDEX ix_activity_division ON activity (district_id, division_id, starts_at)',
  'CREATE INDEX ix_activity_organisation ON activity (district_id, organisation_id)',
  'CREATE INDEX ix_activity_task ON activity (district_id, task_id)',
  `CREATE UNIQUE INDEX uq_activity_sign_up_resident ON activity_sign_up (district_id, activity_id, resident_id)
    WHERE withdrawn_at is null`,
  'CREATE UNIQUE INDEX uq_activity_sign_up_code ON activity_sign_up (district_id, activity_id, code_index)',
  'CREATE INDEX ix_activity_sign_up_resident ON activity_sign_up (district_id, resident_id)',
  'CREATE INDEX ix_activity_sign_up_division ON activity_sign_up (district_id, division_id)',
  'CREATE INDEX ix_activity_event_activity ON activity_event (district_id, activity_id, recorded_at, id)',
  'CREATE INDEX ix_activity_event_division ON activity_event (district_id, division_id)',
];

/** Activities (活动), who signed up and attended, and their history. */
export class CreateActivities1795774800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [ACTIVITY, SIGN_UP, EVENT, ...INDEXES]) await queryRunner.query(statement);
    for (const [table, privileges] of [
      ['activity', ['select', 'insert', 'update']],
      ['activity_sign_up', ['select', 'insert', 'update']],
      ['activity_event', ['select', 'insert']],
    ] as const) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, privileges));
      await queryRunner.query(grantReporting(table));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE activity_event');
    await queryRunner.query('DROP TABLE activity_sign_up');
    await queryRunner.query('DROP TABLE activity');
  }
}
