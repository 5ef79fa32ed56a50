import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

/** Estates, buildings and grid cells below the community, and the counts of residents that are denominators. */
export class CreateEstates1795312980000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE estate (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        division_id bigint NOT NULL,
        name text NOT NULL,
        estate_type text NOT NULL,
        households integer,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_estate PRIMARY KEY (district_id, id),
        CONSTRAINT fk_estate_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_estate_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_estate_type CHECK (estate_type in ('commercial', 'resettlement', 'old', 'unmanaged', 'mixed')),
        CONSTRAINT ck_estate_households CHECK (households >= 0)
      )`);
    await queryRunner.query('CREATE INDEX ix_estate_division ON estate (district_id, division_id)');
    await queryRunner.query(`
      CREATE TABLE building (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        estate_id uuid NOT NULL,
        division_id bigint NOT NULL,
        name text NOT NULL,
        households integer,
        CONSTRAINT pk_building PRIMARY KEY (district_id, id),
        CONSTRAINT fk_building_estate FOREIGN KEY (district_id, estate_id) REFERENCES estate (district_id, id),
        CONSTRAINT fk_building_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_building_households CHECK (households >= 0)
      )`);
    await queryRunner.query('CREATE INDEX ix_building_estate ON building (district_id, estate_id)');
    await queryRunner.query('CREATE INDEX ix_building_division ON building (district_id, division_id)');
    await queryRunner.query(`
      CREATE TABLE grid_cell (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        division_id bigint NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        households integer,
        CONSTRAINT pk_grid_cell PRIMARY KEY (district_id, id),
        CONSTRAINT fk_grid_cell_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_grid_cell_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_grid_cell_households CHECK (households >= 0)
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX uq_grid_cell_code ON grid_cell (district_id, division_id, code)',
    );
    await queryRunner.query(`
      CREATE TABLE population_count (
        district_id bigint NOT NULL,
        division_id bigint NOT NULL,
        year smallint NOT NULL,
        sex smallint NOT NULL,
        age_band text NOT NULL,
        persons integer NOT NULL,
        CONSTRAINT pk_population_count PRIMARY KEY (district_id, division_id, year, sex, age_band),
        CONSTRAINT fk_population_count_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_population_count_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_population_count_sex CHECK (sex in (0, 1, 2, 9)),
        CONSTRAINT ck_population_count_persons CHECK (persons >= 0)
      )`);
    await queryRunner.query(tenantTablePolicy('estate'));
    await queryRunner.query(grantApp('estate', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('estate'));
    await queryRunner.query(tenantTablePolicy('building'));
    await queryRunner.query(grantApp('building', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('building'));
    await queryRunner.query(tenantTablePolicy('grid_cell'));
    await queryRunner.query(grantApp('grid_cell', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('grid_cell'));
    await queryRunner.query(tenantTablePolicy('population_count'));
    await queryRunner.query(grantApp('population_count', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('population_count'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE population_count');
    await queryRunner.query('DROP TABLE grid_cell');
    await queryRunner.query('DROP TABLE building');
    await queryRunner.query('DROP TABLE estate');
  }
}
