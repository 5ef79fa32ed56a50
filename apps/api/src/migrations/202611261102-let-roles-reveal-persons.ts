import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

/** Those who call people up: the district's and subdistricts' civil affairs, and the hub's manager. */
const ROLES = ['districtCivilAffairs', 'subdistrictOfficer', 'hubManager'] as const;

/** Lets roles that deal with people reveal masked persons, for a reason. */
export class LetRolesRevealPersons1795690920000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const role of ROLES) await queryRunner.query(extendRole(role, ['personalData.reveal']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const role of ROLES) await queryRunner.query(narrowRole(role, ['personalData.reveal']));
  }
}
