import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: ['reporting.read'],
  districtCivilAffairs: ['reporting.read', 'reporting.manage'],
  subdistrictOfficer: ['reporting.read', 'reporting.manage'],
  committeeMember: ['reporting.read', 'reporting.fill'],
  departmentOfficer: ['reporting.read'],
  admissionPanel: ['reporting.read'],
};
/** Layouts of forms are files. */
const FILES: Readonly<Record<string, readonly string[]>> = { departmentOfficer: ['attachment.read'] };

/** Permissions of demanded forms and fills, for the shipped roles that an installation has already. */
export class ExtendRolesByReporting1795698060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of [...Object.entries(ADDED), ...Object.entries(FILES)])
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
