import {
  APPEAL_STATE_LABELS,
  ASSESSMENT_STATE_LABELS,
  type BilingualText,
  INELIGIBILITY_REASON_LABELS,
  pointsText,
  type RatingGrade,
  RATING_GRADE_LABELS,
} from '@weizhi/domain';
import type { Locale } from '../../../platform/context/locale';
import type { RequestContext } from '../../../platform/context/request-context';
import { type ExportColumn, labelled, listExport, said, statedWords } from '../../../platform/exports';
import { divisionLoader } from '../../divisions';
import { organisationLoader } from '../../organisations';
import { AssessmentAppeal, AssessmentResult } from '../appeals/appeal.entity';
import { Assessment, RubricRow } from '../assessment.entity';
import type { AssessmentFilter } from '../assessment.inputs';
import { ASSESSMENT_ORDERS, narrowAssessments } from '../assessment-list';

interface ExportedAssessment {
  readonly row: Assessment;
  readonly organisation: string | null;
  readonly division: string | null;
  readonly rubric: RubricRow | undefined;
  /** The result as it was published, where a review changed it. */
  readonly published: AssessmentResult | undefined;
  readonly appeal: AssessmentAppeal | undefined;
}

type Column = ExportColumn<ExportedAssessment>;

const stated = (
  header: BilingualText,
  kind: Column['kind'],
  value: (row: Assessment, locale: Locale) => string | null,
): Column => ({ header, kind, value: ({ row }, locale) => value(row, locale) });

const gradeWords = (grade: RatingGrade | null, locale: Locale): string | null =>
  grade === null ? null : said(RATING_GRADE_LABELS[grade], locale);

const STAGES: Readonly<Record<'open' | 'published' | 'ended', BilingualText>> = {
  open: { zh: '进行中', en: 'open' },
  published: { zh: '已公告', en: 'published' },
  ended: { zh: '未通过或撤回', en: 'ended' },
};

const COLUMNS: readonly Column[] = [
  {
    header: { zh: '组织名称', en: 'Organisation' },
    kind: 'text',
    width: 34,
    value: ({ organisation }) => organisation,
  },
  { header: { zh: '所在地', en: 'Place' }, kind: 'text', width: 18, value: ({ division }) => division },
  { header: { zh: '年度', en: 'Year' }, kind: 'number', value: ({ rubric }) => rubric?.year ?? null },
  {
    header: { zh: '评分标准', en: 'Rubric' },
    kind: 'text',
    width: 30,
    value: ({ rubric }) => rubric?.title ?? null,
  },
  stated({ zh: '环节', en: 'State' }, 'text', ({ state }, locale) =>
    said(ASSESSMENT_STATE_LABELS[state], locale),
  ),
  {
    ...stated({ zh: '得分', en: 'Points' }, 'money', ({ total }) =>
      total === null ? null : pointsText(total),
    ),
    help: {
      zh: '各评审专家评分汇总后的得分；汇总之前为空',
      en: 'Once the sheets are put together; empty before',
    },
  },
  stated({ zh: '初评等级', en: 'Preliminary grade' }, 'text', ({ preliminaryGrade }, locale) =>
    gradeWords(preliminaryGrade, locale),
  ),
  stated({ zh: '审定等级', en: 'Grade' }, 'text', ({ grade }, locale) => gradeWords(grade, locale)),
  stated({ zh: '实地考察', en: 'Visited on' }, 'date', ({ visitedOn }) => visitedOn),
  stated({ zh: '审定日期', en: 'Decided on' }, 'date', ({ decidedOn }) => decidedOn),
  stated({ zh: '公示开始', en: 'Notice from' }, 'date', ({ noticeFrom }) => noticeFrom),
  stated({ zh: '公告日期', en: 'Published on' }, 'date', ({ publishedOn }) => publishedOn),
  stated({ zh: '有效期至', en: 'Valid to' }, 'date', ({ validTo }) => validTo),
  {
    header: { zh: '复核申请', en: 'Appeal' },
    kind: 'text',
    width: 18,
    value: ({ appeal }, locale) => (appeal ? said(APPEAL_STATE_LABELS[appeal.state], locale) : null),
  },
  {
    header: { zh: '复核前得分', en: 'Points before the review' },
    kind: 'money',
    help: { zh: '复核变更了结果的才有', en: 'Where a review changed the result' },
    value: ({ published }) => (published ? pointsText(published.total) : null),
  },
  {
    header: { zh: '复核前等级', en: 'Grade before the review' },
    kind: 'text',
    value: ({ published }, locale) => gradeWords(published?.grade ?? null, locale),
  },
  {
    ...stated(
      { zh: '不符合条件的原因', en: 'Ineligible because' },
      'text',
      ({ ineligibilityReasons }, locale) =>
        labelled(ineligibilityReasons, INELIGIBILITY_REASON_LABELS, locale) ?? null,
    ),
    width: 30,
  },
];

/** The list of assessments as a file. Points of single assessors are not in it: they are blind until all are in. */
export const ASSESSMENT_EXPORT = listExport<Assessment, ExportedAssessment, AssessmentFilter>({
  code: 'assessments',
  title: { zh: '社会组织评估', en: 'Assessments' },
  permission: 'assessment.read',
  entity: Assessment,
  orders: ASSESSMENT_ORDERS,
  defaultOrder: 'newest',
  filterType: 'AssessmentFilter',
  narrow: narrowAssessments,
  describeFilter: ({ stage, year, search }, { locale }) =>
    Promise.resolve(
      statedWords([
        [{ zh: '环节', en: 'Stage' }, stage == null ? null : said(STAGES[stage], locale)],
        [{ zh: '年度', en: 'Year' }, year == null ? null : String(year)],
        [{ zh: '查找', en: 'Search' }, search],
      ]),
    ),
  toRows,
  columns: COLUMNS,
});

async function toRows(
  rows: readonly Assessment[],
  context: RequestContext,
): Promise<readonly ExportedAssessment[]> {
  const rubrics = await context.reads
    .repository(RubricRow)
    .query('row')
    .andWhere('row.id = any(:ids)', { ids: [...new Set(rows.map(({ rubricId }) => rubricId))] })
    .getMany();
  const ids = rows.map(({ id }) => id);
  const appeals = await context.reads
    .repository(AssessmentAppeal)
    .query('row')
    .andWhere('row.assessmentId = any(:ids)', { ids })
    .orderBy('row.recordedAt', 'DESC')
    .getMany();
  const changed = new Set(
    appeals.filter(({ state }) => state === 'changed').map(({ assessmentId }) => assessmentId),
  );
  const results = await context.reads
    .repository(AssessmentResult)
    .query('row')
    .andWhere('row.number = 1 and row.assessmentId = any(:ids)', { ids: [...changed] })
    .getMany();
  return Promise.all(
    rows.map(async (row): Promise<ExportedAssessment> => {
      const key = { districtId: row.districtId, id: row.organisationId };
      const [organisation, division] = await Promise.all([
        organisationLoader(context).load(key),
        divisionLoader(context).load(row.divisionId),
      ]);
      return {
        row,
        organisation: organisation?.name ?? null,
        division: division?.name ?? null,
        rubric: rubrics.find(({ id }) => id === row.rubricId),
        published: results.find(({ assessmentId }) => assessmentId === row.id),
        appeal: appeals.find(({ assessmentId }) => assessmentId === row.id),
      };
    }),
  );
}
