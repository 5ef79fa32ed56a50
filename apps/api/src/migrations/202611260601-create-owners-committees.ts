import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

/** Owners' committees with their steps and history, and the register of units that rolls are made from. */
export class CreateOwnersCommittees1795672860000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE owners_committee (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        estate_id uuid NOT NULL,
        division_id bigint NOT NULL,
        state text NOT NULL,
        procedure text,
        round integer NOT NULL DEFAULT 0,
        preceding_term_end date,
        elected_on date,
        term_end date,
        last_meeting_on date,
        seats integer,
        members_in_office integer,
        filed_on date,
        filing_number text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_owners_committee PRIMARY KEY (district_id, id),
        CONSTRAINT fk_owners_committee_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_owners_committee_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT fk_owners_committee_estate FOREIGN KEY (district_id, estate_id) REFERENCES estate (district_id, id),
        CONSTRAINT ck_owners_committee_members CHECK (members_in_office >= 0 and members_in_office <= seats)
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_owners_committee_estate ON owners_committee (district_id, estate_id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_owners_committee_division ON owners_committee (district_id, division_id)',
    );
    await this.createHistory(queryRunner);
    await this.createUnits(queryRunner);
    await queryRunner.query(tenantTablePolicy('owners_committee'));
    await queryRunner.query(grantApp('owners_committee', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('owners_committee'));
    for (const table of ['owners_committee_step', 'owners_committee_event']) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, ['select', 'insert']));
      await queryRunner.query(grantReporting(table));
    }
    await queryRunner.query(tenantTablePolicy('property_unit'));
    await queryRunner.query(grantApp('property_unit', ['select', 'insert', 'update']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE property_unit');
    await queryRunner.query('DROP TABLE owners_committee_event');
    await queryRunner.query('DROP TABLE owners_committee_step');
    await queryRunner.query('DROP TABLE owners_committee');
  }

  private async createHistory(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE owners_committee_step (
        district_id bigint NOT NULL,
        committee_id uuid NOT NULL,
        round integer NOT NULL,
        step text NOT NULL,
        division_id bigint NOT NULL,
        done_on date NOT NULL,
        note text,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_owners_committee_step PRIMARY KEY (district_id, committee_id, round, step),
        CONSTRAINT fk_owners_committee_step_committee FOREIGN KEY (district_id, committee_id) REFERENCES owners_committee (district_id, id),
        CONSTRAINT fk_owners_committee_step_division FOREIGN KEY (division_id) REFERENCES division (id)
      )`);
    await queryRunner.query(
      'CREATE INDEX ix_owners_committee_step_division ON owners_committee_step (district_id, division_id)',
    );
    await queryRunner.query(`
      CREATE TABLE owners_committee_event (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        committee_id uuid NOT NULL,
        division_id bigint NOT NULL,
        kind text NOT NULL,
        occurred_on date NOT NULL,
        subject text,
        reason text,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_owners_committee_event PRIMARY KEY (district_id, id),
        CONSTRAINT fk_owners_committee_event_committee FOREIGN KEY (district_id, committee_id) REFERENCES owners_committee (district_id, id),
        CONSTRAINT fk_owners_committee_event_division FOREIGN KEY (division_id) REFERENCES division (id)
      )`);
    await queryRunner.query(
      'CREATE INDEX ix_owners_committee_event_committee ON owners_committee_event (district_id, committee_id, recorded_at, id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_owners_committee_event_division ON owners_committee_event (district_id, division_id)',
    );
  }

  private async createUnits(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE property_unit (
        district_id bigint NOT NULL,
        id uuid NOT NULL,
        estate_id uuid NOT NULL,
        division_id bigint NOT NULL,
        unit_number text NOT NULL,
        area bigint NOT NULL,
        owner_name_sealed text,
        owner_name_masked text,
        owner_name_index text,
        owner_phone_sealed text,
        owner_phone_masked text,
        owner_phone_index text,
        import_batch_id uuid,
        withdrawn_at timestamptz,
        CONSTRAINT pk_property_unit PRIMARY KEY (district_id, id),
        CONSTRAINT fk_property_unit_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_property_unit_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT fk_property_unit_estate FOREIGN KEY (district_id, estate_id) REFERENCES estate (district_id, id),
        CONSTRAINT ck_property_unit_area CHECK (area > 0)
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_property_unit_number ON property_unit (district_id, estate_id, unit_number) WHERE withdrawn_at is null',
    );
    await queryRunner.query(
      'CREATE INDEX ix_property_unit_estate ON property_unit (district_id, estate_id, unit_number, id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_property_unit_division ON property_unit (district_id, division_id)',
    );
    await queryRunner.query(
      'CREATE INDEX ix_property_unit_import_batch ON property_unit (district_id, import_batch_id)',
    );
  }
}
