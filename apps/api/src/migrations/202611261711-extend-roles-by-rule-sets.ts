import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: ['ruleSet.read'],
  districtCivilAffairs: ['ruleSet.read', 'ruleSet.manage'],
  subdistrictOfficer: ['ruleSet.read'],
  committeeMember: ['ruleSet.read'],
  hubManager: ['ruleSet.read', 'ruleSet.manage'],
  hubMentor: ['ruleSet.read'],
  hubFinance: ['ruleSet.read'],
  apiClient: ['ruleSet.read'],
  departmentOfficer: ['ruleSet.read'],
  admissionPanel: ['ruleSet.read', 'ruleSet.manage'],
};

/** Permissions of rule sets, for the shipped roles that an installation has already. */
export class ExtendRolesByRuleSets1795713060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
