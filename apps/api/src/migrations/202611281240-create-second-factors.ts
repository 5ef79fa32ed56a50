import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp } from '../platform/database/migration-sql';

/** Second factors of accounts, and what a session is known by to its owner: an id, where from, and when it was last confirmed. */
export class CreateSecondFactors1795869600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE second_factor (
        account_id uuid NOT NULL,
        secret_sealed text NOT NULL,
        begun_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step bigint NOT NULL DEFAULT 0,
        CONSTRAINT pk_second_factor PRIMARY KEY (account_id),
        CONSTRAINT fk_second_factor_account FOREIGN KEY (account_id) REFERENCES account (id)
      )`);
    await queryRunner.query(`
      CREATE TABLE recovery_code (
        account_id uuid NOT NULL,
        code_hash text NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_recovery_code PRIMARY KEY (account_id, code_hash),
        CONSTRAINT fk_recovery_code_account FOREIGN KEY (account_id) REFERENCES account (id)
      )`);
    await queryRunner.query(grantApp('second_factor', ['select', 'insert', 'update', 'delete']));
    await queryRunner.query(grantApp('recovery_code', ['select', 'insert', 'update', 'delete']));
    await queryRunner.query(`
      ALTER TABLE session
        ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD COLUMN confirmed_at timestamptz,
        ADD COLUMN device text NOT NULL DEFAULT '',
        ADD COLUMN network text NOT NULL DEFAULT ''`);
    await queryRunner.query('UPDATE session SET confirmed_at = created_at');
    await queryRunner.query('ALTER TABLE session ALTER COLUMN confirmed_at SET NOT NULL');
    await queryRunner.query('CREATE UNIQUE INDEX uq_session_id ON session (id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX uq_session_id');
    await queryRunner.query(
      'ALTER TABLE session DROP COLUMN id, DROP COLUMN confirmed_at, DROP COLUMN device, DROP COLUMN network',
    );
    await queryRunner.query('DROP TABLE recovery_code');
    await queryRunner.query('DROP TABLE second_factor');
  }
}
