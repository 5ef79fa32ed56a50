import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp } from '../platform/database/migration-sql';

/** Entries of funds know the import that they came in by, which may be undone: they are marked and counted no more. */
export class LetFundEntriesComeInByLedgers1795687380000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE fund_entry ADD COLUMN import_batch_id uuid');
    await queryRunner.query('ALTER TABLE fund_entry ADD COLUMN withdrawn_at timestamptz');
    await queryRunner.query(
      `ALTER TABLE fund_entry ADD CONSTRAINT ck_fund_entry_withdrawn
        CHECK (withdrawn_at is null or import_batch_id is not null)`,
    );
    await queryRunner.query(
      'CREATE INDEX ix_fund_entry_import_batch ON fund_entry (district_id, import_batch_id)',
    );
    await queryRunner.query(grantApp('fund_entry', ['update']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('REVOKE UPDATE ON fund_entry FROM weizhi_app');
    await queryRunner.query('DROP INDEX ix_fund_entry_import_batch');
    await queryRunner.query('ALTER TABLE fund_entry DROP CONSTRAINT ck_fund_entry_withdrawn');
    await queryRunner.query('ALTER TABLE fund_entry DROP COLUMN withdrawn_at');
    await queryRunner.query('ALTER TABLE fund_entry DROP COLUMN import_batch_id');
  }
}
