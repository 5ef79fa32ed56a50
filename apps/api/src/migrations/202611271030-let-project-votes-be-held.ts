import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Votes on projects that are held here have a state; those that came in from elsewhere are closed. */
export class LetProjectVotesBeHeld1795775400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE project_vote
        ADD COLUMN state text NOT NULL DEFAULT 'closed',
        ADD COLUMN closed_on date,
        ADD COLUMN closing_reason text,
        ADD COLUMN cancel_reason text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE project_vote
        DROP COLUMN state, DROP COLUMN closed_on, DROP COLUMN closing_reason, DROP COLUMN cancel_reason`);
  }
}
