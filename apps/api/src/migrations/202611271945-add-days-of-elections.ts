import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day of an election (选举日), on which its voters are of age. Elections that are there vote when they did, or can at the earliest. */
export class AddDaysOfElections1795808700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE election ADD COLUMN election_day date');
    // Rewritten by its type, which row-level security does not keep from any row.
    await queryRunner.query(`
      ALTER TABLE election
        ALTER COLUMN election_day TYPE date USING coalesce(
          opened_on, (created_at AT TIME ZONE 'Asia/Shanghai')::date + (rules ->> 'rollNoticeDays')::int),
        ALTER COLUMN election_day SET NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE election DROP COLUMN election_day');
  }
}
