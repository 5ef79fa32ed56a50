import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Few records of participation are ever corrected or withdrawn, and those few are looked for among all of them. Their events are told in
 * the order of the versions that they led to: what one changed to is what the next one found.
 */
export class ListChangedParticipation1795868400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX ix_participation_changed ON participation (district_id, occurred_on, id) WHERE version > 1',
    );
    await queryRunner.query('ALTER TABLE participation_event ADD COLUMN record_version int');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE participation_event DROP COLUMN record_version');
    await queryRunner.query('DROP INDEX ix_participation_changed');
  }
}
