import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['plaque', 'inspection', 'government_duty'] as const;

const ENTERED = `
    INSERT INTO department (district_id, name)
    SELECT district_id, department FROM plaque WHERE department IS NOT NULL
    UNION SELECT district_id, department FROM inspection
    UNION SELECT district_id, department FROM government_duty
    ON CONFLICT DO NOTHING`;

/** Departments of plaques, inspections and duties are those of the one register, which takes in those that it lacked. */
export class GiveDepartmentsOneHome1795715400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // The owner would see no row through its own policies.
    for (const table of ['department', ...TABLES])
      await queryRunner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await queryRunner.query(ENTERED);
    for (const table of ['department', ...TABLES])
      await queryRunner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    for (const table of TABLES) {
      await queryRunner.query(`CREATE INDEX ix_${table}_department ON ${table} (district_id, department)`);
      await queryRunner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT fk_${table}_department
           FOREIGN KEY (district_id, department) REFERENCES department (district_id, name)`,
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await queryRunner.query(`ALTER TABLE ${table} DROP CONSTRAINT fk_${table}_department`);
      await queryRunner.query(`DROP INDEX ix_${table}_department`);
    }
  }
}
