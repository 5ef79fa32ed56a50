import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: ['mandateList.read', 'taskAdmission.read'],
  districtCivilAffairs: ['mandateList.read', 'mandateList.manage', 'taskAdmission.read'],
  subdistrictOfficer: ['mandateList.read', 'taskAdmission.read'],
  committeeMember: ['mandateList.read', 'taskAdmission.read', 'taskAdmission.answer'],
  apiClient: ['mandateList.read', 'taskAdmission.read'],
  departmentOfficer: ['attachment.read', 'mandateList.read', 'taskAdmission.read'],
  admissionPanel: ['attachment.read', 'mandateList.read', 'taskAdmission.read'],
};

/** Permissions of mandate lists and of the register of admissions, for the shipped roles that an installation has. */
export class ExtendRolesByMandates1795694460000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
