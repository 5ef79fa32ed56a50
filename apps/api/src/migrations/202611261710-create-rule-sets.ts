import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const RULE_SET = `
  CREATE TABLE rule_set (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    kind text NOT NULL,
    valid_from date NOT NULL,
    rules jsonb NOT NULL,
    source text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    withdrawn_by text,
    withdrawn_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_rule_set PRIMARY KEY (district_id, id),
    CONSTRAINT fk_rule_set_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT ck_rule_set_kind CHECK (kind in ('plaque', 'taskAdmission', 'incubation', 'registration', 'evidence', 'ownersCommittee')),
    CONSTRAINT ck_rule_set_withdrawn CHECK ((withdrawn_by is null) = (withdrawn_at is null))
  )`;

/** What two tables held before, each for one kind; of several that were recorded on a day the last held. */
const TAKEN_OVER = [
  `INSERT INTO rule_set (district_id, kind, valid_from, rules, source, recorded_by, recorded_at)
   SELECT district_id, 'plaque', valid_from, jsonb_build_object('idleMonths', idle_months), source, recorded_by, recorded_at
     FROM plaque_rule`,
  `INSERT INTO rule_set (district_id, kind, valid_from, rules, source, recorded_by, recorded_at)
   SELECT DISTINCT ON (district_id, (recorded_at AT TIME ZONE 'Asia/Shanghai')::date)
          district_id, 'taskAdmission', (recorded_at AT TIME ZONE 'Asia/Shanghai')::date, rules, '减负联席会议设定',
          recorded_by, recorded_at
     FROM admission_rule_set
    ORDER BY district_id, (recorded_at AT TIME ZONE 'Asia/Shanghai')::date, recorded_at DESC, id DESC`,
];

const FORMER = [
  `CREATE TABLE plaque_rule (
    district_id bigint NOT NULL,
    valid_from date NOT NULL,
    idle_months smallint NOT NULL,
    source text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_plaque_rule PRIMARY KEY (district_id, valid_from),
    CONSTRAINT fk_plaque_rule_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT ck_plaque_rule_months CHECK (idle_months between 1 and 60)
  )`,
  `CREATE TABLE admission_rule_set (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    rules jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_admission_rule_set PRIMARY KEY (district_id, id),
    CONSTRAINT fk_admission_rule_set_district FOREIGN KEY (district_id) REFERENCES district (id)
  )`,
  'CREATE INDEX ix_admission_rule_set_recorded ON admission_rule_set (district_id, recorded_at, id)',
];

const GIVEN_BACK = [
  `INSERT INTO plaque_rule (district_id, valid_from, idle_months, source, recorded_by, recorded_at)
   SELECT district_id, valid_from, (rules ->> 'idleMonths')::smallint, source, recorded_by, recorded_at
     FROM rule_set WHERE kind = 'plaque' AND withdrawn_at IS NULL`,
  `INSERT INTO admission_rule_set (district_id, rules, recorded_by, recorded_at)
   SELECT district_id, rules, recorded_by, recorded_at
     FROM rule_set WHERE kind = 'taskAdmission' AND withdrawn_at IS NULL`,
];

const FORMER_TABLES = ['plaque_rule', 'admission_rule_set'] as const;

/** Rules that a district keeps for itself (规则), one table for all kinds; takes over what two tables held. */
export class CreateRuleSets1795713000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(RULE_SET);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_rule_set_day ON rule_set (district_id, kind, valid_from) WHERE withdrawn_at is null',
    );
    // The owner would see no row through its own policies.
    for (const table of FORMER_TABLES)
      await queryRunner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    for (const statement of TAKEN_OVER) await queryRunner.query(statement);
    for (const table of FORMER_TABLES) await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query(tenantTablePolicy('rule_set'));
    await queryRunner.query(grantApp('rule_set', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('rule_set'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of FORMER) await queryRunner.query(statement);
    await queryRunner.query('ALTER TABLE rule_set NO FORCE ROW LEVEL SECURITY');
    for (const statement of GIVEN_BACK) await queryRunner.query(statement);
    for (const table of FORMER_TABLES) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, ['select', 'insert']));
      await queryRunner.query(grantReporting(table));
    }
    await queryRunner.query('DROP TABLE rule_set');
  }
}
