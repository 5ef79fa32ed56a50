import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtCivilAffairs: ['participation.read', 'participation.record'],
  subdistrictOfficer: ['participation.read', 'participation.record'],
  committeeMember: ['participation.read', 'participation.record'],
};

/** Permissions of participation records, for the shipped roles that an installation has already. */
export class ExtendRolesByParticipation1795773660000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
