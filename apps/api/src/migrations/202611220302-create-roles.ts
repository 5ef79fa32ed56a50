import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp } from '../platform/database/migration-sql';

/** Roles as data, and who holds them over which division subtree. */
export class CreateRoles1795316520000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE role (
        code text NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_role PRIMARY KEY (code)
      )`);
    await queryRunner.query(`
      CREATE TABLE role_permission (
        role_code text NOT NULL,
        permission text NOT NULL,
        CONSTRAINT pk_role_permission PRIMARY KEY (role_code, permission),
        CONSTRAINT fk_role_permission_role FOREIGN KEY (role_code) REFERENCES role (code)
      )`);
    await queryRunner.query(`
      CREATE TABLE role_grant (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        role_code text NOT NULL,
        division_id bigint NOT NULL,
        granted_at timestamptz NOT NULL DEFAULT now(),
        granted_by uuid,
        revoked_at timestamptz,
        revoked_by uuid,
        CONSTRAINT pk_role_grant PRIMARY KEY (id),
        CONSTRAINT fk_role_grant_account FOREIGN KEY (account_id) REFERENCES account (id),
        CONSTRAINT fk_role_grant_role FOREIGN KEY (role_code) REFERENCES role (code),
        CONSTRAINT fk_role_grant_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT fk_role_grant_granted_by FOREIGN KEY (granted_by) REFERENCES account (id),
        CONSTRAINT fk_role_grant_revoked_by FOREIGN KEY (revoked_by) REFERENCES account (id)
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_role_grant_in_force ON role_grant (account_id, role_code, division_id) WHERE revoked_at IS NULL',
    );
    await queryRunner.query('CREATE INDEX ix_role_grant_division ON role_grant (division_id)');
    await queryRunner.query('CREATE INDEX ix_role_grant_account ON role_grant (account_id)');
    await queryRunner.query('CREATE INDEX ix_role_grant_role ON role_grant (role_code)');
    await queryRunner.query('CREATE INDEX ix_role_grant_granted_by ON role_grant (granted_by)');
    await queryRunner.query('CREATE INDEX ix_role_grant_revoked_by ON role_grant (revoked_by)');
    await queryRunner.query(grantApp('role', ['select', 'insert', 'update']));
    await queryRunner.query(grantApp('role_permission', ['select', 'insert', 'delete']));
    await queryRunner.query(grantApp('role_grant', ['select', 'insert', 'update']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE role_grant');
    await queryRunner.query('DROP TABLE role_permission');
    await queryRunner.query('DROP TABLE role');
  }
}
