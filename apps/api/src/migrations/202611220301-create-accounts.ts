import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp } from '../platform/database/migration-sql';

/** Accounts, their sessions, and what throttles guessing at sign-in. */
export class CreateAccounts1795316460000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE account (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        identifier text NOT NULL,
        identifier_key text NOT NULL,
        display_name text NOT NULL,
        home_division_id bigint NOT NULL,
        password_hash text NOT NULL,
        must_change_password boolean NOT NULL DEFAULT true,
        disabled_at timestamptz,
        last_signed_in_at timestamptz,
        access_version integer NOT NULL DEFAULT 1,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_account PRIMARY KEY (id),
        CONSTRAINT fk_account_division FOREIGN KEY (home_division_id) REFERENCES division (id)
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX uq_account_identifier_key ON account (identifier_key)');
    await queryRunner.query('CREATE INDEX ix_account_home_division ON account (home_division_id)');
    await queryRunner.query(`
      CREATE TABLE session (
        token_hash text NOT NULL,
        account_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT pk_session PRIMARY KEY (token_hash),
        CONSTRAINT fk_session_account FOREIGN KEY (account_id) REFERENCES account (id)
      )`);
    await queryRunner.query('CREATE INDEX ix_session_account ON session (account_id)');
    await queryRunner.query('CREATE INDEX ix_session_expires ON session (expires_at)');
    await queryRunner.query(`
      CREATE TABLE sign_in_throttle (
        bucket text NOT NULL,
        failures integer NOT NULL,
        window_started_at timestamptz NOT NULL,
        locked_until timestamptz,
        CONSTRAINT pk_sign_in_throttle PRIMARY KEY (bucket),
        CONSTRAINT ck_sign_in_throttle_failures CHECK (failures >= 0)
      )`);
    await queryRunner.query(grantApp('account', ['select', 'insert', 'update']));
    await queryRunner.query(grantApp('session', ['select', 'insert', 'update', 'delete']));
    await queryRunner.query(grantApp('sign_in_throttle', ['select', 'insert', 'update', 'delete']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE sign_in_throttle');
    await queryRunner.query('DROP TABLE session');
    await queryRunner.query('DROP TABLE account');
  }
}
