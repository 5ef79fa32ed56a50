import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: ['timeUse.read', 'standardTime.read'],
  districtCivilAffairs: ['timeUse.read', 'timeUse.draw', 'standardTime.read', 'standardTime.manage'],
  subdistrictOfficer: ['timeUse.read', 'standardTime.read'],
  committeeMember: ['timeUse.read', 'timeUse.record', 'standardTime.read'],
  departmentOfficer: ['standardTime.read'],
  admissionPanel: ['timeUse.read', 'standardTime.read'],
};

/** Permissions of sampled weeks and standard times, for the shipped roles that an installation has already. */
export class ExtendRolesByTimeUse1795712460000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
