import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles that tables are granted to. They hold no password: accounts are made members of them. */
export class CreateDatabaseRoles1795309260000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const role of ['weizhi_app', 'weizhi_reporting', 'weizhi_worker']) {
      // Roles belong to the whole server, where another database may make them at this very moment.
      await queryRunner.query(`
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
            CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
          END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$`);
    }
    await queryRunner.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await queryRunner.query('GRANT USAGE ON SCHEMA public TO weizhi_app, weizhi_reporting');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('REVOKE USAGE ON SCHEMA public FROM weizhi_app, weizhi_reporting');
    await queryRunner.query('GRANT USAGE ON SCHEMA public TO PUBLIC');
  }
}
