import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting } from '../platform/database/migration-sql';

/** The working-day calendar: every day of the years with a notice, and of those that are worked out beforehand. */
export class CreateCalendarDays1795309560000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE calendar_day (
        day date NOT NULL,
        is_working_day boolean NOT NULL,
        status text NOT NULL,
        name text,
        CONSTRAINT pk_calendar_day PRIMARY KEY (day),
        CONSTRAINT ck_calendar_day_status CHECK (status IN ('confirmed', 'provisional'))
      )`);
    await queryRunner.query(grantApp('calendar_day', ['select', 'insert', 'update']));
    await queryRunner.query(grantReporting('calendar_day'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE calendar_day');
  }
}
