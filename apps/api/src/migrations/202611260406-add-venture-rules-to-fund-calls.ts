import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls that match donations and give bonus points: the rule as it was when the call opened, and what it is applied to. */
export class AddVentureRulesToFundCalls1795665960000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE fund_call ADD COLUMN matching_rule jsonb, ADD COLUMN score_rule jsonb',
    );
    await queryRunner.query(
      `ALTER TABLE fund_award ADD COLUMN donated numeric(14,2), ADD COLUMN project_class text,
         ADD CONSTRAINT ck_fund_award_matching CHECK ((donated is null) = (project_class is null) and (donated is null or donated > 0))`,
    );
    await queryRunner.query(
      `ALTER TABLE fund_score ADD COLUMN bonuses jsonb NOT NULL DEFAULT '{}',
         DROP CONSTRAINT ck_fund_score_points, ADD CONSTRAINT ck_fund_score_points CHECK (points >= 0)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE fund_score DROP COLUMN bonuses,
         DROP CONSTRAINT ck_fund_score_points, ADD CONSTRAINT ck_fund_score_points CHECK (points between 0 and 100)`,
    );
    await queryRunner.query(
      `ALTER TABLE fund_award DROP CONSTRAINT ck_fund_award_matching, DROP COLUMN donated, DROP COLUMN project_class`,
    );
    await queryRunner.query('ALTER TABLE fund_call DROP COLUMN matching_rule, DROP COLUMN score_rule');
  }
}
