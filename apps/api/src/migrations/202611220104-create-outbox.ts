import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, tenantTablePolicy } from '../platform/database/migration-sql';

/** Events that one module tells others, and which subscriber has had each: delivered at least once, taken in once. */
export class CreateOutbox1795309440000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE outbox_event (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        type text NOT NULL,
        payload jsonb NOT NULL,
        published_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_outbox_event PRIMARY KEY (district_id, id)
      )`);
    await queryRunner.query(tenantTablePolicy('outbox_event'));
    await queryRunner.query(grantApp('outbox_event', ['select', 'insert', 'delete']));
    await queryRunner.query(`
      CREATE TABLE outbox_delivery (
        district_id bigint NOT NULL,
        event_id uuid NOT NULL,
        subscriber text NOT NULL,
        delivered_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_outbox_delivery PRIMARY KEY (district_id, event_id, subscriber),
        CONSTRAINT fk_outbox_delivery_event FOREIGN KEY (district_id, event_id)
          REFERENCES outbox_event (district_id, id) ON DELETE CASCADE
      )`);
    await queryRunner.query(tenantTablePolicy('outbox_delivery'));
    await queryRunner.query(grantApp('outbox_delivery', ['select', 'insert']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE outbox_delivery');
    await queryRunner.query('DROP TABLE outbox_event');
  }
}
