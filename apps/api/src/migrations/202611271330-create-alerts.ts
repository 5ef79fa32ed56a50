import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  extendRole,
  grantApp,
  grantReporting,
  narrowRole,
  tenantTablePolicy,
} from '../platform/database/migration-sql';

const ALERT = `
  CREATE TABLE alert (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    division_id bigint NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    grain text NOT NULL,
    severity smallint NOT NULL,
    state text NOT NULL,
    grounds jsonb NOT NULL,
    opened_on date NOT NULL,
    ended_on date,
    task_id uuid,
    explanation text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_alert PRIMARY KEY (district_id, id),
    CONSTRAINT fk_alert_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_alert_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_alert_kind CHECK (kind in ('threshold', 'usualVariation', 'expiring', 'missingData')),
    CONSTRAINT ck_alert_state CHECK (state in ('open', 'supervised', 'explained', 'cleared')),
    CONSTRAINT ck_alert_severity CHECK (severity between 1 and 3),
    CONSTRAINT ck_alert_ended CHECK ((state = 'cleared') = (ended_on is not null))
  )`;

const EVENT = `
  CREATE TABLE alert_event (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    alert_id uuid NOT NULL,
    kind text NOT NULL,
    severity smallint NOT NULL,
    occurred_on date NOT NULL,
    note text,
    task_id uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_alert_event PRIMARY KEY (district_id, id),
    CONSTRAINT fk_alert_event_alert FOREIGN KEY (district_id, alert_id) REFERENCES alert (district_id, id)
  )`;

const EVALUATION = `
  CREATE TABLE alert_evaluation (
    district_id bigint NOT NULL,
    evaluated_on date NOT NULL,
    evaluated_at timestamptz NOT NULL,
    CONSTRAINT pk_alert_evaluation PRIMARY KEY (district_id),
    CONSTRAINT fk_alert_evaluation_district FOREIGN KEY (district_id) REFERENCES district (id)
  )`;

const INDEXES = [
  `CREATE UNIQUE INDEX uq_alert_standing ON alert (district_id, division_id, kind, subject, grain)
    WHERE state <> 'cleared'`,
  'CREATE INDEX ix_alert_order ON alert (district_id, severity, opened_on, id)',
  'CREATE INDEX ix_alert_division ON alert (district_id, division_id)',
  'CREATE INDEX ix_alert_event_alert ON alert_event (district_id, alert_id, recorded_at, id)',
];

const TABLES = ['alert', 'alert_event', 'alert_evaluation'] as const;

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: ['communityTask.assign', 'alert.supervise'],
  districtCivilAffairs: ['communityTask.assign', 'alert.supervise', 'alert.explain'],
  subdistrictOfficer: ['alert.supervise', 'alert.explain'],
  committeeMember: ['alert.explain'],
};

const FORMER_KINDS = [
  ...['plaque', 'taskAdmission', 'incubation', 'registration', 'evidence', 'ownersCommittee', 'standardTime'],
  ...['task', 'inspection', 'formDemand', 'burdenPool', 'timeUse'],
];

function kindsAre(kinds: readonly string[]): string {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  return `ALTER TABLE rule_set DROP CONSTRAINT ck_rule_set_kind,
    ADD CONSTRAINT ck_rule_set_kind CHECK (kind in (${list}))`;
}

/** Alerts (预警) with their history, the rules that raise them, and who has them seen to or explains them. */
export class CreateAlerts1795786200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [ALERT, EVENT, EVALUATION, ...INDEXES]) await queryRunner.query(statement);
    for (const table of TABLES) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(
        grantApp(table, table === 'alert_event' ? ['select', 'insert'] : ['select', 'insert', 'update']),
      );
      await queryRunner.query(grantReporting(table));
    }
    await queryRunner.query(kindsAre([...FORMER_KINDS, 'alert']));
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
    await queryRunner.query('ALTER TABLE rule_set NO FORCE ROW LEVEL SECURITY');
    await queryRunner.query(`DELETE FROM rule_set WHERE kind = 'alert'`);
    await queryRunner.query('ALTER TABLE rule_set FORCE ROW LEVEL SECURITY');
    await queryRunner.query(kindsAre(FORMER_KINDS));
    for (const table of [...TABLES].reverse()) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
