import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['task_admission', 'community_task'] as const;

/** What the panel admitted tasks with went with them already. */
const ADMITTED = `
    UPDATE community_task t SET means = array_remove(ARRAY[
             CASE WHEN a.funds_amount > 0 THEN 'funds' END,
             CASE WHEN a.authority IS NOT NULL THEN 'authority' END], NULL)
      FROM task_admission a
     WHERE a.district_id = t.district_id AND a.id = t.admission_id AND a.decided_on IS NOT NULL
       AND a.state IN ('admitted', 'revoked')`;

/** Admissions say how many people come with a task, and tasks with what they were admitted (人随事转、费随事转、权随责走). */
export class SayWhatGoesWithTasks1795774320000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE task_admission ADD COLUMN people_provided integer');
    await queryRunner.query(
      'ALTER TABLE task_admission ADD CONSTRAINT ck_task_admission_people CHECK (people_provided between 1 and 1000)',
    );
    await queryRunner.query(`ALTER TABLE community_task ADD COLUMN means text[] NOT NULL DEFAULT '{}'`);
    await queryRunner.query(
      `ALTER TABLE community_task ADD CONSTRAINT ck_community_task_means CHECK (means <@ array['people', 'funds', 'authority'])`,
    );
    // The owner would see no row through its own policies.
    for (const table of TABLES) await queryRunner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await queryRunner.query(ADMITTED);
    for (const table of TABLES) await queryRunner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE community_task DROP COLUMN means');
    await queryRunner.query('ALTER TABLE task_admission DROP COLUMN people_provided');
  }
}
