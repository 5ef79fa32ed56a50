import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The door to the job tables for the application: they belong to the worker's role, with row-level security and no
 * policy, so that a business transaction can add a job only through a function that runs as that role.
 */
export class CreateJobEnqueueing1795309500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // An owner that may not grant the role has been made a member by whoever made the role.
    await queryRunner.query(`
      DO $$ BEGIN
        IF NOT pg_has_role(current_user, 'weizhi_worker', 'usage') THEN
          EXECUTE format('GRANT weizhi_worker TO %I', current_user);
        END IF;
      END $$`);
    await queryRunner.query('CREATE SCHEMA graphile_worker AUTHORIZATION weizhi_worker');
    await queryRunner.query('CREATE SCHEMA weizhi_jobs AUTHORIZATION weizhi_worker');
    await queryRunner.query('SET ROLE weizhi_worker');
    await queryRunner.query(`
      CREATE FUNCTION weizhi_jobs.enqueue(
        job text, payload json, queue text, run_at timestamptz, max_attempts integer, job_key text, job_key_mode text
      ) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        PERFORM graphile_worker.add_job(
          job, payload, queue_name => queue, run_at => run_at, max_attempts => max_attempts,
          job_key => job_key, job_key_mode => coalesce(job_key_mode, 'replace'));
      END $$`);
    await queryRunner.query(
      'REVOKE ALL ON FUNCTION weizhi_jobs.enqueue(text, json, text, timestamptz, integer, text, text) FROM PUBLIC',
    );
    await queryRunner.query(
      'GRANT EXECUTE ON FUNCTION weizhi_jobs.enqueue(text, json, text, timestamptz, integer, text, text) TO weizhi_app',
    );
    await queryRunner.query('GRANT USAGE ON SCHEMA weizhi_jobs TO weizhi_app');
    await queryRunner.query('RESET ROLE');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('SET ROLE weizhi_worker');
    await queryRunner.query('DROP SCHEMA weizhi_jobs CASCADE');
    await queryRunner.query('DROP SCHEMA graphile_worker CASCADE');
    await queryRunner.query('RESET ROLE');
  }
}
