import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: ['election.read'],
  districtCivilAffairs: ['election.read', 'election.manage'],
  subdistrictOfficer: ['election.read', 'election.manage'],
  committeeMember: ['election.read', 'election.manage'],
};

/** Permissions of elections, for the shipped roles that an installation has already. */
export class ExtendRolesByElections1795788000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
