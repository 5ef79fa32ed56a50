import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

/** Persons, of whom nothing stands in the clear, and the posts they hold from day to day. */
export class CreatePersons1795658460000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE person (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        division_id bigint NOT NULL,
        name_sealed text NOT NULL,
        name_masked text NOT NULL,
        name_index text NOT NULL,
        phone_sealed text,
        phone_masked text,
        phone_index text,
        identity_sealed text,
        identity_masked text,
        identity_index text,
        sex text,
        birth_year smallint,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_person PRIMARY KEY (district_id, id),
        CONSTRAINT fk_person_district FOREIGN KEY (district_id) REFERENCES district (id),
        CONSTRAINT fk_person_division FOREIGN KEY (division_id) REFERENCES division (id),
        CONSTRAINT ck_person_sex CHECK (sex in ('unknown', 'male', 'female', 'notStated')),
        CONSTRAINT ck_person_birth_year CHECK (birth_year between 1900 and 2199)
      )`);
    await queryRunner.query('CREATE INDEX ix_person_division ON person (district_id, division_id)');
    await queryRunner.query('CREATE INDEX ix_person_name ON person (district_id, name_index)');
    await queryRunner.query('CREATE INDEX ix_person_phone ON person (district_id, phone_index)');
    await queryRunner.query('CREATE INDEX ix_person_identity ON person (district_id, identity_index)');
    await queryRunner.query(tenantTablePolicy('person'));
    await queryRunner.query(grantApp('person', ['select', 'insert', 'update']));
    await createPosts(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE post_holding');
    await queryRunner.query('DROP TABLE person');
  }
}

async function createPosts(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE post_holding (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      person_id uuid NOT NULL,
      body_kind text NOT NULL,
      body_id uuid,
      division_id bigint NOT NULL,
      post_kind text NOT NULL,
      held_from date NOT NULL,
      held_to date,
      withdrawn_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_post_holding PRIMARY KEY (district_id, id),
      CONSTRAINT fk_post_holding_person FOREIGN KEY (district_id, person_id) REFERENCES person (district_id, id),
      CONSTRAINT fk_post_holding_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT ck_post_holding_span CHECK (held_to > held_from),
      CONSTRAINT ck_post_holding_body CHECK ((body_kind = 'residentsCommittee') = (body_id is null))
    )`);
  await queryRunner.query('CREATE INDEX ix_post_holding_person ON post_holding (district_id, person_id)');
  await queryRunner.query(
    'CREATE INDEX ix_post_holding_body ON post_holding (district_id, body_id, held_from)',
  );
  await queryRunner.query('CREATE INDEX ix_post_holding_division ON post_holding (district_id, division_id)');
  await queryRunner.query(tenantTablePolicy('post_holding'));
  await queryRunner.query(grantApp('post_holding', ['select', 'insert', 'update']));
  await queryRunner.query(grantReporting('post_holding'));
}
