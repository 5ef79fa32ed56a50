import type { AssessmentState } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { keyOfType, toGlobalId } from '../../platform/graphql/global-id';
import type { AssessmentAssessor, AssessmentEvidence, RubricRow } from './assessment.entity';
import { ASSESSMENT, toEvidence } from './assessment.type';
import { OwnAssessment } from './own-assessment.type';
import { toLeafScores, toRubric } from './rubric.type';
import { isScoringOpen } from './scoring-states';

/** An assessor's part with what it is about. */
export interface OwnPart {
  readonly districtId: string;
  readonly assessmentId: string;
  readonly state: AssessmentState;
  readonly selfScores: Readonly<Record<string, number>>;
  readonly organisationName: string;
  readonly part: Pick<AssessmentAssessor, 'conflict' | 'scores'> & { readonly submittedAt: Date | null };
  readonly rubric: Pick<RubricRow, 'districtId' | 'id' | 'year' | 'title' | 'nodes' | 'rules' | 'createdAt'>;
}

interface OwnPartRow {
  readonly district_id: string;
  readonly assessment_id: string;
  readonly state: AssessmentState;
  readonly self_scores: Readonly<Record<string, number>>;
  readonly organisation_name: string;
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
export async function listOwnParts(reads: Reads): Promise<OwnPart[]> {
  const rows = await reads.sql<OwnPartRow>(
    `select s.district_id::text, s.assessment_id, a.state, a.self_scores, o.name as organisation_name,
            s.conflict, s.scores, s.submitted_at, r.id as rubric_id, r.year, r.title, r.nodes, r.rules, r.created_at
       from assessment_assessor s
       join assessment a on a.district_id = s.district_id and a.id = s.assessment_id
       join organisation o on o.district_id = a.district_id and o.id = a.organisation_id
       join rubric r on r.district_id = a.district_id and r.id = a.rubric_id
      where s.account_id::text = $1 and a.state not in ('withdrawn', 'ineligible')
      order by s.assigned_at desc, s.assessment_id limit 100`,
    [reads.actor.id],
  );
  return rows.map(toPart);
}

/** The actor's part in one assessment; undefined like what is absent. */
export async function findOwnPart(reads: Reads, id: string): Promise<OwnPart | undefined> {
  const key = keyOfType(id, ASSESSMENT);
  const parts = await listOwnParts(reads);
  return parts.find((part) => part.districtId === key?.districtId && part.assessmentId === key.id);
}

/** What the assessor sees. */
export async function toOwnAssessment(reads: Reads, own: OwnPart): Promise<OwnAssessment> {
  const evidence = await reads.sql<AssessmentEvidence>(
    `select district_id::text as "districtId", id, node, slot, note, document_id as "documentId"
       from assessment_evidence where district_id = $1::bigint and assessment_id = $2::uuid
      order by recorded_at, id limit 500`,
    [own.districtId, own.assessmentId],
  );
  return Object.assign(new OwnAssessment(), {
    id: toGlobalId(ASSESSMENT, own.districtId, own.assessmentId),
    organisationName: own.organisationName,
    state: own.state,
    scoringOpen: isScoringOpen(own.state),
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
