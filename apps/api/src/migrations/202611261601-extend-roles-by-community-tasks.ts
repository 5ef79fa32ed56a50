import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: ['communityTask.read'],
  districtCivilAffairs: ['communityTask.read', 'communityTask.handle'],
  subdistrictOfficer: ['communityTask.read', 'communityTask.handle', 'communityTask.assign'],
  committeeMember: ['communityTask.read', 'communityTask.handle'],
  departmentOfficer: ['communityTask.read', 'communityTask.assign'],
  admissionPanel: ['communityTask.read'],
  apiClient: ['communityTask.read'],
};

/** Permissions of tasks of communities, for the shipped roles that an installation has already. */
export class ExtendRolesByCommunityTasks1795708860000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
