import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const CORRECTION = `
  CREATE TABLE community_task_correction (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    task_id uuid NOT NULL,
    division_id bigint NOT NULL,
    act text NOT NULL,
    part text NOT NULL,
    period_on date NOT NULL,
    corrected_on date NOT NULL,
    effects jsonb NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_community_task_correction PRIMARY KEY (district_id, id),
    CONSTRAINT fk_community_task_correction_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_community_task_correction_part CHECK (part in ('receipt', 'due')),
    CONSTRAINT ck_community_task_correction_after CHECK (corrected_on > period_on)
  )`;

const INDEXES = [
  'CREATE INDEX ix_community_task_correction_task ON community_task_correction (district_id, task_id)',
  'CREATE INDEX ix_community_task_correction_division ON community_task_correction (district_id, division_id)',
];

/** What acts after the close of a month changed in its figures (结账后更正), only ever added. */
export class CreateTaskCorrections1795715700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [CORRECTION, ...INDEXES]) await queryRunner.query(statement);
    await queryRunner.query(tenantTablePolicy('community_task_correction'));
    await queryRunner.query(grantApp('community_task_correction', ['select', 'insert']));
    await queryRunner.query(grantReporting('community_task_correction'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE community_task_correction');
  }
}
