import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

/** Votes with their frozen rolls, and ballots, which the server may add and never change. */
export class CreateVotes1795672920000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE vote (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        division_id bigint NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        title text NOT NULL,
        rule_set jsonb NOT NULL,
        questions jsonb NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        residents_committee_told_on date,
        rules_published_on date,
        rules_posted_at text,
        opened_on date,
        closes_on date,
        closed_on date,
        closing_reason text,
        roll_heads integer,
        roll_area bigint,
        result jsonb,
        result_posted_on date,
        result_posted_at text,
        filed_on date,
        filed_with text,
        cancel_reason text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_vote PRIMARY KEY (district_id, id),
        CONSTRAINT fk_vote_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_vote_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_vote_roll CHECK (roll_heads >= 0 and roll_area >= 0)
      )`);
    await queryRunner.query('CREATE INDEX ix_vote_subject ON vote (district_id, subject_id, created_at, id)');
    await queryRunner.query('CREATE INDEX ix_vote_division ON vote (district_id, division_id)');
    await queryRunner.query(`
      CREATE TABLE roll_entry (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        vote_id uuid NOT NULL,
        division_id bigint NOT NULL,
        number integer NOT NULL,
        voter_key text NOT NULL,
        voter_masked text NOT NULL,
        holdings text NOT NULL,
        heads integer NOT NULL,
        area bigint NOT NULL,
        CONSTRAINT pk_roll_entry PRIMARY KEY (district_id, id),
        CONSTRAINT fk_roll_entry_vote FOREIGN KEY (district_id, vote_id) REFERENCES vote (district_id, id),
        CONSTRAINT fk_roll_entry_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_roll_entry_weight CHECK (heads >= 0 and area >= 0)
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_roll_entry_voter ON roll_entry (district_id, vote_id, voter_key)',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_roll_entry_number ON roll_entry (district_id, vote_id, number)',
    );
    await queryRunner.query('CREATE INDEX ix_roll_entry_vote ON roll_entry (district_id, vote_id)');
    await queryRunner.query('CREATE INDEX ix_roll_entry_division ON roll_entry (district_id, division_id)');
    await queryRunner.query(`
      CREATE TABLE ballot (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        vote_id uuid NOT NULL,
        roll_entry_id uuid NOT NULL,
        division_id bigint NOT NULL,
        sequence integer NOT NULL,
        answers jsonb NOT NULL,
        channel text NOT NULL,
        cast_on date NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_ballot PRIMARY KEY (district_id, id),
        CONSTRAINT fk_ballot_vote FOREIGN KEY (district_id, vote_id) REFERENCES vote (district_id, id),
        CONSTRAINT fk_ballot_roll_entry FOREIGN KEY (district_id, roll_entry_id) REFERENCES roll_entry (district_id, id),
        CONSTRAINT fk_ballot_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_ballot_channel CHECK (channel in ('paper', 'online')),
        CONSTRAINT ck_ballot_sequence CHECK (sequence >= 1)
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_ballot_entry ON ballot (district_id, roll_entry_id, sequence)',
    );
    await queryRunner.query('CREATE INDEX ix_ballot_vote ON ballot (district_id, vote_id)');
    await queryRunner.query('CREATE INDEX ix_ballot_division ON ballot (district_id, division_id)');
    await queryRunner.query(tenantTablePolicy('vote'));
    await queryRunner.query(grantApp('vote', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('vote'));
    await queryRunner.query(tenantTablePolicy('roll_entry'));
    await queryRunner.query(grantApp('roll_entry', ['select', 'insert']));
    await queryRunner.query(tenantTablePolicy('ballot'));
    await queryRunner.query(grantApp('ballot', ['select', 'insert']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE ballot');
    await queryRunner.query('DROP TABLE roll_entry');
    await queryRunner.query('DROP TABLE vote');
  }
}
