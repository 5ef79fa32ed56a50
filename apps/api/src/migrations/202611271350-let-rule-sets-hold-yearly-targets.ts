import type { MigrationInterface, QueryRunner } from 'typeorm';

const FORMER = [
  ...['plaque', 'taskAdmission', 'incubation', 'registration', 'evidence', 'ownersCommittee', 'standardTime'],
  ...['task', 'inspection', 'formDemand', 'burdenPool', 'timeUse', 'alert'],
];
const ADDED = 'yearlyTarget';

function kindsAre(kinds: readonly string[]): string {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  return `ALTER TABLE rule_set DROP CONSTRAINT ck_rule_set_kind,
    ADD CONSTRAINT ck_rule_set_kind CHECK (kind in (${list}))`;
}

/** Targets of the year are set by a district as its rules are, by date and with their history. */
export class LetRuleSetsHoldYearlyTargets1795787400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(kindsAre([...FORMER, ADDED]));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE rule_set NO FORCE ROW LEVEL SECURITY');
    await queryRunner.query(`DELETE FROM rule_set WHERE kind = '${ADDED}'`);
    await queryRunner.query('ALTER TABLE rule_set FORCE ROW LEVEL SECURITY');
    await queryRunner.query(kindsAre(FORMER));
  }
}
