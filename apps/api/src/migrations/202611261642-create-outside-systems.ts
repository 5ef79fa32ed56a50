import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const SYSTEM = `
  CREATE TABLE outside_system (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    kind text NOT NULL,
    name text NOT NULL,
    level text NOT NULL,
    department_id uuid,
    purpose text NOT NULL,
    address text,
    people_asked smallint NOT NULL,
    active_from date NOT NULL,
    active_until date,
    weekly_minutes integer,
    sampled_weeks smallint,
    minutes_source text,
    entry_grain text,
    own boolean NOT NULL DEFAULT false,
    import_batch_id uuid,
    withdrawn_at timestamptz,
    recorded_by text NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_outside_system PRIMARY KEY (district_id, id),
    CONSTRAINT fk_outside_system_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_outside_system_department FOREIGN KEY (district_id, department_id) REFERENCES department (district_id, id),
    CONSTRAINT ck_outside_system_kind CHECK (kind in ('platform', 'weChatGroup', 'dingTalkGroup', 'otherGroup')),
    CONSTRAINT ck_outside_system_level CHECK (level in ('national', 'provincial', 'municipal', 'district', 'subdistrict')),
    CONSTRAINT ck_outside_system_grain CHECK (entry_grain in ('household', 'building', 'community')),
    CONSTRAINT ck_outside_system_people CHECK (people_asked between 1 and 500),
    CONSTRAINT ck_outside_system_days CHECK (active_until >= active_from),
    CONSTRAINT ck_outside_system_owner CHECK (own = (department_id is null)),
    CONSTRAINT ck_outside_system_minutes CHECK (weekly_minutes between 0 and 10080 and sampled_weeks between 1 and 52 and minutes_source is not null or weekly_minutes is null and sampled_weeks is null and minutes_source is null)
  )`;

const TARGET = `
  CREATE TABLE outside_system_target (
    district_id bigint NOT NULL,
    system_id uuid NOT NULL,
    division_id bigint NOT NULL,
    CONSTRAINT pk_outside_system_target PRIMARY KEY (district_id, system_id, division_id),
    CONSTRAINT fk_outside_system_target_system FOREIGN KEY (district_id, system_id) REFERENCES outside_system (district_id, id),
    CONSTRAINT fk_outside_system_target_division FOREIGN KEY (division_id) REFERENCES division (id)
  )`;

const FIELD = `
  CREATE TABLE outside_system_field (
    district_id bigint NOT NULL,
    system_id uuid NOT NULL,
    position smallint NOT NULL,
    heading text NOT NULL,
    element_id uuid,
    CONSTRAINT pk_outside_system_field PRIMARY KEY (district_id, system_id, position),
    CONSTRAINT fk_outside_system_field_system FOREIGN KEY (district_id, system_id) REFERENCES outside_system (district_id, id),
    CONSTRAINT fk_outside_system_field_element FOREIGN KEY (district_id, element_id) REFERENCES canonical_element (district_id, id)
  )`;

const INDEXES = [
  'CREATE UNIQUE INDEX uq_outside_system_name ON outside_system (district_id, name) WHERE withdrawn_at is null',
  'CREATE UNIQUE INDEX uq_outside_system_own ON outside_system (district_id) WHERE own',
  'CREATE INDEX ix_outside_system_newest ON outside_system (district_id, created_at, id)',
  'CREATE INDEX ix_outside_system_department ON outside_system (district_id, department_id)',
  'CREATE INDEX ix_outside_system_import ON outside_system (district_id, import_batch_id)',
  'CREATE INDEX ix_outside_system_target_division ON outside_system_target (district_id, division_id)',
  'CREATE INDEX ix_outside_system_field_element ON outside_system_field (district_id, element_id)',
];

const PARTS = ['outside_system_target', 'outside_system_field'];

/** Outside systems and work groups (外部系统、工作群), for whom they are, and what their fields ask for. */
export class CreateOutsideSystems1795711320000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [SYSTEM, TARGET, FIELD, ...INDEXES]) await queryRunner.query(statement);
    for (const table of ['outside_system', ...PARTS]) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantReporting(table));
    }
    await queryRunner.query(grantApp('outside_system', ['select', 'insert', 'update']));
    for (const table of PARTS) await queryRunner.query(grantApp(table, ['select', 'insert', 'delete']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [...PARTS, 'outside_system']) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
