import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const TABLES = [
  `CREATE TABLE development_fund (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    division_id bigint NOT NULL,
    name text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_development_fund PRIMARY KEY (district_id, id),
    CONSTRAINT fk_development_fund_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_development_fund_division FOREIGN KEY (division_id) REFERENCES division (id)
  )`,
  `CREATE TABLE fund_restriction (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    fund_id uuid NOT NULL,
    division_id bigint NOT NULL,
    title text NOT NULL,
    themes text[] NOT NULL DEFAULT '{}',
    bound_division_id bigint,
    until date,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_fund_restriction PRIMARY KEY (district_id, id),
    CONSTRAINT fk_fund_restriction_fund FOREIGN KEY (district_id, fund_id) REFERENCES development_fund (district_id, id),
    CONSTRAINT fk_fund_restriction_division FOREIGN KEY (division_id) REFERENCES division (id)
  )`,
  `CREATE TABLE fund_call (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    fund_id uuid NOT NULL,
    restriction_id uuid,
    division_id bigint NOT NULL,
    title text NOT NULL,
    budget numeric(14,2) NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    pass_score numeric(5,2) NOT NULL,
    state text NOT NULL DEFAULT 'open',
    CONSTRAINT pk_fund_call PRIMARY KEY (district_id, id),
    CONSTRAINT fk_fund_call_fund FOREIGN KEY (district_id, fund_id) REFERENCES development_fund (district_id, id),
    CONSTRAINT fk_fund_call_restriction FOREIGN KEY (district_id, restriction_id)
      REFERENCES fund_restriction (district_id, id),
    CONSTRAINT fk_fund_call_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_fund_call_budget CHECK (budget > 0),
    CONSTRAINT ck_fund_call_days CHECK (closes_on >= opens_on)
  )`,
  `CREATE TABLE fund_award (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    fund_id uuid NOT NULL,
    call_id uuid NOT NULL,
    restriction_id uuid,
    division_id bigint NOT NULL,
    applicant_id uuid NOT NULL,
    title text NOT NULL,
    theme text NOT NULL,
    asked numeric(14,2) NOT NULL,
    granted numeric(14,2),
    state text NOT NULL DEFAULT 'applied',
    note text,
    applied_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_fund_award PRIMARY KEY (district_id, id),
    CONSTRAINT fk_fund_award_fund FOREIGN KEY (district_id, fund_id) REFERENCES development_fund (district_id, id),
    CONSTRAINT fk_fund_award_restriction FOREIGN KEY (district_id, restriction_id)
      REFERENCES fund_restriction (district_id, id),
    CONSTRAINT fk_fund_award_call FOREIGN KEY (district_id, call_id) REFERENCES fund_call (district_id, id),
    CONSTRAINT fk_fund_award_applicant FOREIGN KEY (district_id, applicant_id)
      REFERENCES organisation (district_id, id),
    CONSTRAINT fk_fund_award_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_fund_award_amounts CHECK (asked > 0 and (granted is null or granted > 0)),
    CONSTRAINT ck_fund_award_granted CHECK (
      (granted is not null) = (state in ('awarded', 'paid', 'reported', 'evaluated')) or state = 'withdrawn')
  )`,
  `CREATE TABLE fund_score (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    award_id uuid NOT NULL,
    division_id bigint NOT NULL,
    assessor text NOT NULL,
    points numeric(5,2) NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_fund_score PRIMARY KEY (district_id, id),
    CONSTRAINT fk_fund_score_award FOREIGN KEY (district_id, award_id) REFERENCES fund_award (district_id, id),
    CONSTRAINT fk_fund_score_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_fund_score_points CHECK (points between 0 and 100)
  )`,
  `CREATE TABLE fund_entry (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    fund_id uuid NOT NULL,
    restriction_id uuid,
    award_id uuid,
    division_id bigint NOT NULL,
    kind text NOT NULL,
    amount numeric(14,2) NOT NULL,
    occurred_on date NOT NULL,
    note text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_fund_entry PRIMARY KEY (district_id, id),
    CONSTRAINT fk_fund_entry_fund FOREIGN KEY (district_id, fund_id) REFERENCES development_fund (district_id, id),
    CONSTRAINT fk_fund_entry_restriction FOREIGN KEY (district_id, restriction_id)
      REFERENCES fund_restriction (district_id, id),
    CONSTRAINT fk_fund_entry_award FOREIGN KEY (district_id, award_id) REFERENCES fund_award (district_id, id),
    CONSTRAINT fk_fund_entry_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_fund_entry_amount CHECK (amount > 0),
    CONSTRAINT ck_fund_entry_award CHECK ((kind = 'awardPayment') = (award_id is not null))
  )`,
];

const INDEXES = [
  'CREATE UNIQUE INDEX uq_development_fund_name ON development_fund (district_id, name)',
  'CREATE INDEX ix_development_fund_division ON development_fund (district_id, division_id)',
  'CREATE UNIQUE INDEX uq_fund_restriction_title ON fund_restriction (district_id, fund_id, title)',
  'CREATE INDEX ix_fund_restriction_division ON fund_restriction (district_id, division_id)',
  'CREATE INDEX ix_fund_call_fund ON fund_call (district_id, fund_id, closes_on, id)',
  'CREATE INDEX ix_fund_call_restriction ON fund_call (district_id, restriction_id)',
  'CREATE INDEX ix_fund_call_division ON fund_call (district_id, division_id)',
  'CREATE INDEX ix_fund_award_fund ON fund_award (district_id, fund_id, applied_at, id)',
  'CREATE INDEX ix_fund_award_restriction ON fund_award (district_id, restriction_id)',
  'CREATE INDEX ix_fund_award_call ON fund_award (district_id, call_id)',
  'CREATE INDEX ix_fund_award_applicant ON fund_award (district_id, applicant_id)',
  'CREATE INDEX ix_fund_award_division ON fund_award (district_id, division_id)',
  'CREATE UNIQUE INDEX uq_fund_score_assessor ON fund_score (district_id, award_id, assessor)',
  'CREATE INDEX ix_fund_score_division ON fund_score (district_id, division_id)',
  'CREATE UNIQUE INDEX uq_fund_entry_award ON fund_entry (district_id, award_id)',
  'CREATE INDEX ix_fund_entry_fund ON fund_entry (district_id, fund_id, occurred_on, id)',
  'CREATE INDEX ix_fund_entry_restriction ON fund_entry (district_id, restriction_id)',
  'CREATE INDEX ix_fund_entry_division ON fund_entry (district_id, division_id)',
];

const NAMES = ['development_fund', 'fund_restriction', 'fund_call', 'fund_award', 'fund_score', 'fund_entry'];

/** Development funds with their restrictions, calls, awards and entries. */
export class CreateDevelopmentFunds1795665900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES]) await queryRunner.query(statement);
    for (const table of NAMES) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantReporting(table));
    }
    for (const table of ['fund_restriction', 'fund_score', 'fund_entry'])
      await queryRunner.query(grantApp(table, ['select', 'insert']));
    // A fund is locked while money is taken from it, which needs the right to change it.
    for (const table of ['development_fund', 'fund_call', 'fund_award'])
      await queryRunner.query(grantApp(table, ['select', 'insert', 'update']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [...NAMES].reverse()) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
