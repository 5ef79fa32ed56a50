import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

/** Surveys with what respondents answered, and the time they spent. Answers come in and are taken back with their import. */
export class CreateSurveys1795783200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE survey (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        division_id bigint NOT NULL,
        code text NOT NULL,
        title text NOT NULL,
        topic text NOT NULL,
        frame_name text NOT NULL,
        frame_size integer,
        design text NOT NULL,
        weighting text NOT NULL,
        items jsonb NOT NULL,
        population jsonb NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        drawn integer,
        ineligible integer,
        closed_on date,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_survey PRIMARY KEY (district_id, id),
        CONSTRAINT fk_survey_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_survey_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_survey_span CHECK (ends_on >= starts_on)
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX uq_survey_code ON survey (district_id, code)');
    await queryRunner.query('CREATE INDEX ix_survey_division ON survey (district_id, division_id)');
    await queryRunner.query('CREATE INDEX ix_survey_end ON survey (district_id, ends_on, id)');
    await queryRunner.query(`
      CREATE TABLE survey_response (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        survey_id uuid NOT NULL,
        division_id bigint NOT NULL,
        respondent text NOT NULL,
        age_band text,
        sex text,
        weight numeric,
        answered_on date,
        answers jsonb NOT NULL,
        import_batch_id uuid,
        withdrawn_at timestamptz,
        CONSTRAINT pk_survey_response PRIMARY KEY (district_id, id),
        CONSTRAINT fk_survey_response_survey FOREIGN KEY (district_id, survey_id) REFERENCES survey (district_id, id),
        CONSTRAINT fk_survey_response_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_survey_response_weight CHECK (weight > 0)
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_survey_response_respondent ON survey_response (district_id, survey_id, respondent) WHERE withdrawn_at is null',
    );
    await queryRunner.query(`
      CREATE TABLE survey_activity (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        survey_id uuid NOT NULL,
        division_id bigint NOT NULL,
        respondent text NOT NULL,
        code text NOT NULL,
        item text NOT NULL,
        minutes integer NOT NULL,
        import_batch_id uuid,
        withdrawn_at timestamptz,
        CONSTRAINT pk_survey_activity PRIMARY KEY (district_id, id),
        CONSTRAINT fk_survey_activity_survey FOREIGN KEY (district_id, survey_id) REFERENCES survey (district_id, id),
        CONSTRAINT fk_survey_activity_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_survey_activity_minutes CHECK (minutes between 0 and 1440)
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_survey_activity_code ON survey_activity (district_id, survey_id, respondent, code) WHERE withdrawn_at is null',
    );
    for (const table of ['survey_response', 'survey_activity']) {
      await queryRunner.query(`CREATE INDEX ix_${table}_survey ON ${table} (district_id, survey_id)`);
      await queryRunner.query(`CREATE INDEX ix_${table}_division ON ${table} (district_id, division_id)`);
      await queryRunner.query(
        `CREATE INDEX ix_${table}_import_batch ON ${table} (district_id, import_batch_id)`,
      );
    }
    for (const table of ['survey', 'survey_response', 'survey_activity']) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, ['select', 'insert', 'update']));
    }
    await queryRunner.query(grantReporting('survey'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE survey_activity');
    await queryRunner.query('DROP TABLE survey_response');
    await queryRunner.query('DROP TABLE survey');
  }
}
