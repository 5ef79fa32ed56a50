import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole, narrowRole } from '../platform/database/migration-sql';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  districtOfficial: [
    'organisation.read',
    'incubation.read',
    'funding.read',
    'assessment.read',
    'ownersCommittee.read',
  ],
  districtCivilAffairs: [
    'person.read',
    'person.manage',
    'organisation.read',
    'organisation.manage',
    'organisation.import',
    'organisation.verify',
    'organisation.register',
    'incubation.read',
    'funding.read',
    'assessment.read',
    'assessment.manage',
    'ownersCommittee.read',
  ],
  subdistrictOfficer: [
    'person.read',
    'person.manage',
    'organisation.read',
    'organisation.manage',
    'organisation.import',
    'organisation.register',
    'incubation.read',
    'ownersCommittee.read',
    'ownersCommittee.manage',
  ],
  committeeMember: ['person.read', 'organisation.read', 'ownersCommittee.read', 'ownersCommittee.manage'],
  hubManager: [
    'person.read',
    'person.manage',
    'organisation.read',
    'organisation.manage',
    'organisation.import',
    'organisation.verify',
    'incubation.read',
    'incubation.manage',
    'incubation.mentor',
    'funding.read',
    'funding.manage',
    'assessment.read',
    'assessment.manage',
    'ownersCommittee.read',
  ],
  hubMentor: [
    'person.read',
    'organisation.read',
    'organisation.manage',
    'organisation.verify',
    'incubation.read',
    'incubation.mentor',
  ],
  hubFinance: ['organisation.read', 'incubation.read', 'funding.read', 'funding.pay'],
  assessor: ['incubation.assess', 'assessment.score'],
  apiClient: ['organisation.read'],
};

/**
 * Permissions of people, social organisations, incubation, funds, assessment and owners' committees, for the shipped
 * roles that an installation has already; a new installation gets them with the roles themselves.
 */
export class ExtendRoles1795654860000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(extendRole(role, permissions));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      await queryRunner.query(narrowRole(role, permissions));
  }
}
