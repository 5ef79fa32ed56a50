import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const TABLES = [
  `CREATE TABLE assessment_appeal (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      assessment_id uuid NOT NULL,
      division_id bigint NOT NULL,
      state text NOT NULL,
      means text NOT NULL,
      received_on date NOT NULL,
      latest_on date NOT NULL,
      reason text NOT NULL,
      leaves text[] NOT NULL,
      due_on date,
      due_provisional boolean NOT NULL DEFAULT false,
      decided_on date,
      decision_reason text,
      decision_minutes text,
      recorded_by text NOT NULL,
      recorded_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pk_assessment_appeal PRIMARY KEY (district_id, id),
      CONSTRAINT fk_assessment_appeal_assessment FOREIGN KEY (district_id, assessment_id) REFERENCES assessment (district_id, id),
      CONSTRAINT fk_assessment_appeal_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT ck_assessment_appeal_decided CHECK ((decided_on is null) = (state in ('received', 'accepted'))),
      CONSTRAINT ck_assessment_appeal_due CHECK ((due_on is null) = (decided_on is not null))
    )`,
  `CREATE TABLE assessment_appeal_evidence (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      appeal_id uuid NOT NULL,
      division_id bigint NOT NULL,
      place smallint NOT NULL,
      leaf text,
      document_id uuid,
      note text NOT NULL,
      CONSTRAINT pk_assessment_appeal_evidence PRIMARY KEY (district_id, id),
      CONSTRAINT fk_assessment_appeal_evidence_appeal FOREIGN KEY (district_id, appeal_id) REFERENCES assessment_appeal (district_id, id),
      CONSTRAINT fk_assessment_appeal_evidence_document FOREIGN KEY (district_id, document_id) REFERENCES organisation_document (district_id, id),
      CONSTRAINT fk_assessment_appeal_evidence_division FOREIGN KEY (division_id) REFERENCES division (id)
    )`,
  `CREATE TABLE assessment_appeal_reviewer (
      district_id bigint NOT NULL,
      appeal_id uuid NOT NULL,
      account_id uuid NOT NULL,
      division_id bigint NOT NULL,
      conflict text,
      opinion text,
      reason text,
      submitted_at timestamptz,
      assigned_at timestamptz NOT NULL,
      CONSTRAINT pk_assessment_appeal_reviewer PRIMARY KEY (district_id, appeal_id, account_id),
      CONSTRAINT fk_assessment_appeal_reviewer_appeal FOREIGN KEY (district_id, appeal_id) REFERENCES assessment_appeal (district_id, id),
      CONSTRAINT fk_assessment_appeal_reviewer_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT ck_assessment_appeal_reviewer_opinion CHECK (opinion is null or conflict = 'none')
    )`,
  `CREATE TABLE assessment_appeal_event (
      district_id bigint NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      appeal_id uuid NOT NULL,
      division_id bigint NOT NULL,
      action text NOT NULL,
      reason text,
      recorded_by text NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT pk_assessment_appeal_event PRIMARY KEY (district_id, id),
      CONSTRAINT fk_assessment_appeal_event_appeal FOREIGN KEY (district_id, appeal_id) REFERENCES assessment_appeal (district_id, id),
      CONSTRAINT fk_assessment_appeal_event_division FOREIGN KEY (division_id) REFERENCES division (id)
    )`,
  `CREATE TABLE assessment_result (
      district_id bigint NOT NULL,
      assessment_id uuid NOT NULL,
      number smallint NOT NULL,
      division_id bigint NOT NULL,
      total integer NOT NULL,
      grade text,
      settled_on date NOT NULL,
      appeal_id uuid,
      reason text,
      reviewed_scores jsonb NOT NULL DEFAULT '{}',
      CONSTRAINT pk_assessment_result PRIMARY KEY (district_id, assessment_id, number),
      CONSTRAINT fk_assessment_result_assessment FOREIGN KEY (district_id, assessment_id) REFERENCES assessment (district_id, id),
      CONSTRAINT fk_assessment_result_appeal FOREIGN KEY (district_id, appeal_id) REFERENCES assessment_appeal (district_id, id),
      CONSTRAINT fk_assessment_result_division FOREIGN KEY (division_id) REFERENCES division (id),
      CONSTRAINT ck_assessment_result_appeal CHECK ((appeal_id is null) = (number = 1))
    )`,
] as const;

