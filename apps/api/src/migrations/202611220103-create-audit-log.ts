import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, tenantTablePolicy } from '../platform/database/migration-sql';

/**
 * Who did what to which thing, and why; the application may add rows and read them, nothing else. Seals put the
 * events of a district into a hash chain afterwards. There is no foreign key to the district: the log outlives
 * what it tells of, and events of the installation itself stand under district 0.
 */
export class CreateAuditLog1795309380000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE audit_event (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        actor_kind text NOT NULL,
        actor_id text NOT NULL,
        action text NOT NULL,
        outcome text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        fields_before text[] NOT NULL DEFAULT '{}',
        fields_after text[] NOT NULL DEFAULT '{}',
        why text,
        request_id text,
        CONSTRAINT pk_audit_event PRIMARY KEY (district_id, id),
        CONSTRAINT ck_audit_event_outcome CHECK (outcome IN ('done', 'refused', 'denied'))
      )`);
    await queryRunner.query(
      'CREATE INDEX ix_audit_event_recorded ON audit_event (district_id, recorded_at, id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_audit_event_subject ON audit_event (district_id, subject_type, subject_id, recorded_at)',
    );
    await queryRunner.query(tenantTablePolicy('audit_event'));
    await queryRunner.query(grantApp('audit_event', ['select', 'insert']));
    await queryRunner.query(`
      CREATE TABLE audit_seal (
        district_id bigint NOT NULL,
        position bigint NOT NULL,
        event_id uuid NOT NULL,
        hash text NOT NULL,
        sealed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_audit_seal PRIMARY KEY (district_id, position),
        CONSTRAINT uq_audit_seal_event UNIQUE (district_id, event_id)
      )`);
    await queryRunner.query(tenantTablePolicy('audit_seal'));
    await queryRunner.query(grantApp('audit_seal', ['select', 'insert']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE audit_seal');
    await queryRunner.query('DROP TABLE audit_event');
  }
}
