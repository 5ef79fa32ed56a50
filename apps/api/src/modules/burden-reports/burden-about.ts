import type { BurdenSubject } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { districtRowKey, toGlobalId } from '../../platform/graphql/global-id';
import type { BurdenReport } from './burden-report.entity';
import { BurdenAbout } from './burden-report.type';

/** Columns that point at what a report is about; at most one of them is set. */
export type AboutColumns = Pick<BurdenReport, 'admissionId' | 'demandId' | 'inspectionId' | 'plaqueId'>;

interface AboutKind {
  /** Name in global ids. */
  readonly type: string;
  readonly column: keyof AboutColumns;
  /** Rows with `id`, `title`, `department`, and `reached`: whether the community `$2` is concerned. */
  readonly sql: string;
}

const REACHED = (divisionId: string): string =>
  `exists (select 1 from division_closure c where c.ancestor_id = ${divisionId} and c.descendant_id = $2::bigint)`;

/** What reports of a subject can be about. */
const KINDS: Readonly<Partial<Record<BurdenSubject, AboutKind>>> = {
  task: {
    type: 'TaskAdmission',
    column: 'admissionId',
    sql: `select a.id, a.title, d.name as department, a.created_at as since,
                 a.state <> 'draft' and exists (select 1 from admission_target t
                   where t.district_id = a.district_id and t.admission_id = a.id and ${REACHED('t.division_id')}) as reached
            from task_admission a join department d on d.district_id = a.district_id and d.id = a.department_id
           where a.district_id = $1::bigint`,
  },
  form: {
    type: 'FormDemand',
    column: 'demandId',
    sql: `select f.id, f.title, f.department, f.proposed_at as since, ${REACHED('f.division_id')} as reached
            from form_demand f where f.district_id = $1::bigint`,
  },
  inspection: {
    type: 'Inspection',
    column: 'inspectionId',
    sql: `select i.id, i.title, i.department, i.starts_on::timestamptz as since, i.division_id = $2::bigint as reached
            from inspection i where i.district_id = $1::bigint and i.withdrawn_at is null`,
  },
  plaque: {
    type: 'Plaque',
    column: 'plaqueId',
    sql: `select p.id, p.name as title, p.department, p.created_at as since, p.division_id = $2::bigint as reached
            from plaque p where p.district_id = $1::bigint and p.withdrawn_at is null`,
  },
};

interface AboutRow {
  readonly id: string;
  readonly title: string;
  readonly department: string | null;
}

/** Where a report comes from. */
interface Place {
  readonly districtId: string;
  readonly divisionId: string;
}

/** What a report from a community can be about, newest first. */
export async function listAbout(
  reads: Reads,
  subject: BurdenSubject,
  { districtId, divisionId }: Place,
): Promise<BurdenAbout[]> {
  const kind = KINDS[subject];
  if (!kind) return [];
  const rows = await reads.sql<AboutRow>(
    `select id, title, department from (${kind.sql}) about where reached order by since desc, id limit 50`,
    [districtId, divisionId],
  );
  return rows.map((row) => toAbout(kind, districtId, row));
}

/** The columns for what a report is about; undefined when there is no such thing at the community. */
export async function aboutColumns(
  reads: Reads,
  { subject, aboutId }: { readonly subject: BurdenSubject; readonly aboutId: string | null | undefined },
  { districtId, divisionId }: Place,
): Promise<Partial<AboutColumns> | undefined> {
  if (aboutId == null) return {};
  const kind = KINDS[subject];
  const key = kind && districtRowKey(kind.type, aboutId);
  if (!key || key.districtId !== districtId) return undefined;
  const [row] = await reads.sql<AboutRow>(
    `select id from (${kind.sql}) about where reached and id = $3::uuid`,
    [districtId, divisionId, key.id],
  );
  return row && { [kind.column]: row.id };
}

/** What a report is about, for whoever sees the report. */
export async function readAbout(reads: Reads, row: BurdenReport): Promise<BurdenAbout | null> {
  const kind = KINDS[row.subject];
  const id = kind && row[kind.column];
  if (!kind || !id) return null;
  const [found] = await reads.sql<AboutRow>(
    `select id, title, department from (${kind.sql}) about where id = $3::uuid`,
    [row.districtId, row.divisionId, id],
  );
  return found ? toAbout(kind, row.districtId, found) : null;
}

function toAbout({ type }: AboutKind, districtId: string, { id, title, department }: AboutRow): BurdenAbout {
  return Object.assign(new BurdenAbout(), { id: toGlobalId(type, districtId, id), title, department });
}
