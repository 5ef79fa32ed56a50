import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: ['projectVote.read'],
  districtCivilAffairs: ['projectVote.read', 'projectVote.manage'],
  subdistrictOfficer: ['projectVote.read', 'projectVote.manage'],
  committeeMember: ['projectVote.read', 'projectVote.manage'],
};

/** Permissions of votes on projects, for the shipped roles that an installation has already. */
export class ExtendRolesByProjectVotes1795774200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
