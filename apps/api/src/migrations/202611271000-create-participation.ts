import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const RESIDENT = `
  CREATE TABLE resident (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    division_id bigint NOT NULL,
    person_id uuid,
    pseudonym text NOT NULL,
    birth_year smallint,
    sex text,
    employment_status text,
    consent_purpose text,
    consent_wording text,
    consent_given_on date,
    consent_kept_until date,
    consent_withdrawn_on date,
    consent_by_guardian boolean NOT NULL DEFAULT false,
    import_batch_id uuid,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_resident PRIMARY KEY (district_id, id),
    CONSTRAINT fk_resident_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_resident_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_resident_person FOREIGN KEY (district_id, person_id) REFERENCES person (district_id, id),
    CONSTRAINT ck_resident_birth_year CHECK (birth_year between 1900 and 2199),
    CONSTRAINT ck_resident_sex CHECK (sex in ('unknown', 'male', 'female', 'notStated')),
    CONSTRAINT ck_resident_employment CHECK (employment_status in ('employed', 'selfEmployed', 'unemployed', 'homemaker', 'student', 'retired')),
    CONSTRAINT ck_resident_consent CHECK (num_nulls(consent_purpose, consent_wording, consent_given_on, consent_kept_until) in (0, 4)),
    CONSTRAINT ck_resident_consent_withdrawn CHECK (consent_withdrawn_on is null or consent_given_on is not null)
  )`;

const PARTICIPATION = `
  CREATE TABLE participation (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    division_id bigint NOT NULL,
    occurred_on date NOT NULL,
    resident_id uuid,
    organisation_id uuid,
    age smallint,
    sex text,
    employment_status text,
    capacity text NOT NULL,
    stage text,
    mechanism text NOT NULL,
    channel text NOT NULL,
    form text NOT NULL,
    depth smallint NOT NULL,
    minutes integer NOT NULL,
    initiator text NOT NULL,
    task_id uuid,
    evidence text NOT NULL,
    occasion text NOT NULL,
    source_module text NOT NULL,
    source_id text NOT NULL,
    import_batch_id uuid,
    withdrawn_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_participation PRIMARY KEY (district_id, id),
    CONSTRAINT fk_participation_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_participation_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_participation_resident FOREIGN KEY (district_id, resident_id) REFERENCES resident (district_id, id),
    CONSTRAINT fk_participation_organisation FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id),
    CONSTRAINT ck_participation_participant CHECK ((resident_id is null) <> (organisation_id is null)),
    CONSTRAINT ck_participation_depth CHECK (depth between 1 and 5),
    CONSTRAINT ck_participation_minutes CHECK (minutes between 0 and 1440)
  )`;

const EVENT = `
  CREATE TABLE participation_event (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    participation_id uuid NOT NULL,
    division_id bigint NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    fields text[] NOT NULL,
    former jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_participation_event PRIMARY KEY (district_id, id),
    CONSTRAINT fk_participation_event_participation FOREIGN KEY (district_id, participation_id) REFERENCES participation (district_id, id),
    CONSTRAINT fk_participation_event_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT ck_participation_event_kind CHECK (kind in ('corrected', 'withdrawn'))
  )`;

const INDEXES = [
  'CREATE UNIQUE INDEX uq_resident_person ON resident (district_id, person_id)',
  'CREATE UNIQUE INDEX uq_resident_pseudonym ON resident (district_id, pseudonym)',
  'CREATE INDEX ix_resident_division ON resident (district_id, division_id)',
  'CREATE INDEX ix_resident_import ON resident (district_id, import_batch_id)',
  'CREATE UNIQUE INDEX uq_participation_source ON participation (district_id, source_module, source_id) WHERE withdrawn_at is null',
  'CREATE UNIQUE INDEX uq_participation_resident ON participation (district_id, resident_id, occurred_on, occasion) WHERE withdrawn_at is null and resident_id is not null',
  'CREATE UNIQUE INDEX uq_participation_organisation ON participation (district_id, organisation_id, occurred_on, occasion) WHERE withdrawn_at is null and organisation_id is not null',
  'CREATE INDEX ix_participation_resident ON participation (district_id, resident_id, occurred_on)',
  'CREATE INDEX ix_participation_organisation ON participation (district_id, organisation_id)',
  'CREATE INDEX ix_participation_newest ON participation (district_id, occurred_on, id)',
  'CREATE INDEX ix_participation_division ON participation (district_id, division_id, occurred_on)',
  'CREATE INDEX ix_participation_task ON participation (district_id, task_id)',
  'CREATE INDEX ix_participation_import ON participation (district_id, import_batch_id)',
  'CREATE INDEX ix_participation_event_participation ON participation_event (district_id, participation_id, recorded_at)',
  'CREATE INDEX ix_participation_event_division ON participation_event (district_id, division_id)',
];

const GRANTS = {
  resident: ['select', 'insert', 'update'],
  participation: ['select', 'insert', 'update'],
  participation_event: ['select', 'insert'],
} as const;

/** Residents under a pseudonym, what they took part in, and the trail of what was corrected or withdrawn. */
export class CreateParticipation1795773600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [RESIDENT, PARTICIPATION, EVENT, ...INDEXES]) await queryRunner.query(statement);
    for (const [table, privileges] of Object.entries(GRANTS)) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, privileges));
      await queryRunner.query(grantReporting(table));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['participation_event', 'participation', 'resident'])
      await queryRunner.query(`DROP TABLE ${table}`);
  }
}
