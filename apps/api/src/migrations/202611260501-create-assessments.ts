import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

/** Rubrics, and assessments of organisations with their assessors, evidence and history. */
export class CreateAssessments1795669260000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE rubric (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        year smallint NOT NULL,
        title text NOT NULL,
        nodes jsonb NOT NULL,
        rules jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_rubric PRIMARY KEY (district_id, id),
        CONSTRAINT fk_rubric_district FOREIGN KEY (district_id) REFERENCES district (id)
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX uq_rubric_title ON rubric (district_id, year, title)');
    await this.createAssessment(queryRunner);
    await this.createParts(queryRunner);
    for (const [table, privileges] of [
      ['rubric', ['select', 'insert']],
      ['assessment', ['select', 'insert', 'update']],
      ['assessment_assessor', ['select', 'insert', 'update']],
      ['assessment_evidence', ['select', 'insert']],
      ['assessment_event', ['select', 'insert']],
    ] as const) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, privileges));
      await queryRunner.query(grantReporting(table));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE assessment_event');
    await queryRunner.query('DROP TABLE assessment_evidence');
    await queryRunner.query('DROP TABLE assessment_assessor');
    await queryRunner.query('DROP TABLE assessment');
    await queryRunner.query('DROP TABLE rubric');
  }

  private async createAssessment(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE assessment (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        division_id bigint NOT NULL,
        rubric_id uuid NOT NULL,
        state text NOT NULL,
        self_scores jsonb NOT NULL DEFAULT '{}',
        ineligibility_reasons text[] NOT NULL DEFAULT '{}',
        visited_on date,
        total integer,
        preliminary_grade text,
        grade text,
        decided_on date,
        decision_minutes text,
        notice_from date,
        posted_at text,
        published_on date,
        valid_to date,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_assessment PRIMARY KEY (district_id, id),
        CONSTRAINT fk_assessment_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_assessment_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT fk_assessment_organisation FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id),
        CONSTRAINT fk_assessment_rubric FOREIGN KEY (district_id, rubric_id) REFERENCES rubric (district_id, id),
        CONSTRAINT ck_assessment_total CHECK (total >= 0)
      )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX uq_assessment_organisation ON assessment (district_id, organisation_id, rubric_id) WHERE state <> 'withdrawn'`,
    );
    await queryRunner.query(
      'CREATE INDEX ix_assessment_organisation ON assessment (district_id, organisation_id)',
    );
    await queryRunner.query('CREATE INDEX ix_assessment_rubric ON assessment (district_id, rubric_id)');
    await queryRunner.query('CREATE INDEX ix_assessment_division ON assessment (district_id, division_id)');
    await queryRunner.query('CREATE INDEX ix_assessment_created ON assessment (district_id, created_at, id)');
  }

  private async createParts(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE assessment_assessor (
        district_id bigint NOT NULL,
        assessment_id uuid NOT NULL,
        account_id uuid NOT NULL,
        division_id bigint NOT NULL,
        conflict text,
        scores jsonb NOT NULL DEFAULT '{}',
        submitted_at timestamptz,
        assigned_at timestamptz NOT NULL,
        CONSTRAINT pk_assessment_assessor PRIMARY KEY (district_id, assessment_id, account_id),
        CONSTRAINT fk_assessment_assessor_assessment FOREIGN KEY (district_id, assessment_id) REFERENCES assessment (district_id, id),
        CONSTRAINT fk_assessment_assessor_division FOREIGN KEY (division_id) REFERENCES division (id)
      )`);
    await queryRunner.query(
      'CREATE INDEX ix_assessment_assessor_account ON assessment_assessor (district_id, account_id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_assessment_assessor_division ON assessment_assessor (district_id, division_id)',
    );
    await queryRunner.query(`
      CREATE TABLE assessment_evidence (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        assessment_id uuid NOT NULL,
        division_id bigint NOT NULL,
        node text NOT NULL,
        slot text NOT NULL,
        document_id uuid,
        note text NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_assessment_evidence PRIMARY KEY (district_id, id),
        CONSTRAINT fk_assessment_evidence_assessment FOREIGN KEY (district_id, assessment_id) REFERENCES assessment (district_id, id),
        CONSTRAINT fk_assessment_evidence_document FOREIGN KEY (district_id, document_id) REFERENCES organisation_document (district_id, id),
        CONSTRAINT fk_assessment_evidence_division FOREIGN KEY (division_id) REFERENCES division (id)
      )`);
    for (const [index, columns] of [
      ['assessment', 'assessment_id'],
      ['document', 'document_id'],
      ['division', 'division_id'],
    ] as const)
      await queryRunner.query(
        `CREATE INDEX ix_assessment_evidence_${index} ON assessment_evidence (district_id, ${columns})`,
      );
    await queryRunner.query(`
      CREATE TABLE assessment_event (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        assessment_id uuid NOT NULL,
        division_id bigint NOT NULL,
        action text NOT NULL,
        reason text,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_assessment_event PRIMARY KEY (district_id, id),
        CONSTRAINT fk_assessment_event_assessment FOREIGN KEY (district_id, assessment_id) REFERENCES assessment (district_id, id),
        CONSTRAINT fk_assessment_event_division FOREIGN KEY (division_id) REFERENCES division (id)
      )`);
    await queryRunner.query(
      'CREATE INDEX ix_assessment_event_assessment ON assessment_event (district_id, assessment_id, recorded_at, id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_assessment_event_division ON assessment_event (district_id, division_id)',
    );
  }
}
