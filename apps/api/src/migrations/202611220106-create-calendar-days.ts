import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting } from '../platform/database/migration-sql';

/** Days that differ from their weekday: holidays, and weekends worked instead, announced or not yet announced. */
export class CreateCalendarDays1795309560000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE calendar_day (
        day date NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        status text NOT NULL,
        source text NOT NULL,
        CONSTRAINT pk_calendar_day PRIMARY KEY (day),
        CONSTRAINT ck_calendar_day_kind CHECK (kind IN ('holiday', 'workday')),
        CONSTRAINT ck_calendar_day_status CHECK (status IN ('confirmed', 'provisional'))
      )`);
    await queryRunner.query(grantApp('calendar_day', ['select', 'insert', 'update', 'delete']));
    await queryRunner.query(grantReporting('calendar_day'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE calendar_day');
  }
}
