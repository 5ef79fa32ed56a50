import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const PLAQUE = `
  CREATE TABLE plaque (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    division_id bigint NOT NULL,
    name text NOT NULL,
    department text,
    place text,
    basis text,
    state text NOT NULL,
    application_id uuid,
    applied_by text,
    permit_reference text,
    permitted_until date,
    displayed_on date,
    last_used_on date,
    checked_on date,
    removed_on date,
    photo_id uuid,
    import_batch_id uuid,
    withdrawn_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_plaque PRIMARY KEY (district_id, id),
    CONSTRAINT fk_plaque_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_plaque_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_plaque_photo FOREIGN KEY (district_id, photo_id) REFERENCES attachment (district_id, id),
    CONSTRAINT ck_plaque_state CHECK (state in ('applied', 'permitted', 'displayed', 'checked', 'kept', 'removed', 'refused', 'withdrawn')),
    CONSTRAINT ck_plaque_displayed CHECK ((state in ('displayed', 'checked', 'kept', 'removed')) = (displayed_on is not null)),
    CONSTRAINT ck_plaque_removed CHECK ((state = 'removed') = (removed_on is not null)),
    CONSTRAINT ck_plaque_permit CHECK (permitted_until is null or permit_reference is not null)
  )`;

const EVENT = `
  CREATE TABLE plaque_event (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    plaque_id uuid NOT NULL,
    division_id bigint NOT NULL,
    kind text NOT NULL,
    occurred_on date NOT NULL,
    note text,
    permit_reference text,
    permitted_until date,
    used_on date,
    attachment_id uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_plaque_event PRIMARY KEY (district_id, id),
    CONSTRAINT fk_plaque_event_plaque FOREIGN KEY (district_id, plaque_id) REFERENCES plaque (district_id, id),
    CONSTRAINT fk_plaque_event_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_plaque_event_attachment FOREIGN KEY (district_id, attachment_id) REFERENCES attachment (district_id, id)
  )`;

const RULE = `
  CREATE TABLE plaque_rule (
    district_id bigint NOT NULL,
    valid_from date NOT NULL,
    idle_months smallint NOT NULL,
    source text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_plaque_rule PRIMARY KEY (district_id, valid_from),
    CONSTRAINT fk_plaque_rule_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT ck_plaque_rule_months CHECK (idle_months between 1 and 60)
  )`;

const INDEXES = [
  `CREATE UNIQUE INDEX uq_plaque_name ON plaque (district_id, division_id, name) WHERE state not in ('removed', 'refused', 'withdrawn') and withdrawn_at is null`,
  'CREATE INDEX ix_plaque_newest ON plaque (district_id, created_at, id)',
  'CREATE INDEX ix_plaque_division ON plaque (district_id, division_id)',
  'CREATE INDEX ix_plaque_application ON plaque (district_id, application_id)',
  'CREATE INDEX ix_plaque_photo ON plaque (district_id, photo_id)',
  'CREATE INDEX ix_plaque_import ON plaque (district_id, import_batch_id)',
  'CREATE INDEX ix_plaque_event_plaque ON plaque_event (district_id, plaque_id, recorded_at, id)',
  'CREATE INDEX ix_plaque_event_division ON plaque_event (district_id, division_id)',
  'CREATE INDEX ix_plaque_event_attachment ON plaque_event (district_id, attachment_id)',
];

/** Plaques (挂牌), their history, and the rule by which they are nominal. */
export class CreatePlaques1795701720000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [PLAQUE, EVENT, RULE, ...INDEXES]) await queryRunner.query(statement);
    for (const [table, privileges] of [
      ['plaque', ['select', 'insert', 'update']],
      ['plaque_event', ['select', 'insert']],
      ['plaque_rule', ['select', 'insert']],
    ] as const) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, privileges));
      await queryRunner.query(grantReporting(table));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE plaque_rule');
    await queryRunner.query('DROP TABLE plaque_event');
    await queryRunner.query('DROP TABLE plaque');
  }
}
