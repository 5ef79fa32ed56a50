import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: ['snapshot.approve'],
  districtCivilAffairs: ['snapshot.take', 'snapshot.review'],
  subdistrictOfficer: ['snapshot.review'],
};

/** Permissions of snapshots of figures, for the shipped roles that an installation has already. */
export class ExtendRolesBySnapshots1795782600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
