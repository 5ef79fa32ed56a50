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
    name: 'incubation_sheet',
    columns: `
      CREATE TABLE incubation_sheet (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL,
        division_id bigint NOT NULL,
        seat text NOT NULL,
        assessor_id uuid,
        conflict text NOT NULL DEFAULT 'undeclared',
        conflict_note text,
        declared_at timestamptz,
        scores jsonb,
        total integer,
        submitted_at timestamptz,
        entered_by text,
        scan_document_id uuid,
        CONSTRAINT pk_incubation_sheet PRIMARY KEY (district_id, id),
        CONSTRAINT fk_incubation_sheet_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_incubation_sheet_case FOREIGN KEY (district_id, case_id) REFERENCES incubation_case (district_id, id),
        CONSTRAINT fk_incubation_sheet_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT fk_incubation_sheet_scan FOREIGN KEY (district_id, scan_document_id) REFERENCES organisation_document (district_id, id),
        CONSTRAINT ck_incubation_sheet_conflict CHECK (conflict in ('undeclared', 'none', 'conflicted')),
        CONSTRAINT ck_incubation_sheet_scored CHECK (total is null or conflict = 'none')
      )`,
    indexes: [
      'CREATE UNIQUE INDEX uq_incubation_sheet_seat ON incubation_sheet (district_id, case_id, seat)',
      'CREATE INDEX ix_incubation_sheet_assessor ON incubation_sheet (district_id, assessor_id, submitted_at)',
      'CREATE INDEX ix_incubation_sheet_scan ON incubation_sheet (district_id, scan_document_id)',
      'CREATE INDEX ix_incubation_sheet_case ON incubation_sheet (district_id, case_id)',
      'CREATE INDEX ix_incubation_sheet_division ON incubation_sheet (district_id, division_id)',
    ],
    privileges: ['select', 'insert', 'update'],
  },
  {
    name: 'incubation_notice',
    columns: `
      CREATE TABLE incubation_notice (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL,
        division_id bigint NOT NULL,
        opened_on date NOT NULL,
        closes_on date NOT NULL,
        places text NOT NULL,
        provisional boolean NOT NULL,
        CONSTRAINT pk_incubation_notice PRIMARY KEY (district_id, id),
        CONSTRAINT fk_incubation_notice_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_incubation_notice_case FOREIGN KEY (district_id, case_id) REFERENCES incubation_case (district_id, id),
        CONSTRAINT fk_incubation_notice_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_incubation_notice_span CHECK (closes_on > opened_on)
      )`,
    indexes: [
      'CREATE UNIQUE INDEX uq_incubation_notice_case ON incubation_notice (district_id, case_id)',
      'CREATE INDEX ix_incubation_notice_division ON incubation_notice (district_id, division_id)',
    ],
    privileges: ['select', 'insert'],
  },
  {
    name: 'incubation_objection',
    columns: `
      CREATE TABLE incubation_objection (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL,
        division_id bigint NOT NULL,
        received_on date NOT NULL,
        content text NOT NULL,
        decision text,
        decided_on date,
        reason text,
        CONSTRAINT pk_incubation_objection PRIMARY KEY (district_id, id),
        CONSTRAINT fk_incubation_objection_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_incubation_objection_case FOREIGN KEY (district_id, case_id) REFERENCES incubation_case (district_id, id),
        CONSTRAINT fk_incubation_objection_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_incubation_objection_decision CHECK (decision in ('upheld', 'dismissed'))
      )`,
    indexes: [
      'CREATE INDEX ix_incubation_objection_case ON incubation_objection (district_id, case_id)',
      'CREATE INDEX ix_incubation_objection_division ON incubation_objection (district_id, division_id)',
    ],
    privileges: ['select', 'insert', 'update'],
  },
];

/** What a case is decided by: score sheets, public notice, objections. */
export class CreateIncubationReviews1795662120000 implements MigrationInterface {
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
