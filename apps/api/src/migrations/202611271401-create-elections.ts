import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const ELECTION = `
  CREATE TABLE election (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    division_id bigint NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    route text NOT NULL,
    method text NOT NULL,
    seats integer NOT NULL,
    rules jsonb NOT NULL,
    state text NOT NULL,
    round integer NOT NULL DEFAULT 1,
    roll_published_on date,
    roll_posted_at text,
    candidates_published_on date,
    candidates_posted_at text,
    opened_on date,
    closes_on date,
    closing_reason text,
    attendance integer,
    results jsonb NOT NULL DEFAULT '[]',
    publicised_on date,
    result_posted_at text,
    term_begins_on date,
    term_ends_on date,
    end_reason text,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_election PRIMARY KEY (district_id, id),
    CONSTRAINT fk_election_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_election_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_election_seats CHECK (seats between 1 and 50),
    CONSTRAINT ck_election_round CHECK (round >= 1),
    CONSTRAINT ck_election_term CHECK (term_ends_on >= term_begins_on)
  )`;

const VOTER = `
  CREATE TABLE election_voter (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    election_id uuid NOT NULL,
    division_id bigint NOT NULL,
    number integer NOT NULL,
    resident_id uuid NOT NULL,
    address text,
    issued_round integer,
    struck_at timestamptz,
    strike_reason text,
    import_batch_id uuid,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_election_voter PRIMARY KEY (district_id, id),
    CONSTRAINT fk_election_voter_election FOREIGN KEY (district_id, election_id) REFERENCES election (district_id, id),
    CONSTRAINT fk_election_voter_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_election_voter_resident FOREIGN KEY (district_id, resident_id) REFERENCES resident (district_id, id),
    CONSTRAINT ck_election_voter_number CHECK (number >= 1)
  )`;

const CANDIDATE = `
  CREATE TABLE election_candidate (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    election_id uuid NOT NULL,
    division_id bigint NOT NULL,
    number integer NOT NULL,
    voter_id uuid NOT NULL,
    name text NOT NULL,
    nominator text NOT NULL,
    note text,
    withdrawn_on date,
    withdrawal_reason text,
    elected_round integer,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_election_candidate PRIMARY KEY (district_id, id),
    CONSTRAINT fk_election_candidate_election FOREIGN KEY (district_id, election_id) REFERENCES election (district_id, id),
    CONSTRAINT fk_election_candidate_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_election_candidate_voter FOREIGN KEY (district_id, voter_id) REFERENCES election_voter (district_id, id)
  )`;

const OBJECTION = `
  CREATE TABLE election_objection (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    election_id uuid NOT NULL,
    division_id bigint NOT NULL,
    subject text NOT NULL,
    raised_on date NOT NULL,
    content text NOT NULL,
    due_on date NOT NULL,
    decided_on date,
    upheld boolean,
    decision text,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_election_objection PRIMARY KEY (district_id, id),
    CONSTRAINT fk_election_objection_election FOREIGN KEY (district_id, election_id) REFERENCES election (district_id, id),
    CONSTRAINT fk_election_objection_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_election_objection_decided CHECK (num_nulls(decided_on, upheld, decision) in (0, 3))
  )`;

// Without time, order, author or voter: nothing leads from a paper to whose it is.
const BALLOT = `
  CREATE TABLE election_ballot (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    election_id uuid NOT NULL,
    division_id bigint NOT NULL,
    round integer NOT NULL,
    answers jsonb NOT NULL,
    CONSTRAINT pk_election_ballot PRIMARY KEY (district_id, id),
    CONSTRAINT fk_election_ballot_election FOREIGN KEY (district_id, election_id) REFERENCES election (district_id, id),
    CONSTRAINT fk_election_ballot_division FOREIGN KEY (division_id) REFERENCES division (id)
  )`;

const EVENT = `
  CREATE TABLE election_event (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    election_id uuid NOT NULL,
    division_id bigint NOT NULL,
    action text NOT NULL,
    note text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_election_event PRIMARY KEY (district_id, id),
    CONSTRAINT fk_election_event_election FOREIGN KEY (district_id, election_id) REFERENCES election (district_id, id),
    CONSTRAINT fk_election_event_division FOREIGN KEY (division_id) REFERENCES division (id)
  )`;

const INDEXES = [
  'CREATE INDEX ix_election_newest ON election (district_id, created_at, id)',
  'CREATE INDEX ix_election_division ON election (district_id, division_id)',
  `CREATE UNIQUE INDEX uq_election_title ON election (district_id, division_id, title) WHERE state not in ('cancelled', 'annulled')`,
  'CREATE UNIQUE INDEX uq_election_voter_number ON election_voter (district_id, election_id, number)',
  `CREATE UNIQUE INDEX uq_election_voter_resident ON election_voter (district_id, election_id, resident_id)
    WHERE struck_at is null`,
  'CREATE INDEX ix_election_voter_resident ON election_voter (district_id, resident_id)',
  'CREATE INDEX ix_election_voter_division ON election_voter (district_id, division_id)',
  'CREATE INDEX ix_election_voter_import_batch ON election_voter (district_id, import_batch_id)',
  'CREATE UNIQUE INDEX uq_election_candidate_number ON election_candidate (district_id, election_id, number)',
  'CREATE INDEX ix_election_candidate_voter ON election_candidate (district_id, voter_id)',
  'CREATE INDEX ix_election_candidate_division ON election_candidate (district_id, division_id)',
  'CREATE INDEX ix_election_objection_election ON election_objection (district_id, election_id)',
  'CREATE INDEX ix_election_objection_division ON election_objection (district_id, division_id)',
  'CREATE INDEX ix_election_ballot_election ON election_ballot (district_id, election_id, round)',
  'CREATE INDEX ix_election_ballot_division ON election_ballot (district_id, division_id)',
  'CREATE INDEX ix_election_event_election ON election_event (district_id, election_id, recorded_at, id)',
  'CREATE INDEX ix_election_event_division ON election_event (district_id, division_id)',
];

/** Elections and recommendations (选举、推荐): roll, candidates, objections, secret papers and history. */
export class CreateElections1795788060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [ELECTION, VOTER, CANDIDATE, OBJECTION, BALLOT, EVENT, ...INDEXES])
      await queryRunner.query(statement);
    for (const [table, privileges] of [
      ['election', ['select', 'insert', 'update']],
      ['election_voter', ['select', 'insert', 'update']],
      ['election_candidate', ['select', 'insert', 'update']],
      ['election_objection', ['select', 'insert', 'update']],
      ['election_ballot', ['select', 'insert']],
      ['election_event', ['select', 'insert']],
    ] as const) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, privileges));
      await queryRunner.query(grantReporting(table));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['event', 'ballot', 'objection', 'candidate', 'voter'])
      await queryRunner.query(`DROP TABLE election_${table}`);
    await queryRunner.query('DROP TABLE election');
  }
}
