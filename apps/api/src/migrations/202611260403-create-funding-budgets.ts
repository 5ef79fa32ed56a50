import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const LINE = `
  CREATE TABLE funding_budget_line (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    contract_id uuid NOT NULL,
    division_id bigint NOT NULL,
    ordinal integer NOT NULL,
    category text NOT NULL,
    title text NOT NULL,
    agreed numeric(14,2) NOT NULL,
    current numeric(14,2) NOT NULL,
    CONSTRAINT pk_funding_budget_line PRIMARY KEY (district_id, id),
    CONSTRAINT fk_funding_budget_line_contract FOREIGN KEY (district_id, contract_id)
      REFERENCES funding_contract (district_id, id),
    CONSTRAINT fk_funding_budget_line_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_funding_budget_line_amounts CHECK (agreed >= 0 and current >= 0)
  )`;

const SHIFT = `
  CREATE TABLE funding_budget_shift (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    contract_id uuid NOT NULL,
    division_id bigint NOT NULL,
    from_line_id uuid NOT NULL,
    to_line_id uuid NOT NULL,
    amount numeric(14,2) NOT NULL,
    reason text NOT NULL,
    approval text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_funding_budget_shift PRIMARY KEY (district_id, id),
    CONSTRAINT fk_funding_budget_shift_contract FOREIGN KEY (district_id, contract_id)
      REFERENCES funding_contract (district_id, id),
    CONSTRAINT fk_funding_budget_shift_from FOREIGN KEY (district_id, from_line_id)
      REFERENCES funding_budget_line (district_id, id),
    CONSTRAINT fk_funding_budget_shift_to FOREIGN KEY (district_id, to_line_id)
      REFERENCES funding_budget_line (district_id, id),
    CONSTRAINT fk_funding_budget_shift_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_funding_budget_shift_amount CHECK (amount > 0)
  )`;

const EXPENSE = `
  CREATE TABLE funding_expense (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    contract_id uuid NOT NULL,
    division_id bigint NOT NULL,
    line_id uuid NOT NULL,
    amount numeric(14,2) NOT NULL,
    spent_on date NOT NULL,
    purpose text NOT NULL,
    voucher_id uuid,
    advance_reason text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    CONSTRAINT pk_funding_expense PRIMARY KEY (district_id, id),
    CONSTRAINT fk_funding_expense_contract FOREIGN KEY (district_id, contract_id)
      REFERENCES funding_contract (district_id, id),
    CONSTRAINT fk_funding_expense_line FOREIGN KEY (district_id, line_id)
      REFERENCES funding_budget_line (district_id, id),
    CONSTRAINT fk_funding_expense_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_funding_expense_voucher FOREIGN KEY (district_id, voucher_id)
      REFERENCES attachment (district_id, id),
    CONSTRAINT ck_funding_expense_amount CHECK (amount > 0)
  )`;

const BENEFICIARIES = `
  CREATE TABLE funding_beneficiary_count (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    contract_id uuid NOT NULL,
    division_id bigint NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL,
    activity text NOT NULL,
    unique_people integer NOT NULL,
    visits integer NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_funding_beneficiary_count PRIMARY KEY (district_id, id),
    CONSTRAINT fk_funding_beneficiary_count_contract FOREIGN KEY (district_id, contract_id)
      REFERENCES funding_contract (district_id, id),
    CONSTRAINT fk_funding_beneficiary_count_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_funding_beneficiary_count_people CHECK (unique_people >= 0 and unique_people <= visits),
    CONSTRAINT ck_funding_beneficiary_count_period CHECK (period_to >= period_from)
  )`;

const INDEXES = [
  'CREATE UNIQUE INDEX uq_funding_budget_line_ordinal ON funding_budget_line (district_id, contract_id, ordinal)',
  'CREATE INDEX ix_funding_budget_line_division ON funding_budget_line (district_id, division_id)',
  'CREATE INDEX ix_funding_budget_shift_contract ON funding_budget_shift (district_id, contract_id)',
  'CREATE INDEX ix_funding_budget_shift_from ON funding_budget_shift (district_id, from_line_id)',
  'CREATE INDEX ix_funding_budget_shift_to ON funding_budget_shift (district_id, to_line_id)',
  'CREATE INDEX ix_funding_budget_shift_division ON funding_budget_shift (district_id, division_id)',
  'CREATE INDEX ix_funding_expense_contract ON funding_expense (district_id, contract_id, spent_on, id)',
  'CREATE INDEX ix_funding_expense_line ON funding_expense (district_id, line_id)',
  'CREATE INDEX ix_funding_expense_division ON funding_expense (district_id, division_id)',
  'CREATE INDEX ix_funding_expense_voucher ON funding_expense (district_id, voucher_id)',
  'CREATE INDEX ix_funding_beneficiary_count_contract ON funding_beneficiary_count (district_id, contract_id, period_from, id)',
  'CREATE INDEX ix_funding_beneficiary_count_division ON funding_beneficiary_count (district_id, division_id)',
];

/** Budgets, shifts, expenses and beneficiaries of funded projects. A budget may be set anew before it is used. */
export class CreateFundingBudgets1795665780000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [LINE, SHIFT, EXPENSE, BENEFICIARIES, ...INDEXES])
      await queryRunner.query(statement);
    for (const table of [
      'funding_budget_line',
      'funding_budget_shift',
      'funding_expense',
      'funding_beneficiary_count',
    ]) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantReporting(table));
    }
    await queryRunner.query(grantApp('funding_budget_line', ['select', 'insert', 'update', 'delete']));
    await queryRunner.query(grantApp('funding_budget_shift', ['select', 'insert']));
    await queryRunner.query(grantApp('funding_expense', ['select', 'insert', 'update']));
    await queryRunner.query(grantApp('funding_beneficiary_count', ['select', 'insert']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE funding_beneficiary_count');
    await queryRunner.query('DROP TABLE funding_expense');
    await queryRunner.query('DROP TABLE funding_budget_shift');
    await queryRunner.query('DROP TABLE funding_budget_line');
  }
}
