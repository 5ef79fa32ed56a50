import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const PROMISE = `
  CREATE TABLE contract_promise (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    contract_id uuid NOT NULL,
    division_id bigint NOT NULL,
    kind text NOT NULL,
    promised integer NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_contract_promise PRIMARY KEY (district_id, id),
    CONSTRAINT fk_contract_promise_contract FOREIGN KEY (district_id, contract_id)
      REFERENCES funding_contract (district_id, id),
    CONSTRAINT fk_contract_promise_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_contract_promise_promised CHECK (promised > 0)
  )`;

const EVIDENCE = `
  CREATE TABLE promise_evidence (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    promise_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    division_id bigint NOT NULL,
    title text NOT NULL,
    quantity integer NOT NULL,
    occurred_on date NOT NULL,
    attachment_id uuid NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    CONSTRAINT pk_promise_evidence PRIMARY KEY (district_id, id),
    CONSTRAINT fk_promise_evidence_promise FOREIGN KEY (district_id, promise_id)
      REFERENCES contract_promise (district_id, id),
    CONSTRAINT fk_promise_evidence_contract FOREIGN KEY (district_id, contract_id)
      REFERENCES funding_contract (district_id, id),
    CONSTRAINT fk_promise_evidence_attachment FOREIGN KEY (district_id, attachment_id)
      REFERENCES attachment (district_id, id),
    CONSTRAINT fk_promise_evidence_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_promise_evidence_quantity CHECK (quantity >= 0)
  )`;

const INDEXES = [
  'CREATE UNIQUE INDEX uq_contract_promise_kind ON contract_promise (district_id, contract_id, kind)',
  'CREATE INDEX ix_contract_promise_division ON contract_promise (district_id, division_id)',
  'CREATE INDEX ix_promise_evidence_contract ON promise_evidence (district_id, contract_id, occurred_on, id)',
  'CREATE INDEX ix_promise_evidence_promise ON promise_evidence (district_id, promise_id)',
  'CREATE INDEX ix_promise_evidence_attachment ON promise_evidence (district_id, attachment_id)',
  'CREATE INDEX ix_promise_evidence_division ON promise_evidence (district_id, division_id)',
];

/** Numbers that contracts promise, and the evidence for each. */
export class CreateContractPromises1795665840000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [PROMISE, EVIDENCE, ...INDEXES]) await queryRunner.query(statement);
    for (const table of ['contract_promise', 'promise_evidence']) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantReporting(table));
    }
    await queryRunner.query(grantApp('contract_promise', ['select', 'insert']));
    await queryRunner.query(grantApp('promise_evidence', ['select', 'insert', 'update']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE promise_evidence');
    await queryRunner.query('DROP TABLE contract_promise');
  }
}
