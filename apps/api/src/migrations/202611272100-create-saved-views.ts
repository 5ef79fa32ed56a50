import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, tenantTablePolicy } from '../platform/database/migration-sql';

const SAVED_VIEW = `
  CREATE TABLE saved_view (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    version integer NOT NULL DEFAULT 1,
    account_id uuid NOT NULL,
    division_id bigint NOT NULL,
    shared_with_id bigint,
    name text NOT NULL,
    address text NOT NULL,
    position integer NOT NULL,
    is_start boolean NOT NULL,
    saved_at timestamptz NOT NULL,
    CONSTRAINT pk_saved_view PRIMARY KEY (district_id, id),
    CONSTRAINT fk_saved_view_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_saved_view_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_saved_view_shared_with FOREIGN KEY (shared_with_id) REFERENCES division (id),
    CONSTRAINT uq_saved_view_name UNIQUE (district_id, account_id, name),
    CONSTRAINT ck_saved_view_name CHECK (length(name) between 1 and 30),
    CONSTRAINT ck_saved_view_address CHECK (address like '/places/%' and length(address) <= 500)
  )`;

/** Views of the analytics (常用视图) that accounts keep, and share with those who read over the same division. */
export class CreateSavedViews1795813200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SAVED_VIEW);
    await queryRunner.query('CREATE INDEX ix_saved_view_division ON saved_view (district_id, division_id)');
    await queryRunner.query(
      'CREATE INDEX ix_saved_view_shared ON saved_view (district_id, shared_with_id, name, id)',
    );
    await queryRunner.query(tenantTablePolicy('saved_view'));
    await queryRunner.query(grantApp('saved_view', ['select', 'insert', 'update', 'delete']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE saved_view');
  }
}
