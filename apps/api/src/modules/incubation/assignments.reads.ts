import type { ConflictStatement, ProgrammeRules } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { toGlobalId } from '../../platform/graphql/global-id';
import { IncubationAssignmentType } from './panel.type';

/** A sheet of an assessor with what is needed to score it. */
export interface Assignment {
  readonly sheetKey: string;
  readonly districtId: string;
  readonly number: string;
  readonly organisationName: string;
  readonly divisionId: string;
  readonly summary: string;
  readonly requestedSum: string;
  readonly papers: readonly string[];
  readonly conflict: ConflictStatement;
  readonly total: number | null;
  readonly assignedAt: Date;
  readonly rules: ProgrammeRules;
}

/** An assessor sees the cases that are assigned, while they are under review, and no others: the scope is the account. */
const OWN = `
  select s.id as "sheetKey", s.district_id::text as "districtId", c.number, o.name as "organisationName", c.division_id::text as "divisionId",
    c.summary, c.requested_sum::text as "requestedSum", s.conflict, s.total, c.updated_at as "assignedAt", p.rules,
    coalesce((select array_agg(distinct d.title) from incubation_paper q
      join organisation_document d on d.district_id = q.district_id and d.id = q.document_id
      where q.district_id = c.district_id and q.case_id = c.id and q.withdrawn_at is null), '{}') as papers
  from incubation_sheet s
  join incubation_case c on c.district_id = s.district_id and c.id = s.case_id and c.stage = 'panelReview'
  join incubation_programme p on p.district_id = c.district_id and p.id = c.programme_id
  join organisation o on o.district_id = c.district_id and o.id = c.organisation_id
  where s.assessor_id::text = $1
  order by c.stage_entered_on, s.id limit 100`;

/** The sheets of an assessor whose cases are under review. */
export function listAssignments(reads: Reads, accountId: string): Promise<Assignment[]> {
  return reads.sql<Assignment>(OWN, [accountId]);
}

/** Gives a sheet with its case to the schema. */
export function toAssignment(assignment: Assignment): IncubationAssignmentType {
  const { sheetKey, districtId, rules, papers, ...shown } = assignment;
  return Object.assign(new IncubationAssignmentType(), {
    ...shown,
    papers: papers.slice(0, 50),
    sheetId: toGlobalId('IncubationSheet', districtId, sheetKey),
    items: rules.panel.items,
  });
}
