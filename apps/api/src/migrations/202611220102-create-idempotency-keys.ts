import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp } from '../platform/database/migration-sql';

/** Keys under which a create was asked for, with what it answered: asked again, it answers the same. */
export class CreateIdempotencyKeys1795309320000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE idempotency_key (
        actor_id text NOT NULL,
        operation text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        response jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_idempotency_key PRIMARY KEY (actor_id, operation, key)
      )`);
    await queryRunner.query('CREATE INDEX ix_idempotency_key_created ON idempotency_key (created_at)');
    await queryRunner.query(grantApp('idempotency_key', ['select', 'insert', 'update', 'delete']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE idempotency_key');
  }
}
