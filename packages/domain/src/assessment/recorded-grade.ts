import type { IsoDate } from '../calendar';
import { accepted, refused, type Result } from '../shared';
import { gradeEnd } from './assessment-states';
import { type Hundredths, pointsText } from './points';
import type { RatingGrade, Rubric } from './rubric';
import { gradeOfTotal } from './rubric-sheet';

/**
 * The result of an assessment that was run on paper and is recorded from a ledger (历史评估结果): its points, its grades and
 * its days, as they were published.
 * @source 社会组织评估管理办法 (民政部令第39号); decision record 0114
 */
export interface RecordedGrade {
  readonly total: Hundredths;
  readonly preliminaryGrade: RatingGrade | null;
  readonly grade: RatingGrade | null;
  readonly visitedOn: IsoDate | null;
  readonly decidedOn: IsoDate | null;
  readonly noticeFrom: IsoDate | null;
  readonly publishedOn: IsoDate;
  readonly validTo: IsoDate | null;
}

/** Returned when a recorded result does not stand by its rubric, or its days are out of order. @source decision record 0114 */
export type RecordedGradeRefusal =
  | { readonly code: 'recordedTotalTooHigh'; readonly mostPoints: string }
  | { readonly code: 'recordedGradeNotOfTotal'; readonly gradeOfPoints: RatingGrade | 'none' }
  | { readonly code: 'recordedDaysOutOfOrder' }
  | { readonly code: 'recordedInFuture'; readonly publishedOn: IsoDate }
  | { readonly code: 'recordedValidityWrong'; readonly validTo: IsoDate };

/**
 * Whether a recorded result stands: points within the rubric, the preliminary grade that of its points, visit, decision,
 * notice and publication in their order and not in the future, and the grade as long as the rubric says. The
 * committee may have decided on another grade.
 * @source 社会组织评估管理办法 (民政部令第39号) art. 28; decision record 0114
 */
export function checkRecordedGrade(
  recorded: RecordedGrade,
  { rubric, today }: { readonly rubric: Rubric; readonly today: IsoDate },
): Result<RecordedGrade, RecordedGradeRefusal> {
  const { total, preliminaryGrade, publishedOn } = recorded;
  const { totalCap } = rubric.rules;
  if (total > totalCap) return refused({ code: 'recordedTotalTooHigh', mostPoints: pointsText(totalCap) });
  const gradeOfPoints = gradeOfTotal(rubric, total);
  if (preliminaryGrade !== null && preliminaryGrade !== gradeOfPoints)
    return refused({ code: 'recordedGradeNotOfTotal', gradeOfPoints: gradeOfPoints ?? 'none' });
  if (publishedOn > today) return refused({ code: 'recordedInFuture', publishedOn });
  if (!areInOrder([recorded.visitedOn, recorded.decidedOn, recorded.noticeFrom, publishedOn]))
    return refused({ code: 'recordedDaysOutOfOrder' });
  const validTo = gradeEnd(publishedOn, rubric.rules);
  return recorded.validTo !== null && recorded.validTo !== validTo
    ? refused({ code: 'recordedValidityWrong', validTo })
    : accepted({ ...recorded, preliminaryGrade: gradeOfPoints, validTo });
}

function areInOrder(days: readonly (IsoDate | null)[]): boolean {
  const known = days.filter((day) => day !== null);
  return known.every((day, index) => index === 0 || (known[index - 1] ?? day) <= day);
}
