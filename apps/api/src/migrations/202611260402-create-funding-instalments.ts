import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const MILESTONE = `
  CREATE TABLE funding_milestone (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    contract_id uuid NOT NULL,
    division_id bigint NOT NULL,
    ordinal integer NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    due_on date NOT NULL,
    outcome text NOT NULL DEFAULT 'pending',
    evaluated_on date,
    note text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_funding_milestone PRIMARY KEY (district_id, id),
    CONSTRAINT fk_funding_milestone_contract FOREIGN KEY (district_id, contract_id)
      REFERENCES funding_contract (district_id, id),
    CONSTRAINT fk_funding_milestone_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_funding_milestone_outcome CHECK (outcome in ('pending', 'passed', 'failed')),
    CONSTRAINT ck_funding_milestone_evaluated CHECK ((outcome = 'pending') = (evaluated_on is null))
  )`;

const INSTALMENT = `
  CREATE TABLE funding_instalment (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    contract_id uuid NOT NULL,
    division_id bigint NOT NULL,
    ordinal integer NOT NULL,
    share integer NOT NULL,
    amount numeric(14,2) NOT NULL,
    milestone_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'planned',
    approved_by text,
    approved_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_funding_instalment PRIMARY KEY (district_id, id),
    CONSTRAINT fk_funding_instalment_contract FOREIGN KEY (district_id, contract_id)
      REFERENCES funding_contract (district_id, id),
    CONSTRAINT fk_funding_instalment_milestone FOREIGN KEY (district_id, milestone_id)
      REFERENCES funding_milestone (district_id, id),
    CONSTRAINT fk_funding_instalment_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_funding_instalment_amount CHECK (amount > 0),
    CONSTRAINT ck_funding_instalment_share CHECK (share between 1 and 10000),
    CONSTRAINT ck_funding_instalment_state CHECK (state in ('planned', 'approved', 'paid', 'cancelled'))
  )`;

const PAYMENT = `
  CREATE TABLE funding_payment (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    contract_id uuid NOT NULL,
    instalment_id uuid NOT NULL,
    division_id bigint NOT NULL,
    amount numeric(14,2) NOT NULL,
    paid_on date NOT NULL,
    reference text NOT NULL,
    voucher_id uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_funding_payment PRIMARY KEY (district_id, id),
    CONSTRAINT fk_funding_payment_contract FOREIGN KEY (district_id, contract_id)
      REFERENCES funding_contract (district_id, id),
    CONSTRAINT fk_funding_payment_instalment FOREIGN KEY (district_id, instalment_id)
      REFERENCES funding_instalment (district_id, id),
    CONSTRAINT fk_funding_payment_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_funding_payment_voucher FOREIGN KEY (district_id, voucher_id)
      REFERENCES attachment (district_id, id),
    CONSTRAINT ck_funding_payment_amount CHECK (amount > 0)
  )`;

const INDEXES = [
  'CREATE UNIQUE INDEX uq_funding_milestone_ordinal ON funding_milestone (district_id, contract_id, ordinal)',
  'CREATE INDEX ix_funding_milestone_due ON funding_milestone (district_id, due_on)',
  'CREATE INDEX ix_funding_milestone_division ON funding_milestone (district_id, division_id)',
  'CREATE UNIQUE INDEX uq_funding_instalment_ordinal ON funding_instalment (district_id, contract_id, ordinal)',
  'CREATE INDEX ix_funding_instalment_milestone ON funding_instalment (district_id, milestone_id)',
  'CREATE INDEX ix_funding_instalment_division ON funding_instalment (district_id, division_id)',
  'CREATE UNIQUE INDEX uq_funding_payment_instalment ON funding_payment (district_id, instalment_id)',
  'CREATE INDEX ix_funding_payment_contract ON funding_payment (district_id, contract_id)',
  'CREATE INDEX ix_funding_payment_division ON funding_payment (district_id, division_id)',
  'CREATE INDEX ix_funding_payment_voucher ON funding_payment (district_id, voucher_id)',
];

/** Milestones, instalments and their payments. A plan may be made anew before the signature, which is why two may be deleted. */
export class CreateFundingInstalments1795665720000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [MILESTONE, INSTALMENT, PAYMENT, ...INDEXES]) await queryRunner.query(statement);
    for (const table of ['funding_milestone', 'funding_instalment', 'funding_payment']) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantReporting(table));
    }
    await queryRunner.query(grantApp('funding_milestone', ['select', 'insert', 'update', 'delete']));
    await queryRunner.query(grantApp('funding_instalment', ['select', 'insert', 'update', 'delete']));
    await queryRunner.query(grantApp('funding_payment', ['select', 'insert', 'update']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE funding_payment');
    await queryRunner.query('DROP TABLE funding_instalment');
    await queryRunner.query('DROP TABLE funding_milestone');
  }
}
