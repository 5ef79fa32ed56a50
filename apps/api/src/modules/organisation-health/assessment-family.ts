import {
  type AssessmentState,
  formalismSigns,
  type IndicatorDefinition,
  isGradeInForce,
  isoDate,
  type IsoDate,
  RATING_GRADE_LABELS,
  RATING_GRADES,
  type RatingGrade,
  type Rubric,
  type RubricEvidence,
  type RubricSheet,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  atPlace,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  type MemberAnswer,
  NO_DATA,
  toFigures,
  total,
  withinPlaces,
} from '../../platform/indicators';

/** Indicators of assessments: grades in force, and assessments that go through the motions. */
export const ASSESSMENT_FAMILY: IndicatorFamily = {
  name: 'assessments',
  codes: ['highGradeShare', 'evaluationFormalism'],
  memberLabels: { ratingGrade: RATING_GRADE_LABELS },
  compute: computeAssessments,
};

/** 3A and better. */
const HIGH_GRADES: readonly RatingGrade[] = ['a5', 'a4', 'a3'];

interface AssessmentRow {
  readonly places: readonly number[];
  readonly organisation: string;
  readonly state: AssessmentState;
  readonly grade: RatingGrade | null;
  readonly published_on: string | null;
  readonly settled_on: string;
  readonly total: number;
  /** Recorded from a ledger: its sheets and evidence are not known. */
  readonly recorded: boolean;
  readonly nodes: Rubric['nodes'];
  readonly rules: Rubric['rules'];
  readonly sheets: readonly RubricSheet[];
  readonly evidence: RubricEvidence;
}

/** Whoever declared an interest stepped aside, so that no sheet of theirs counts. */
const ASSESSMENTS = `
  select within.places, a.organisation_id as organisation, a.state, a.grade,
         a.published_on::text, coalesce(a.decided_on, (a.created_at at time zone 'Asia/Shanghai')::date)::text as settled_on,
         a.total, a.import_batch_id is not null as recorded, r.nodes, r.rules,
         (select coalesce(jsonb_agg(s.scores order by s.assigned_at), '[]') from assessment_assessor s
           where s.district_id = a.district_id and s.assessment_id = a.id and s.submitted_at is not null
             and coalesce(s.conflict, 'none') = 'none') as sheets,
         (select coalesce(jsonb_object_agg(e.node, e.slots), '{}')
            from (select v.node, jsonb_agg(v.slot) as slots from assessment_evidence v
                   where v.district_id = a.district_id and v.assessment_id = a.id group by v.node) e) as evidence
    from assessment a
    join rubric r on r.district_id = a.district_id and r.id = a.rubric_id
    ${withinPlaces('$2', 'a.division_id')}
   where a.district_id = $1::bigint and a.total is not null and a.state <> 'withdrawn'`;

async function computeAssessments(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const rows = await reads.sql<AssessmentRow>(ASSESSMENTS, [asked.districtId, [...asked.divisionIds]]);
  return toFigures(asked, (definition, { place, asked: { day } }) =>
    day === null
      ? total(NO_DATA)
      : answersTo(definition, asked.dimension, { rows: atPlace(rows, place), day }),
  );
}

function answersTo(
  { code }: IndicatorDefinition,
  dimension: string,
  { rows, day }: { readonly rows: readonly AssessmentRow[]; readonly day: IsoDate },
): readonly MemberAnswer[] {
  if (code === 'evaluationFormalism') return total(formalShare(rows, day));
  const graded = gradesOn(rows, day);
  if (dimension === '') return total(shareOf(graded, HIGH_GRADES));
  return RATING_GRADES.map((grade) => ({
    member: { kind: 'member', code: grade },
    answer: shareOf(graded, [grade]),
  }));
}

/** Grades in force on a day, one an organisation, and how many organisations ever had one. */
interface Graded {
  readonly grades: readonly RatingGrade[];
  readonly everGraded: number;
}

/** The grade of each organisation that holds on a day: of several the one published last. */
function gradesOn(rows: readonly AssessmentRow[], day: IsoDate): Graded {
  const latest = new Map<string, { readonly on: string; readonly grade: RatingGrade }>();
  const ever = new Set<string>();
  for (const { organisation, state, grade, published_on: on, rules } of rows) {
    if (grade === null || on === null || on > day) continue;
    ever.add(organisation);
    if (!isGradeInForce({ state, publishedOn: isoDate(on), today: day, rules })) continue;
    const known = latest.get(organisation);
    if (!known || known.on < on) latest.set(organisation, { on, grade });
  }
  return { grades: [...latest.values()].map(({ grade }) => grade), everGraded: ever.size };
}

/** Expired grades are told apart by the coverage; where all are expired nothing can be rated. */
function shareOf({ grades, everGraded }: Graded, wanted: readonly RatingGrade[]): FigureAnswer {
  if (everGraded === 0) return NO_DATA;
  const coverage = { observed: grades.length, expected: everGraded, of: 'organisations' } as const;
  if (grades.length === 0) return { kind: 'notRated', n: 0, coverage };
  const numerator = grades.filter((grade) => wanted.includes(grade)).length;
  return { kind: 'counts', counts: { numerator, denominator: grades.length }, coverage };
}

function formalShare(rows: readonly AssessmentRow[], day: IsoDate): FigureAnswer {
  const settled = rows.filter(({ settled_on: on, recorded }) => on <= day && !recorded);
  if (settled.length === 0) return NO_DATA;
  const formal = settled.filter(
    ({ nodes, rules, sheets, evidence, total: points }) =>
      formalismSigns({ rubric: { nodes, rules }, sheets, evidence, total: points }).length > 0,
  );
  return { kind: 'counts', counts: { numerator: formal.length, denominator: settled.length } };
}
