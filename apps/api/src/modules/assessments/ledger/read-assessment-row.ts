import {
  accepted,
  checkRecordedGrade,
  dateInShanghai,
  type IsoDate,
  isoDate,
  parsePoints,
  type RatingGrade,
  type RecordedGrade,
  type RecordedGradeRefusal,
  refused,
  type Result,
} from '@weizhi/domain';
import {
  type ImportContext,
  type ImportValues,
  type ReadableRow,
  registerProblemTexts,
  registerRuleProblems,
  rowError,
  type RowProblem,
  ruleProblem,
} from '../../../platform/imports';
import type { RubricRow } from '../assessment.entity';
import { rubricOf } from '../assessment-rows';

registerProblemTexts({
  assessmentPointsMalformed: {
    zh: '得分最多两位小数，请核对',
    en: 'Points have two places at most',
  },
  assessmentNotPublished: {
    zh: '只导入已公告的结果；进行中的评估请在评估页面办理',
    en: 'Only published results come in; an assessment that runs is worked on its page',
  },
});
registerRuleProblems([
  'recordedTotalTooHigh',
  'recordedGradeNotOfTotal',
  'recordedDaysOutOfOrder',
  'recordedInFuture',
  'recordedValidityWrong',
]);

/** Columns that refusals are about. */
const COLUMN_OF: Readonly<Record<RecordedGradeRefusal['code'], string>> = {
  recordedTotalTooHigh: 'points',
  recordedGradeNotOfTotal: 'preliminaryGrade',
  recordedDaysOutOfOrder: 'publishedOn',
  recordedInFuture: 'publishedOn',
  recordedValidityWrong: 'validTo',
};

/** Whose assessment by which rubric a row is about. */
export interface AssessmentLine {
  readonly organisationId: string;
  readonly rubricId: string;
}

const textOf = (values: ImportValues, key: string): string | null => {
  const value = values[key];
  return typeof value === 'string' ? value : null;
};

/** Whose assessment a row is about; what is required is there. */
export function lineOf({ values }: ReadableRow): AssessmentLine {
  return {
    organisationId: textOf(values, 'organisation') ?? '',
    rubricId: textOf(values, 'rubric') ?? '',
  };
}

/** The result that a row states, as it stands by its rubric. */
export function readResult(
  { values }: ReadableRow,
  rubric: RubricRow,
  { now }: ImportContext,
): Result<RecordedGrade, readonly RowProblem[]> {
  const stated = statedOf(values);
  if (!stated.ok) return stated;
  const today = dateInShanghai(now.getTime());
  const checked = checkRecordedGrade(stated.value, { rubric: rubricOf(rubric), today });
  if (checked.ok) return accepted(checked.value);
  return refused([ruleProblem(COLUMN_OF[checked.refusal.code], checked.refusal)]);
}

/** Points and day of publication are demanded here only: a row of what is there already need not have them. */
function statedOf(values: ImportValues): Result<RecordedGrade, readonly RowProblem[]> {
  const state = textOf(values, 'state');
  if (state !== null && state !== 'published') return refused([rowError('state', 'assessmentNotPublished')]);
  const day = (key: string): IsoDate | null => {
    const text = textOf(values, key);
    return text === null ? null : isoDate(text);
  };
  const points = textOf(values, 'points');
  const total = parsePoints(points ?? '');
  const publishedOn = day('publishedOn');
  const problems = [
    ...(points === null ? [rowError('points', 'requiredMissing')] : []),
    ...(points === null || total.ok ? [] : [rowError('points', 'assessmentPointsMalformed')]),
    ...(publishedOn === null ? [rowError('publishedOn', 'requiredMissing')] : []),
  ];
  if (!total.ok || publishedOn === null) return refused(problems);
  return accepted({
    total: total.value,
    preliminaryGrade: textOf(values, 'preliminaryGrade') as RatingGrade | null,
    grade: textOf(values, 'grade') as RatingGrade | null,
    visitedOn: day('visitedOn'),
    decidedOn: day('decidedOn'),
    noticeFrom: day('noticeFrom'),
    publishedOn,
    validTo: day('validTo'),
  });
}
