import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: ['governmentDuty.read'],
  districtCivilAffairs: ['governmentDuty.read', 'governmentDuty.manage'],
  subdistrictOfficer: ['governmentDuty.read'],
  committeeMember: ['governmentDuty.read'],
  departmentOfficer: ['governmentDuty.read', 'governmentDuty.act'],
  admissionPanel: ['governmentDuty.read'],
};

/** Permissions of duties of government, for the shipped roles that an installation has already. */
export class ExtendRolesByGovernmentDuties1795711200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
