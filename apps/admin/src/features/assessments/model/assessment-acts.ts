import {
  ASSESSMENT_ACTION_LABELS,
  ASSESSMENT_ACTIONS,
  type AssessmentAction as DomainAction,
  INELIGIBILITY_REASON_LABELS,
  RATING_GRADE_LABELS,
  RATING_GRADES,
} from '@weizhi/domain';
import type {
  AdvanceAssessmentInput,
  AssessmentAction,
  AssessmentDetailFragment,
  IneligibilityReason,
} from '@weizhi/graphql-client/documents';
import type { ActField, ActValues } from '../../../shared/act-dialog';
import type { NextAct } from '../../../shared/next-acts';
import { enumOptions } from '../../../shared/enum-options';

/** The API sets a digit apart: `a5` is `A_5`. */
const enumName = (grade: string): string => grade.replace(/(\d)/u, '_$1').toUpperCase();

/** An act that the rules allow now. */
export type AssessmentAct = NextAct<AssessmentAction>;

const REASON: ActField = { name: 'reason', label: '理由', kind: 'longText' };
const GRADE: ActField = {
  name: 'grade',
  label: '等级',
  kind: 'choice',
  optional: true,
  extra: '不选的按初评等级',
  options: RATING_GRADES.map((grade) => ({
    value: enumName(grade),
    label: RATING_GRADE_LABELS[grade].zh,
  })),
};
const KNOWN_REASON: ActField = {
  name: 'knownReason',
  label: '不予评估情形',
  kind: 'choice',
  optional: true,
  options: enumOptions(INELIGIBILITY_REASON_LABELS),
};

const FIELDS: Readonly<Partial<Record<DomainAction, readonly ActField[]>>> = {
  returnSelfAssessment: [REASON],
  passEligibility: [
    {
      name: 'certificateOn',
      label: '取得登记证书的日期',
      kind: 'date',
      optional: true,
      extra: '不填的按组织档案；须满两年',
    },
    KNOWN_REASON,
  ],
  refuseEligibility: [REASON, KNOWN_REASON],
  finishSiteVisit: [{ name: 'day', label: '考察日期', kind: 'date' }],
  decideGrade: [
    { name: 'day', label: '审定日期', kind: 'date' },
    { name: 'minutes', label: '会议纪要编号', kind: 'text' },
    GRADE,
  ],
  postNotice: [{ name: 'postedAt', label: '公示地点', kind: 'text' }],
  publishGrade: [{ name: 'noObjectionOpen', label: '公示期内没有未处理的异议', kind: 'yesNo' }],
  withdrawAssessment: [REASON],
};

const GRAVE: ReadonlySet<DomainAction> = new Set(['refuseEligibility', 'withdrawAssessment']);

/** The acts on an assessment, as the server says them. */
export function assessmentActs(
  assessment: Pick<AssessmentDetailFragment, 'nextActions'>,
): readonly AssessmentAct[] {
  return assessment.nextActions.flatMap((value): AssessmentAct[] => {
    const action = ASSESSMENT_ACTIONS.find(
      (each) => each.toLowerCase() === value.replaceAll('_', '').toLowerCase(),
    );
    if (!action) return [];
    const label = ASSESSMENT_ACTION_LABELS[action].zh;
    return [{ value, label, grave: GRAVE.has(action), fields: FIELDS[action] ?? [] }];
  });
}

/** What is sent for an act; empty fields are left out. */
export function assessmentInput(
  assessment: Pick<AssessmentDetailFragment, 'id' | 'version'>,
  action: AssessmentAction,
  { knownReason, ...values }: ActValues,
): AdvanceAssessmentInput {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return {
    assessmentId: assessment.id,
    expectedVersion: assessment.version,
    action,
    ...Object.fromEntries(filled),
    ...(typeof knownReason === 'string' && knownReason !== ''
      ? { knownReasons: [knownReason as IneligibilityReason] }
      : {}),
  };
}
