import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp } from '../platform/database/migration-sql';

/** Links by which somebody sets a password for the first time or anew; an account may have none yet. */
export class CreateSignInLinks1795869900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE sign_in_link (
        account_id uuid NOT NULL,
        token_hash text NOT NULL,
        is_invitation boolean NOT NULL,
        issued_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT pk_sign_in_link PRIMARY KEY (account_id),
        CONSTRAINT fk_sign_in_link_account FOREIGN KEY (account_id) REFERENCES account (id),
        CONSTRAINT ck_sign_in_link_period CHECK (expires_at > issued_at)
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX uq_sign_in_link_token ON sign_in_link (token_hash)');
    await queryRunner.query('ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL');
    await queryRunner.query(grantApp('sign_in_link', ['select', 'insert', 'update', 'delete']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE account SET password_hash = '' WHERE password_hash IS NULL`);
    await queryRunner.query('ALTER TABLE account ALTER COLUMN password_hash SET NOT NULL');
    await queryRunner.query('DROP TABLE sign_in_link');
  }
}
