import { type AppealState, type AssessorConflict, pointsText, type RubricSheet } from '@weizhi/domain';
import type { Reads, Transaction } from '../../../platform/database';
import { type DistrictRowKey, districtRowKey, toGlobalId } from '../../../platform/graphql/global-id';
import type { Assessment, RubricRow } from '../assessment.entity';
import { toRubric } from '../rubric.type';
import type { AppealEvidence, AppealReviewerRow } from './appeal.entity';
import { ASSESSMENT_APPEAL, toAppealEvidence } from './appeal.type';
import { DisputedLeaf, OwnAppeal } from './own-appeal.type';

/** A reviewer's part in an appeal with what it is about. */
export interface OwnAppealRow {
  readonly districtId: string;
  readonly appealId: string;
  readonly assessmentId: string;
  readonly organisationName: string;
  readonly state: AppealState;
  readonly receivedOn: string;
  readonly dueOn: string | null;
  readonly reason: string;
  readonly leaves: readonly string[];
  readonly total: number | null;
  readonly grade: Assessment['grade'];
  readonly selfScores: RubricSheet;
  readonly conflict: AssessorConflict | null;
  readonly opinion: AppealReviewerRow['opinion'];
  readonly opinionReason: string | null;
  readonly submittedAt: Date | null;
  readonly assignedAt: Date;
  readonly rubricId: string;
}

/** The appeals that the actor reviews: the account is the scope, and row-level security keeps it to the actor's districts. */
export function listOwnAppeals(reads: Reads): Promise<OwnAppealRow[]> {
  return read(reads, null);
}

/** The actor's part in one appeal; undefined like what is absent. */
export async function findOwnAppeal(reads: Reads, id: string): Promise<OwnAppealRow | undefined> {
  const [row] = await read(reads, districtRowKey(ASSESSMENT_APPEAL, id));
  return row;
}

/** The same to act on: held until the end of the transaction, and the appeal with it, so that no decision comes in between. */
export async function holdOwnAppeal(tx: Transaction, id: string): Promise<OwnAppealRow | undefined> {
  const key = districtRowKey(ASSESSMENT_APPEAL, id);
  await tx.sql(
    `select 1 from assessment_appeal p
       join assessment_appeal_reviewer v on v.district_id = p.district_id and v.appeal_id = p.id
      where p.district_id = $1::bigint and p.id = $2::uuid and v.account_id::text = $3 for update`,
    [key.districtId, key.id, tx.actor.id],
  );
  return findOwnAppeal(tx, id);
}

function read(reads: Reads, key: DistrictRowKey | null): Promise<OwnAppealRow[]> {
  return reads.sql<OwnAppealRow>(
    `select v.district_id::text as "districtId", v.appeal_id as "appealId", p.assessment_id as "assessmentId",
            o.name as "organisationName", p.state, p.received_on::text as "receivedOn", p.due_on::text as "dueOn",
            p.reason, p.leaves, a.total, a.grade, a.self_scores as "selfScores", v.conflict, v.opinion,
            v.reason as "opinionReason", v.submitted_at as "submittedAt", v.assigned_at as "assignedAt",
            a.rubric_id as "rubricId"
       from assessment_appeal_reviewer v
       join assessment_appeal p on p.district_id = v.district_id and p.id = v.appeal_id
       join assessment a on a.district_id = p.district_id and a.id = p.assessment_id
       join organisation o on o.district_id = a.district_id and o.id = a.organisation_id
      where v.account_id::text = $1
        and ($2::bigint is null or (v.district_id = $2::bigint and v.appeal_id = $3::uuid))
      order by v.assigned_at desc, v.appeal_id limit 100`,
    [reads.actor.id, key?.districtId ?? null, key?.id ?? null],
  );
}

/** What a reviewer sees of his appeals, the parts of all read at once. */
export async function toOwnAppeals(reads: Reads, rows: readonly OwnAppealRow[]): Promise<OwnAppeal[]> {
  const districtIds = rows.map(({ districtId }) => districtId);
  const rubrics = await reads.sql<RubricRow>(
    `select district_id::text as "districtId", id, year, title, nodes, rules, created_at as "createdAt"
       from rubric where district_id = any($1::bigint[]) and id = any($2::uuid[])`,
    [districtIds, rows.map(({ rubricId }) => rubricId)],
  );
  const evidence = await reads.sql<AppealEvidence>(
    `select district_id::text as "districtId", appeal_id as "appealId", leaf, document_id as "documentId", note
       from assessment_appeal_evidence where district_id = any($1::bigint[]) and appeal_id = any($2::uuid[])
      order by place`,
    [districtIds, rows.map(({ appealId }) => appealId)],
  );
  const sheets = await reads.sql<{ assessmentId: string; scores: RubricSheet }>(
    `select assessment_id as "assessmentId", scores from assessment_assessor
      where district_id = any($1::bigint[]) and assessment_id = any($2::uuid[])
        and submitted_at is not null and conflict = 'none'
      order by assigned_at, account_id`,
    [districtIds, rows.map(({ assessmentId }) => assessmentId)],
  );
  return rows.flatMap((row) => {
    const rubric = rubrics.find(({ id }) => id === row.rubricId);
    if (!rubric) return [];
    const own = {
      evidence: evidence.filter(({ appealId }) => appealId === row.appealId),
      sheets: sheets.filter(({ assessmentId }) => assessmentId === row.assessmentId),
    };
    return [toOwnAppeal(row, rubric, own)];
  });
}

function toOwnAppeal(
  row: OwnAppealRow,
  rubric: RubricRow,
  {
    evidence,
    sheets,
  }: {
    readonly evidence: readonly AppealEvidence[];
    readonly sheets: readonly { readonly scores: RubricSheet }[];
  },
): OwnAppeal {
  const points = (sheet: RubricSheet, node: string): string | null => {
    const given = sheet[node];
    return given === undefined ? null : pointsText(given);
  };
  return Object.assign(new OwnAppeal(), {
    id: toGlobalId(ASSESSMENT_APPEAL, row.districtId, row.appealId),
    organisationName: row.organisationName,
    state: row.state,
    receivedOn: row.receivedOn,
    dueOn: row.dueOn,
    reason: row.reason,
    rubric: toRubric(rubric),
    total: row.total === null ? null : pointsText(row.total),
    grade: row.grade,
    disputed: row.leaves.map((node) =>
      Object.assign(new DisputedLeaf(), {
        node,
        selfPoints: points(row.selfScores, node),
        points: sheets.flatMap(({ scores }) => points(scores, node) ?? []),
      }),
    ),
    evidence: evidence.map(toAppealEvidence),
    conflict: row.conflict,
    opinion: row.opinion,
    opinionReason: row.opinionReason,
    submittedAt: row.submittedAt,
  });
}
