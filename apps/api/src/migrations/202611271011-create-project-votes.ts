import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

/** Votes on projects with their projects and ballots. A ballot is added and taken back with its import, never changed. */
export class CreateProjectVotes1795774260000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE project_vote (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        division_id bigint NOT NULL,
        code text NOT NULL,
        title text NOT NULL,
        series text NOT NULL,
        edition text NOT NULL,
        method text NOT NULL,
        rule text NOT NULL,
        budget numeric(14,2) NOT NULL,
        currency text NOT NULL,
        threshold integer,
        fewest_projects integer,
        most_projects integer,
        least_points integer,
        most_points integer,
        most_cost numeric(14,2),
        opens_on date,
        closes_on date,
        electorate integer,
        note text,
        import_batch_id uuid,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_project_vote PRIMARY KEY (district_id, id),
        CONSTRAINT fk_project_vote_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_project_vote_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_project_vote_budget CHECK (budget > 0)
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_project_vote_code ON project_vote (district_id, code) WHERE withdrawn_at is null',
    );
    await queryRunner.query(
      'CREATE INDEX ix_project_vote_edition ON project_vote (district_id, series, edition, id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_project_vote_division ON project_vote (district_id, division_id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_project_vote_import_batch ON project_vote (district_id, import_batch_id)',
    );
    await queryRunner.query(`
      CREATE TABLE voted_project (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        vote_id uuid NOT NULL,
        division_id bigint NOT NULL,
        number text NOT NULL,
        title text NOT NULL,
        cost numeric(14,2) NOT NULL,
        categories text[] NOT NULL,
        beneficiaries text[] NOT NULL,
        latitude numeric(9,6),
        longitude numeric(9,6),
        official_votes integer,
        official_score integer,
        official_taken boolean,
        import_batch_id uuid,
        withdrawn_at timestamptz,
        CONSTRAINT pk_voted_project PRIMARY KEY (district_id, id),
        CONSTRAINT fk_voted_project_vote FOREIGN KEY (district_id, vote_id) REFERENCES project_vote (district_id, id),
        CONSTRAINT fk_voted_project_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_voted_project_cost CHECK (cost >= 0)
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_voted_project_number ON voted_project (district_id, vote_id, number) WHERE withdrawn_at is null',
    );
    await queryRunner.query('CREATE INDEX ix_voted_project_vote ON voted_project (district_id, vote_id)');
    await queryRunner.query(
      'CREATE INDEX ix_voted_project_division ON voted_project (district_id, division_id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_voted_project_import_batch ON voted_project (district_id, import_batch_id)',
    );
    await queryRunner.query(`
      CREATE TABLE project_ballot (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        vote_id uuid NOT NULL,
        division_id bigint NOT NULL,
        voter text NOT NULL,
        projects text[] NOT NULL,
        weights integer[] NOT NULL,
        age_band text,
        sex text,
        channel text,
        neighbourhood text,
        import_batch_id uuid,
        withdrawn_at timestamptz,
        CONSTRAINT pk_project_ballot PRIMARY KEY (district_id, id),
        CONSTRAINT fk_project_ballot_vote FOREIGN KEY (district_id, vote_id) REFERENCES project_vote (district_id, id),
        CONSTRAINT fk_project_ballot_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_project_ballot_weights CHECK (cardinality(projects) = cardinality(weights))
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_project_ballot_voter ON project_ballot (district_id, vote_id, voter) WHERE withdrawn_at is null',
    );
    await queryRunner.query('CREATE INDEX ix_project_ballot_vote ON project_ballot (district_id, vote_id)');
    await queryRunner.query(
      'CREATE INDEX ix_project_ballot_division ON project_ballot (district_id, division_id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_project_ballot_import_batch ON project_ballot (district_id, import_batch_id)',
    );
    for (const table of ['project_vote', 'voted_project', 'project_ballot']) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, ['select', 'insert', 'update']));
    }
    await queryRunner.query(grantReporting('project_vote'));
    await queryRunner.query(grantReporting('voted_project'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE project_ballot');
    await queryRunner.query('DROP TABLE voted_project');
    await queryRunner.query('DROP TABLE project_vote');
  }
}
