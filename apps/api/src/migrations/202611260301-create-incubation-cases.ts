import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  grantApp,
  grantReporting,
  type TablePrivilege,
  tenantTablePolicy,
} from '../platform/database/migration-sql';

interface NewTable {
  readonly name: string;
  readonly columns: string;
  readonly indexes: readonly string[];
  readonly privileges: readonly TablePrivilege[];
}

const TABLES: readonly NewTable[] = [
  {
    name: 'incubation_programme',
    columns: `
      CREATE TABLE incubation_programme (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        code text NOT NULL,
        edition integer NOT NULL,
        name text NOT NULL,
        rules jsonb NOT NULL,
        adopted_on date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_incubation_programme PRIMARY KEY (district_id, id),
        CONSTRAINT fk_incubation_programme_district FOREIGN KEY (district_id) REFERENCES district (id)
      )`,
    indexes: [
      'CREATE UNIQUE INDEX uq_incubation_programme_edition ON incubation_programme (district_id, code, edition)',
    ],
    privileges: ['select', 'insert'],
  },
  {
    name: 'incubation_call',
    columns: `
      CREATE TABLE incubation_call (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        programme_id uuid NOT NULL,
        title text NOT NULL,
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_incubation_call PRIMARY KEY (district_id, id),
        CONSTRAINT fk_incubation_call_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_incubation_call_programme FOREIGN KEY (district_id, programme_id) REFERENCES incubation_programme (district_id, id),
        CONSTRAINT ck_incubation_call_span CHECK (closes_on >= opens_on)
      )`,
    indexes: ['CREATE INDEX ix_incubation_call_programme ON incubation_call (district_id, programme_id)'],
    privileges: ['select', 'insert'],
  },
  {
    name: 'incubation_case',
    columns: `
      CREATE TABLE incubation_case (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        number text NOT NULL,
        organisation_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        call_id uuid NOT NULL,
        track text NOT NULL,
        division_id bigint NOT NULL,
        simplified boolean NOT NULL,
        requested_sum numeric(14,2) NOT NULL,
        summary text NOT NULL,
        stage text NOT NULL,
        resume_stage text,
        stage_entered_on date NOT NULL,
        applied_on date,
        admitted_on date,
        started_on date,
        ends_on date,
        midterm_passed_on date,
        graduated_on date,
        ended_on date,
        certificate_number text,
        corrections integer NOT NULL DEFAULT 0,
        extensions integer NOT NULL DEFAULT 0,
        missing_papers text[] NOT NULL DEFAULT '{}',
        hub_signed_on date,
        organisation_signed_on date,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_incubation_case PRIMARY KEY (district_id, id),
        CONSTRAINT fk_incubation_case_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_incubation_case_organisation FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id),
        CONSTRAINT fk_incubation_case_programme FOREIGN KEY (district_id, programme_id) REFERENCES incubation_programme (district_id, id),
        CONSTRAINT fk_incubation_case_call FOREIGN KEY (district_id, call_id) REFERENCES incubation_call (district_id, id),
        CONSTRAINT fk_incubation_case_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_incubation_case_sum CHECK (requested_sum >= 0)
      )`,
    indexes: [
      'CREATE UNIQUE INDEX uq_incubation_case_number ON incubation_case (district_id, number)',
      `CREATE UNIQUE INDEX uq_incubation_case_live ON incubation_case (district_id, organisation_id) WHERE stage not in ('closed', 'refused', 'withdrawn', 'terminated')`,
      'CREATE UNIQUE INDEX uq_incubation_case_certificate ON incubation_case (district_id, certificate_number)',
      'CREATE INDEX ix_incubation_case_stage ON incubation_case (district_id, stage, stage_entered_on, id)',
      'CREATE INDEX ix_incubation_case_updated ON incubation_case (district_id, updated_at, id)',
      'CREATE INDEX ix_incubation_case_organisation ON incubation_case (district_id, organisation_id)',
      'CREATE INDEX ix_incubation_case_programme ON incubation_case (district_id, programme_id)',
      'CREATE INDEX ix_incubation_case_call ON incubation_case (district_id, call_id)',
      'CREATE INDEX ix_incubation_case_division ON incubation_case (district_id, division_id, stage_entered_on, id)',
    ],
    privileges: ['select', 'insert', 'update'],
  },
  {
    name: 'incubation_event',
    columns: `
      CREATE TABLE incubation_event (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL,
        division_id bigint NOT NULL,
        case_version integer NOT NULL,
        action text NOT NULL,
        from_stage text NOT NULL,
        to_stage text NOT NULL,
        occurred_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        reason text,
        detail text,
        CONSTRAINT pk_incubation_event PRIMARY KEY (district_id, id),
        CONSTRAINT fk_incubation_event_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_incubation_event_case FOREIGN KEY (district_id, case_id) REFERENCES incubation_case (district_id, id),
        CONSTRAINT fk_incubation_event_division FOREIGN KEY (division_id) REFERENCES division (id)
      )`,
    indexes: [
      'CREATE INDEX ix_incubation_event_case ON incubation_event (district_id, case_id, case_version)',
      'CREATE INDEX ix_incubation_event_division ON incubation_event (district_id, division_id)',
    ],
    privileges: ['select', 'insert'],
  },
  {
    name: 'incubation_paper',
    columns: `
      CREATE TABLE incubation_paper (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL,
        division_id bigint NOT NULL,
        kind text NOT NULL,
        document_id uuid NOT NULL,
        filed_by text NOT NULL,
        filed_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        CONSTRAINT pk_incubation_paper PRIMARY KEY (district_id, id),
        CONSTRAINT fk_incubation_paper_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_incubation_paper_case FOREIGN KEY (district_id, case_id) REFERENCES incubation_case (district_id, id),
        CONSTRAINT fk_incubation_paper_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT fk_incubation_paper_document FOREIGN KEY (district_id, document_id) REFERENCES organisation_document (district_id, id)
      )`,
    indexes: [
      'CREATE UNIQUE INDEX uq_incubation_paper_filed ON incubation_paper (district_id, case_id, kind, document_id) WHERE withdrawn_at is null',
      'CREATE INDEX ix_incubation_paper_case ON incubation_paper (district_id, case_id)',
      'CREATE INDEX ix_incubation_paper_division ON incubation_paper (district_id, division_id)',
      'CREATE INDEX ix_incubation_paper_document ON incubation_paper (district_id, document_id)',
    ],
    privileges: ['select', 'insert', 'update'],
  },
];

/** Programmes, calls and cases of incubation, with their history and papers. */
export class CreateIncubationCases1795662060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { name, columns, indexes, privileges } of TABLES) {
      await queryRunner.query(columns);
      for (const index of indexes) await queryRunner.query(index);
      await queryRunner.query(tenantTablePolicy(name));
      await queryRunner.query(grantApp(name, privileges));
      await queryRunner.query(grantReporting(name));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await queryRunner.query(`DROP TABLE ${name}`);
  }
}
