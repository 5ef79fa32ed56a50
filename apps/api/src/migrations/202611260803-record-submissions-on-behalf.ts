import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHECKS: Readonly<Record<string, string>> = {
  ck_submission_means: `means in ('link', 'inPerson', 'chat', 'email', 'post')`,
  ck_submission_bearer: `(means = 'link') = (link_id is not null) and (means = 'link') = (recorded_by is null)`,
};

/** What a group hands to staff is recorded on its behalf, with who did so and by which means it came. */
export class RecordSubmissionsOnBehalf1795680180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE submission ALTER COLUMN link_id DROP NOT NULL');
    await queryRunner.query(`ALTER TABLE submission ADD COLUMN means text NOT NULL DEFAULT 'link'`);
    await queryRunner.query('ALTER TABLE submission ADD COLUMN recorded_by text');
    for (const [name, check] of Object.entries(CHECKS))
      await queryRunner.query(`ALTER TABLE submission ADD CONSTRAINT ${name} CHECK (${check})`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM submission WHERE means <> 'link'`);
    for (const name of Object.keys(CHECKS))
      await queryRunner.query(`ALTER TABLE submission DROP CONSTRAINT ${name}`);
    await queryRunner.query('ALTER TABLE submission DROP COLUMN recorded_by');
    await queryRunner.query('ALTER TABLE submission DROP COLUMN means');
    await queryRunner.query('ALTER TABLE submission ALTER COLUMN link_id SET NOT NULL');
  }
}
