import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `
  ALTER TABLE alert ADD COLUMN part_of_id uuid, ADD COLUMN precedence integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT fk_alert_part_of FOREIGN KEY (district_id, part_of_id) REFERENCES alert (district_id, id)`;

const ORDER = 'CREATE INDEX ix_alert_order ON alert (district_id, precedence, opened_on, id)';
const FORMER_ORDER = 'CREATE INDEX ix_alert_order ON alert (district_id, severity, opened_on, id)';
const PARTS = 'CREATE INDEX ix_alert_part_of ON alert (district_id, part_of_id)';

/** Thresholds that were stated in per cent, and are in per mille. */
const LINES = ['participationRate', 'middleAgedParticipationRate'].flatMap((code) =>
  ['red', 'yellow', 'blue'].map((level) => `${code}.${level}`),
);

function scaled(formula: string): string[] {
  return LINES.map(
    (
      line,
    ) => `UPDATE rule_set SET rules = jsonb_set(rules, '{${line}}', to_jsonb(${formula.replace('?', `(rules ->> '${line}')::int`)}))
      WHERE kind = 'alert' AND rules ? '${line}'`,
  );
}

/**
 * An alert of a place that is the district's as well is told as a part of that one, and what concerns more places comes first
 * among the equally grave. Shares of participants are held against thresholds per mille.
 */
export class FoldSharedAlerts1795811400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [COLUMNS, 'DROP INDEX ix_alert_order', ORDER, PARTS])
      await queryRunner.query(statement);
    await asOwner(queryRunner, ['UPDATE alert SET precedence = severity * 1000', ...scaled('? * 10')]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await asOwner(queryRunner, scaled('? / 10'));
    for (const statement of ['DROP INDEX ix_alert_part_of', 'DROP INDEX ix_alert_order', FORMER_ORDER])
      await queryRunner.query(statement);
    await queryRunner.query(
      'ALTER TABLE alert DROP CONSTRAINT fk_alert_part_of, DROP COLUMN part_of_id, DROP COLUMN precedence',
    );
  }
}

async function asOwner(queryRunner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const table of ['alert', 'rule_set'])
    await queryRunner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  for (const statement of statements) await queryRunner.query(statement);
  for (const table of ['alert', 'rule_set'])
    await queryRunner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}
