import type { MigrationInterface, QueryRunner } from 'typeorm';

const FORMER = [
  'plaque',
  'taskAdmission',
  'incubation',
  'registration',
  'evidence',
  'ownersCommittee',
  'standardTime',
];
const ADDED = ['task', 'inspection', 'formDemand', 'burdenPool', 'timeUse'];

function kindsAre(kinds: readonly string[]): string {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  return `ALTER TABLE rule_set DROP CONSTRAINT ck_rule_set_kind,
    ADD CONSTRAINT ck_rule_set_kind CHECK (kind in (${list}))`;
}

/** Rules of tasks, inspections, forms, burden reports and time use are a district's own like others. */
export class LetRuleSetsHoldRulesOfWorkload1795773180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(kindsAre([...FORMER, ...ADDED]));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE rule_set NO FORCE ROW LEVEL SECURITY');
    await queryRunner.query(
      `DELETE FROM rule_set WHERE kind in (${ADDED.map((kind) => `'${kind}'`).join(', ')})`,
    );
    await queryRunner.query('ALTER TABLE rule_set FORCE ROW LEVEL SECURITY');
    await queryRunner.query(kindsAre(FORMER));
  }
}
