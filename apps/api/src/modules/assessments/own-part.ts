import { type AssessmentState, isScoringState } from '@weizhi/domain';
import type { Reads, Transaction } from '../../platform/database';
import { type DistrictRowKey, districtRowKey, toGlobalId } from '../../platform/graphql/global-id';
import type { AssessmentAssessor, AssessmentEvidence, RubricRow } from './assessment.entity';
import { ASSESSMENT, toEvidence } from './assessment.type';
import { OwnAssessment } from './own-assessment.type';
import { toLeafScores, toRubric } from './rubric.type';

const MOST_EVIDENCE = 500;

/** An assessor's part with what it is about. */
export interface OwnPart {
  readonly districtId: string;
  readonly assessmentId: string;
  readonly state: AssessmentState;
  readonly selfScores: Readonly<Record<string, number>>;
  readonly organisationName: string;
  readonly assignedAt: Date;
  readonly part: Pick<AssessmentAssessor, 'conflict' | 'scores'> & { readonly submittedAt: Date | null };
  readonly rubric: Pick<RubricRow, 'districtId' | 'id' | 'year' | 'title' | 'nodes' | 'rules' | 'createdAt'>;
}

interface OwnPartRow {
  readonly district_id: string;
  readonly assessment_id: string;
  readonly state: AssessmentState;
  readonly self_scores: Readonly<Record<string, number>>;
  readonly organisation_name: string;
  readonly assigned_at: Date;
  readonly conflict: AssessmentAssessor['conflict'];
  readonly scores: AssessmentAssessor['scores'];
  readonly submitted_at: Date | null;
  readonly rubric_id: string;
  readonly year: number;
  readonly title: string;
  readonly nodes: RubricRow['nodes'];
  readonly rules: RubricRow['rules'];
  readonly created_at: Date;
}

/**
 * The parts of the actor. An assessor sees nothing but what he was assigned to, wherever it lies: the account is the
 * scope, and row-level security keeps it to the actor's districts.
 */
export function listOwnParts(reads: Reads): Promise<OwnPart[]> {
  return readOwnParts(reads, null);
}

/** The actor's part in one assessment; undefined like what is absent. */
export async function findOwnPart(reads: Reads, id: string): Promise<OwnPart | undefined> {
  const [part] = await readOwnParts(reads, districtRowKey(ASSESSMENT, id));
  return part;
}

/** The same to act on: held until the end of the transaction, so that what is submitted or declared stands. */
export async function holdOwnPart(tx: Transaction, id: string): Promise<OwnPart | undefined> {
  const key = districtRowKey(ASSESSMENT, id);
  await tx.sql(
    `select 1 from assessment_assessor
      where district_id = $1::bigint and assessment_id = $2::uuid and account_id::text = $3 for update`,
    [key.districtId, key.id, tx.actor.id],
  );
  return findOwnPart(tx, id);
}

async function readOwnParts(reads: Reads, key: DistrictRowKey | null): Promise<OwnPart[]> {
  const rows = await reads.sql<OwnPartRow>(
    `select s.district_id::text, s.assessment_id, a.state, a.self_scores, o.name as organisation_name,
            s.assigned_at, s.conflict, s.scores, s.submitted_at, r.id as rubric_id, r.year, r.title, r.nodes, r.rules, r.created_at
       from assessment_assessor s
       join assessment a on a.district_id = s.district_id and a.id = s.assessment_id
       join organisation o on o.district_id = a.district_id and o.id = a.organisation_id
       join rubric r on r.district_id = a.district_id and r.id = a.rubric_id
      where s.account_id::text = $1 and a.state not in ('withdrawn', 'ineligible')
        and ($2::bigint is null or (s.district_id = $2::bigint and s.assessment_id = $3::uuid))
      order by s.assigned_at desc, s.assessment_id limit 100`,
    [reads.actor.id, key?.districtId ?? null, key?.id ?? null],
  );
  return rows.map(toPart);
}

/** What the assessor sees of his parts, the evidence of all read at once. */
export async function toOwnAssessments(reads: Reads, parts: readonly OwnPart[]): Promise<OwnAssessment[]> {
  const evidence = await reads.sql<AssessmentEvidence>(
    `select district_id::text as "districtId", assessment_id as "assessmentId", id, node, slot, note,
            document_id as "documentId"
       from assessment_evidence where district_id = any($1::bigint[]) and assessment_id = any($2::uuid[])
      order by recorded_at, id`,
    [parts.map(({ districtId }) => districtId), parts.map(({ assessmentId }) => assessmentId)],
  );
  return parts.map((own) =>
    toOwnAssessment(
      own,
      evidence.filter(({ assessmentId }) => assessmentId === own.assessmentId).slice(0, MOST_EVIDENCE),
    ),
  );
}

function toOwnAssessment(own: OwnPart, evidence: readonly AssessmentEvidence[]): OwnAssessment {
  return Object.assign(new OwnAssessment(), {
    id: toGlobalId(ASSESSMENT, own.districtId, own.assessmentId),
    organisationName: own.organisationName,
    state: own.state,
    scoringOpen: isScoringState(own.state),
    conflict: own.part.conflict,
    submittedAt: own.part.submittedAt,
    rubric: toRubric(own.rubric),
    selfScores: toLeafScores(own.selfScores),
    scores: toLeafScores(own.part.scores),
    evidence: evidence.map(toEvidence),
  });
}

function toPart(row: OwnPartRow): OwnPart {
  return {
    districtId: row.district_id,
    assessmentId: row.assessment_id,
    state: row.state,
    selfScores: row.self_scores,
    organisationName: row.organisation_name,
    assignedAt: row.assigned_at,
    part: { conflict: row.conflict, scores: row.scores, submittedAt: row.submitted_at },
    rubric: {
      districtId: row.district_id,
      id: row.rubric_id,
      year: row.year,
      title: row.title,
      nodes: row.nodes,
      rules: row.rules,
      createdAt: row.created_at,
    },
  };
}
