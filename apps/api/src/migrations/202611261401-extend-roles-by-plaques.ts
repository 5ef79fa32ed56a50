import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: ['plaque.read'],
  districtCivilAffairs: ['plaque.read', 'plaque.record'],
  subdistrictOfficer: ['plaque.read', 'plaque.record'],
  committeeMember: ['plaque.read', 'plaque.record'],
  departmentOfficer: ['attachment.read', 'plaque.read'],
  admissionPanel: ['attachment.read', 'plaque.read'],
};

/** Permissions of plaques, for the shipped roles that an installation has already. */
export class ExtendRolesByPlaques1795701660000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
