import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  grantApp,
  grantReporting,
  type TablePrivilege,
  tenantTablePolicy,
} from '../platform/database/migration-sql';

interface NewTable {
  readonly name: string;
  readonly columns: string;
  readonly indexes: readonly string[];
  readonly privileges: readonly TablePrivilege[];
}

const TABLES: readonly NewTable[] = [
  {
    name: 'incubation_plan_item',
    columns: `
      CREATE TABLE incubation_plan_item (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL,
        division_id bigint NOT NULL,
        element text NOT NULL,
        goal text NOT NULL,
        due_on date NOT NULL,
        done_on date,
        note text,
        CONSTRAINT pk_incubation_plan_item PRIMARY KEY (district_id, id),
        CONSTRAINT fk_incubation_plan_item_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_incubation_plan_item_case FOREIGN KEY (district_id, case_id) REFERENCES incubation_case (district_id, id),
        CONSTRAINT fk_incubation_plan_item_division FOREIGN KEY (division_id) REFERENCES division (id)
      )`,
    indexes: [
      'CREATE INDEX ix_incubation_plan_item_case ON incubation_plan_item (district_id, case_id, due_on)',
      'CREATE INDEX ix_incubation_plan_item_division ON incubation_plan_item (district_id, division_id)',
    ],
    privileges: ['select', 'insert', 'update'],
  },
  {
    name: 'incubation_hand_over_item',
    columns: `
      CREATE TABLE incubation_hand_over_item (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL,
        division_id bigint NOT NULL,
        name text NOT NULL,
        quantity integer NOT NULL,
        outcome text,
        settled_on date,
        note text,
        CONSTRAINT pk_incubation_hand_over_item PRIMARY KEY (district_id, id),
        CONSTRAINT fk_incubation_hand_over_item_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_incubation_hand_over_item_case FOREIGN KEY (district_id, case_id) REFERENCES incubation_case (district_id, id),
        CONSTRAINT fk_incubation_hand_over_item_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_incubation_hand_over_item_outcome CHECK (outcome in ('returned', 'missing')),
        CONSTRAINT ck_incubation_hand_over_item_quantity CHECK (quantity >= 1)
      )`,
    indexes: [
      'CREATE INDEX ix_incubation_hand_over_item_case ON incubation_hand_over_item (district_id, case_id)',
      'CREATE INDEX ix_incubation_hand_over_item_division ON incubation_hand_over_item (district_id, division_id)',
    ],
    privileges: ['select', 'insert', 'update'],
  },
  {
    name: 'incubation_visit',
    columns: `
      CREATE TABLE incubation_visit (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL,
        division_id bigint NOT NULL,
        ordinal integer NOT NULL,
        due_on date NOT NULL,
        visited_on date,
        active boolean,
        finding text,
        CONSTRAINT pk_incubation_visit PRIMARY KEY (district_id, id),
        CONSTRAINT fk_incubation_visit_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_incubation_visit_case FOREIGN KEY (district_id, case_id) REFERENCES incubation_case (district_id, id),
        CONSTRAINT fk_incubation_visit_division FOREIGN KEY (division_id) REFERENCES division (id)
      )`,
    indexes: [
      'CREATE UNIQUE INDEX uq_incubation_visit_ordinal ON incubation_visit (district_id, case_id, ordinal)',
      'CREATE INDEX ix_incubation_visit_case ON incubation_visit (district_id, case_id)',
      'CREATE INDEX ix_incubation_visit_division ON incubation_visit (district_id, division_id)',
    ],
    privileges: ['select', 'insert', 'update'],
  },
  {
    name: 'support_entry',
    columns: `
      CREATE TABLE support_entry (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        activity text NOT NULL,
        title text NOT NULL,
        occurred_on date NOT NULL,
        minutes integer NOT NULL,
        cost numeric(14,2) NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_support_entry PRIMARY KEY (district_id, id),
        CONSTRAINT fk_support_entry_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT ck_support_entry_minutes CHECK (minutes >= 0),
        CONSTRAINT ck_support_entry_cost CHECK (cost >= 0)
      )`,
    indexes: ['CREATE INDEX ix_support_entry_occurred ON support_entry (district_id, occurred_on, id)'],
    privileges: ['select', 'insert'],
  },
  {
    name: 'support_share',
    columns: `
      CREATE TABLE support_share (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        entry_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        case_id uuid,
        division_id bigint NOT NULL,
        kind text NOT NULL,
        activity text NOT NULL,
        occurred_on date NOT NULL,
        minutes integer NOT NULL,
        cost numeric(14,2) NOT NULL,
        CONSTRAINT pk_support_share PRIMARY KEY (district_id, id),
        CONSTRAINT fk_support_share_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_support_share_entry FOREIGN KEY (district_id, entry_id) REFERENCES support_entry (district_id, id),
        CONSTRAINT fk_support_share_organisation FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id),
        CONSTRAINT fk_support_share_case FOREIGN KEY (district_id, case_id) REFERENCES incubation_case (district_id, id),
        CONSTRAINT fk_support_share_division FOREIGN KEY (division_id) REFERENCES division (id)
      )`,
    indexes: [
      'CREATE INDEX ix_support_share_organisation ON support_share (district_id, organisation_id, occurred_on, id)',
      'CREATE UNIQUE INDEX uq_support_share_entry ON support_share (district_id, entry_id, organisation_id)',
      'CREATE INDEX ix_support_share_case ON support_share (district_id, case_id, occurred_on)',
      'CREATE INDEX ix_support_share_division ON support_share (district_id, division_id)',
    ],
    privileges: ['select', 'insert'],
  },
];

/** What a case goes through in care and after it: plan, support ledger, hand-over, visits. */
export class CreateIncubationCare1795662180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { name, columns, indexes, privileges } of TABLES) {
      await queryRunner.query(columns);
      for (const index of indexes) await queryRunner.query(index);
      await queryRunner.query(tenantTablePolicy(name));
      await queryRunner.query(grantApp(name, privileges));
      await queryRunner.query(grantReporting(name));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await queryRunner.query(`DROP TABLE ${name}`);
  }
}
