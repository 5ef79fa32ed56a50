import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, tenantTablePolicy } from '../platform/database/migration-sql';

const SUBSCRIPTION = `
  CREATE TABLE subscription (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL,
    division_id bigint NOT NULL,
    kind text NOT NULL,
    least_severity smallint NOT NULL,
    created_at timestamptz NOT NULL,
    read_to timestamptz NOT NULL,
    CONSTRAINT pk_subscription PRIMARY KEY (district_id, id),
    CONSTRAINT fk_subscription_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_subscription_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT uq_subscription_place UNIQUE (district_id, account_id, division_id, kind),
    CONSTRAINT ck_subscription_kind CHECK (kind in ('weeklyDigest', 'alerts')),
    CONSTRAINT ck_subscription_severity CHECK (least_severity between 1 and 3)
  )`;

/** Subscriptions (订阅) of accounts to the weekly digest and to the alerts of a place. */
export class CreateSubscriptions1795786800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SUBSCRIPTION);
    await queryRunner.query(
      'CREATE INDEX ix_subscription_division ON subscription (district_id, division_id)',
    );
    await queryRunner.query(tenantTablePolicy('subscription'));
    await queryRunner.query(grantApp('subscription', ['select', 'insert', 'update', 'delete']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE subscription');
  }
}
