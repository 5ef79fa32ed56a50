import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contracts know the import that they came in by; the number of a draft that was withdrawn is free again. */
export class LetContractsComeInByLedgers1795687320000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE funding_contract ADD COLUMN import_batch_id uuid');
    await queryRunner.query(
      'CREATE INDEX ix_funding_contract_import_batch ON funding_contract (district_id, import_batch_id)',
    );
    await queryRunner.query('DROP INDEX uq_funding_contract_number');
    await queryRunner.query(
      `CREATE UNIQUE INDEX uq_funding_contract_number ON funding_contract (district_id, number)
        WHERE state <> 'withdrawn'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX uq_funding_contract_number');
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_funding_contract_number ON funding_contract (district_id, number)',
    );
    await queryRunner.query('DROP INDEX ix_funding_contract_import_batch');
    await queryRunner.query('ALTER TABLE funding_contract DROP COLUMN import_batch_id');
  }
}
