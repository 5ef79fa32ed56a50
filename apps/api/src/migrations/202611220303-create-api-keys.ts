import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp } from '../platform/database/migration-sql';

/** Keys of third parties, bound to a division subtree and to scopes. */
export class CreateApiKeys1795316580000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE api_key (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        prefix text NOT NULL,
        secret_hash text NOT NULL,
        name text NOT NULL,
        division_id bigint NOT NULL,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT pk_api_key PRIMARY KEY (id),
        CONSTRAINT fk_api_key_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT fk_api_key_created_by FOREIGN KEY (created_by) REFERENCES account (id)
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX uq_api_key_prefix ON api_key (prefix)');
    await queryRunner.query('CREATE INDEX ix_api_key_division ON api_key (division_id)');
    await queryRunner.query('CREATE INDEX ix_api_key_created_by ON api_key (created_by)');
    await queryRunner.query(grantApp('api_key', ['select', 'insert', 'update']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE api_key');
  }
}
