import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

/** Funded projects with their contracts, and the history of each. */
export class CreateFundingContracts1795665660000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE funding_contract (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        number text NOT NULL,
        title text NOT NULL,
        kind text NOT NULL,
        source text NOT NULL,
        theme text NOT NULL,
        purchaser text NOT NULL,
        supplier_kind text NOT NULL,
        supplier_id uuid NOT NULL,
        fiscal_host_id uuid,
        division_id bigint NOT NULL,
        amount numeric(14,2) NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        stable boolean NOT NULL DEFAULT false,
        hub boolean NOT NULL DEFAULT false,
        state text NOT NULL DEFAULT 'drafted',
        notice_ends_on date,
        signed_on date,
        rectify_by date,
        evaluation text,
        clawed_back_amount numeric(14,2) NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_funding_contract PRIMARY KEY (district_id, id),
        CONSTRAINT fk_funding_contract_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_funding_contract_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT fk_funding_contract_supplier FOREIGN KEY (district_id, supplier_id)
          REFERENCES organisation (district_id, id),
        CONSTRAINT fk_funding_contract_fiscal_host FOREIGN KEY (district_id, fiscal_host_id)
          REFERENCES organisation (district_id, id),
        CONSTRAINT ck_funding_contract_amount CHECK (amount > 0),
        CONSTRAINT ck_funding_contract_term CHECK (ends_on >= starts_on),
        CONSTRAINT ck_funding_contract_clawed_back CHECK (clawed_back_amount >= 0)
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_funding_contract_number ON funding_contract (district_id, number)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_funding_contract_ends ON funding_contract (district_id, ends_on, id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_funding_contract_updated ON funding_contract (district_id, updated_at, id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_funding_contract_division ON funding_contract (district_id, division_id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_funding_contract_supplier ON funding_contract (district_id, supplier_id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_funding_contract_fiscal_host ON funding_contract (district_id, fiscal_host_id)',
    );
    await queryRunner.query(tenantTablePolicy('funding_contract'));
    await queryRunner.query(grantApp('funding_contract', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('funding_contract'));
    await queryRunner.query(`
      CREATE TABLE funding_contract_event (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        contract_id uuid NOT NULL,
        division_id bigint NOT NULL,
        kind text NOT NULL,
        action text,
        from_code text,
        to_code text,
        subject text,
        note text,
        amount numeric(14,2),
        occurred_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT pk_funding_contract_event PRIMARY KEY (district_id, id),
        CONSTRAINT fk_funding_contract_event_contract FOREIGN KEY (district_id, contract_id)
          REFERENCES funding_contract (district_id, id),
        CONSTRAINT fk_funding_contract_event_division FOREIGN KEY (division_id) REFERENCES division (id)
      )`);
    await queryRunner.query(
      'CREATE INDEX ix_funding_contract_event_contract ON funding_contract_event (district_id, contract_id, recorded_at, id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_funding_contract_event_division ON funding_contract_event (district_id, division_id)',
    );
    await queryRunner.query(tenantTablePolicy('funding_contract_event'));
    await queryRunner.query(grantApp('funding_contract_event', ['select', 'insert']));
    await queryRunner.query(grantReporting('funding_contract_event'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE funding_contract_event');
    await queryRunner.query('DROP TABLE funding_contract');
  }
}
