import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendRole } from '../platform/database/migration-sql';

const READERS = [
  'districtOfficial',
  'districtCivilAffairs',
  'subdistrictOfficer',
  'committeeMember',
  'departmentOfficer',
  'admissionPanel',
] as const;

const FORMER = ['plaque', 'taskAdmission', 'incubation', 'registration', 'evidence', 'ownersCommittee'];

function kindsAre(kinds: readonly string[]): string {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  return `ALTER TABLE rule_set DROP CONSTRAINT ck_rule_set_kind,
    ADD CONSTRAINT ck_rule_set_kind CHECK (kind in (${list}))`;
}

/** Standard times (标准工时) are rules of a district like others, and read by whoever reads those: the permission of their own goes. */
export class LetRuleSetsHoldStandardTimes1795713120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(kindsAre([...FORMER, 'standardTime']));
    await queryRunner.query(`DELETE FROM role_permission WHERE permission = 'standardTime.read'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const role of READERS) await queryRunner.query(extendRole(role, ['standardTime.read']));
    await queryRunner.query('ALTER TABLE rule_set NO FORCE ROW LEVEL SECURITY');
    await queryRunner.query(`DELETE FROM rule_set WHERE kind = 'standardTime'`);
    await queryRunner.query('ALTER TABLE rule_set FORCE ROW LEVEL SECURITY');
    await queryRunner.query(kindsAre(FORMER));
  }
}
