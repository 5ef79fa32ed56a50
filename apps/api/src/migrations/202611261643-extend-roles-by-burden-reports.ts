import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: ['burdenReport.readPooled'],
  districtCivilAffairs: ['burdenReport.readPooled'],
  committeeMember: ['burdenReport.read', 'burdenReport.file'],
  departmentOfficer: ['burdenReport.readPooled'],
  admissionPanel: ['burdenReport.read', 'burdenReport.rule', 'burdenReport.readPooled'],
};

/** Permissions of burden reports, for the shipped roles that an installation has already. */
export class ExtendRolesByBurdenReports1795711380000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
