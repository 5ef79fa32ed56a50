import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const ACCOUNTS = `
  CREATE TABLE annual_accounts (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL,
    division_id bigint NOT NULL,
    year integer NOT NULL,
    state text NOT NULL DEFAULT 'draft',
    filed_on date,
    donation_income numeric(14,2) NOT NULL,
    membership_fee_income numeric(14,2) NOT NULL,
    service_income numeric(14,2) NOT NULL,
    government_subsidy_income numeric(14,2) NOT NULL,
    goods_income numeric(14,2) NOT NULL,
    investment_income numeric(14,2) NOT NULL,
    other_income numeric(14,2) NOT NULL,
    income_total numeric(14,2) NOT NULL,
    activity_cost numeric(14,2) NOT NULL,
    administration_expense numeric(14,2) NOT NULL,
    fundraising_expense numeric(14,2) NOT NULL,
    other_expense numeric(14,2) NOT NULL,
    expense_total numeric(14,2) NOT NULL,
    opening_unrestricted numeric(14,2) NOT NULL,
    opening_restricted numeric(14,2) NOT NULL,
    closing_unrestricted numeric(14,2) NOT NULL,
    closing_restricted numeric(14,2) NOT NULL,
    closing_total numeric(14,2) NOT NULL,
    import_batch_id uuid,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT pk_annual_accounts PRIMARY KEY (district_id, id),
    CONSTRAINT fk_annual_accounts_organisation FOREIGN KEY (district_id, organisation_id)
      REFERENCES organisation (district_id, id),
    CONSTRAINT fk_annual_accounts_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_annual_accounts_year CHECK (year between 1949 and 9999),
    CONSTRAINT ck_annual_accounts_filed CHECK (state not in ('filed', 'corrected') or filed_on is not null),
    CONSTRAINT ck_annual_accounts_sums CHECK (state not in ('filed', 'corrected') or (
      income_total = donation_income + membership_fee_income + service_income + government_subsidy_income
        + goods_income + investment_income + other_income
      and expense_total = activity_cost + administration_expense + fundraising_expense + other_expense
      and closing_total = closing_unrestricted + closing_restricted
      and closing_total = opening_unrestricted + opening_restricted + income_total - expense_total))
  )`;

const EVENTS = `
  CREATE TABLE annual_accounts_event (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    accounts_id uuid NOT NULL,
    division_id bigint NOT NULL,
    action text NOT NULL,
    from_state text,
    to_state text NOT NULL,
    figures jsonb NOT NULL,
    reason text,
    occurred_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT pk_annual_accounts_event PRIMARY KEY (district_id, id),
    CONSTRAINT fk_annual_accounts_event_accounts FOREIGN KEY (district_id, accounts_id)
      REFERENCES annual_accounts (district_id, id),
    CONSTRAINT fk_annual_accounts_event_division FOREIGN KEY (division_id) REFERENCES division (id)
  )`;

const INDEXES: readonly string[] = [
  `CREATE UNIQUE INDEX uq_annual_accounts_year ON annual_accounts (district_id, organisation_id, year)
    WHERE state <> 'withdrawn'`,
  'CREATE INDEX ix_annual_accounts_organisation ON annual_accounts (district_id, organisation_id)',
  'CREATE INDEX ix_annual_accounts_year ON annual_accounts (district_id, year, id)',
  'CREATE INDEX ix_annual_accounts_updated ON annual_accounts (district_id, updated_at, id)',
  'CREATE INDEX ix_annual_accounts_division ON annual_accounts (district_id, division_id)',
  'CREATE INDEX ix_annual_accounts_import_batch ON annual_accounts (district_id, import_batch_id)',
  'CREATE INDEX ix_annual_accounts_event_accounts ON annual_accounts_event (district_id, accounts_id, recorded_at, id)',
  'CREATE INDEX ix_annual_accounts_event_division ON annual_accounts_event (district_id, division_id)',
];

/** Accounts of organisations by year, and their history. */
export class CreateAnnualAccounts1795687260000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [ACCOUNTS, EVENTS, ...INDEXES]) await queryRunner.query(statement);
    for (const table of ['annual_accounts', 'annual_accounts_event']) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantReporting(table));
    }
    await queryRunner.query(grantApp('annual_accounts', ['select', 'insert', 'update']));
    await queryRunner.query(grantApp('annual_accounts_event', ['select', 'insert']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE annual_accounts_event');
    await queryRunner.query('DROP TABLE annual_accounts');
  }
}
