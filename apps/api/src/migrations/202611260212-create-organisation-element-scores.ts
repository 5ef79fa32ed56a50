import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const ORGANISATION_ELEMENT_SCORE = `
    CREATE TABLE organisation_element_score (
      district_id bigint NOT NULL,
      organisation_id uuid NOT NULL,
      valid_from date NOT NULL,
      valid_to date,
      division_id bigint NOT NULL,
      halves smallint NOT NULL,
      CONSTRAINT pk_organisation_element_score PRIMARY KEY (district_id, organisation_id, valid_from),
      CONSTRAINT fk_organisation_element_score_organisation FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id),
      CONSTRAINT fk_organisation_element_score_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT ck_organisation_element_score_halves CHECK (halves between 0 and 8)
    )`;

const ORGANISATION_ELEMENT_SCORE_INDEXES: readonly string[] = [
  'CREATE INDEX ix_organisation_element_score_division ON organisation_element_score (district_id, division_id)',
];

/** Scores of the four elements, today’s and those to come, worked out by the domain. */
export class CreateOrganisationElementScores1795659120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ORGANISATION_ELEMENT_SCORE);
    for (const index of ORGANISATION_ELEMENT_SCORE_INDEXES) await queryRunner.query(index);
    await queryRunner.query(tenantTablePolicy('organisation_element_score'));
    await queryRunner.query(grantApp('organisation_element_score', ['select', 'insert', 'update', 'delete']));
    await queryRunner.query(grantReporting('organisation_element_score'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE organisation_element_score');
  }
}
