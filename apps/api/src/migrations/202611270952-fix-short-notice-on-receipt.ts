import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What short notice is was the same for every task so far; from now on each keeps the rule of the day of its receipt. */
export class FixShortNoticeOnReceipt1795773120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE community_task ADD COLUMN short_notice_days integer NOT NULL DEFAULT 3',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE community_task DROP COLUMN short_notice_days');
  }
}