/** An appeal that was refused as late or taken back does not stand in the way of another. */
const INDEXES = [
  `CREATE UNIQUE INDEX uq_assessment_appeal_assessment ON assessment_appeal (district_id, assessment_id) WHERE state not in ('outOfTime', 'withdrawn')`,
  'CREATE INDEX ix_assessment_appeal_assessment ON assessment_appeal (district_id, assessment_id)',
  'CREATE INDEX ix_assessment_appeal_division ON assessment_appeal (district_id, division_id)',
  'CREATE INDEX ix_assessment_appeal_due ON assessment_appeal (district_id, due_on)',
  'CREATE INDEX ix_assessment_appeal_evidence_appeal ON assessment_appeal_evidence (district_id, appeal_id, place)',
  'CREATE INDEX ix_assessment_appeal_evidence_document ON assessment_appeal_evidence (district_id, document_id)',
  'CREATE INDEX ix_assessment_appeal_evidence_division ON assessment_appeal_evidence (district_id, division_id)',
  'CREATE INDEX ix_assessment_appeal_reviewer_account ON assessment_appeal_reviewer (district_id, account_id)',
  'CREATE INDEX ix_assessment_appeal_reviewer_division ON assessment_appeal_reviewer (district_id, division_id)',
  'CREATE INDEX ix_assessment_appeal_event_appeal ON assessment_appeal_event (district_id, appeal_id, recorded_at, id)',
  'CREATE INDEX ix_assessment_appeal_event_division ON assessment_appeal_event (district_id, division_id)',
  'CREATE INDEX ix_assessment_result_appeal ON assessment_result (district_id, appeal_id)',
  'CREATE INDEX ix_assessment_result_division ON assessment_result (district_id, division_id)',
] as const;

const PRIVILEGES = [
  ['assessment_appeal', ['select', 'insert', 'update']],
  ['assessment_appeal_evidence', ['select', 'insert']],
  ['assessment_appeal_reviewer', ['select', 'insert', 'update']],
  ['assessment_appeal_event', ['select', 'insert']],
  ['assessment_result', ['select', 'insert']],
] as const;

/** What was published before has a first version of its result. */
const FIRST_RESULTS = `
  INSERT INTO assessment_result (district_id, assessment_id, number, division_id, total, grade, settled_on)
  SELECT district_id, id, 1, division_id, total, grade, published_on
    FROM assessment WHERE published_on IS NOT NULL AND total IS NOT NULL`;

/** An appeal that was only a state so far becomes a record: taken on the day and for the reason of its event. */
const OPEN_APPEALS = `
  INSERT INTO assessment_appeal (district_id, assessment_id, division_id, state, means, received_on, latest_on,
                                 reason, leaves, due_on, recorded_by, recorded_at)
  SELECT a.district_id, a.id, a.division_id, 'accepted', 'inPerson', e.day, e.day, coalesce(e.reason, '—'), '{}',
         e.day + 30, e.recorded_by, e.recorded_at
    FROM assessment a
    JOIN LATERAL (SELECT x.reason, x.recorded_by, x.recorded_at, (x.recorded_at AT TIME ZONE 'Asia/Shanghai')::date AS day
                    FROM assessment_event x
                   WHERE x.district_id = a.district_id AND x.assessment_id = a.id AND x.action = 'appealGrade'
                   ORDER BY x.recorded_at DESC LIMIT 1) e ON true
   WHERE a.state = 'appealed'`;

const RULES_OF_APPEALS = `
  UPDATE rubric SET rules = (rules - 'appealDays') || jsonb_build_object('appeal', jsonb_build_object(
      'withinWorkingDays', coalesce((rules->>'appealDays')::int, 15),
      'acceptWorkingDays', 5, 'reviewWorkingDays', 20, 'leastReviewers', 3))`;

const RULES_WITHOUT = `
  UPDATE rubric SET rules = (rules - 'appeal')
      || jsonb_build_object('appealDays', (rules#>>'{appeal,withinWorkingDays}')::int)`;

/** Tables whose rows of all districts are read or changed here, which their own policy would hide from the owner too. */
const OF_ALL_DISTRICTS = ['rubric', 'assessment', 'assessment_event'] as const;

/** Appeals against published results with their evidence, reviewers and history; results by version; and the times of appeals in working days. */
export class CreateAssessmentAppeals1795690860000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES]) await queryRunner.query(statement);
    await overAllDistricts(queryRunner, [FIRST_RESULTS, OPEN_APPEALS, RULES_OF_APPEALS]);
    for (const [table, privileges] of PRIVILEGES) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, privileges));
      await queryRunner.query(grantReporting(table));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await overAllDistricts(queryRunner, [RULES_WITHOUT]);
    await queryRunner.query('DROP TABLE assessment_result');
    for (const part of ['event', 'reviewer', 'evidence'])
      await queryRunner.query(`DROP TABLE assessment_appeal_${part}`);
    await queryRunner.query('DROP TABLE assessment_appeal');
  }
}

async function overAllDistricts(queryRunner: QueryRunner, statements: readonly string[]): Promise<void> {
  const force = async (word: 'NO FORCE' | 'FORCE'): Promise<void> => {
    for (const table of OF_ALL_DISTRICTS)
      await queryRunner.query(`ALTER TABLE ${table} ${word} ROW LEVEL SECURITY`);
  };
  await force('NO FORCE');
  for (const statement of statements) await queryRunner.query(statement);
  await force('FORCE');
}
