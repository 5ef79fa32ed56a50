import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: ['inspection.read'],
  districtCivilAffairs: ['inspection.read', 'inspection.record'],
  subdistrictOfficer: ['inspection.read', 'inspection.record'],
  committeeMember: ['inspection.read', 'inspection.record'],
  departmentOfficer: ['inspection.read', 'inspection.announce'],
  admissionPanel: ['inspection.read'],
};

/** Permissions of inspections, for the shipped roles that an installation has already. */
export class ExtendRolesByInspections1795701780000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
