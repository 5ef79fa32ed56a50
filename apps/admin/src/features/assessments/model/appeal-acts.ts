import {
  APPEAL_ACTION_LABELS,
  APPEAL_ACTIONS,
  type AppealAction as DomainAction,
  RATING_GRADE_LABELS,
  RATING_GRADES,
} from '@weizhi/domain';
import type {
  AdvanceAssessmentAppealInput,
  AppealAction,
  AppealDetailFragment,
  RatingGrade,
  RecordAssessmentAppealInput,
} from '@weizhi/graphql-client/documents';
import type { ActField, ActValues } from '../../../shared/act-dialog';
import { fieldOf, type RubricLine } from './rubric-tree';

/** An act on an appeal that the rules allow now. */
export interface AppealAct {
  readonly value: AppealAction;
  readonly label: string;
  readonly grave: boolean;
  readonly fields: readonly ActField[];
  readonly consequence: string;
}

const REASON: ActField = { name: 'reason', label: '理由', kind: 'longText' };
const MINUTES: ActField = { name: 'minutes', label: '复核会议纪要编号', kind: 'text' };
const GRADE: ActField = {
  name: 'grade',
  label: '等级',
  kind: 'choice',
  optional: true,
  extra: '不选的按复核得分对应的等级',
  options: RATING_GRADES.map((grade) => ({
    value: grade.replace(/(\d)/u, '_$1').toUpperCase(),
    label: RATING_GRADE_LABELS[grade].zh,
  })),
};

const CONSEQUENCES: Readonly<Record<DomainAction, string>> = {
  acceptAppeal: '受理后进入复核，期限自今天起算；评估显示为“复核中”。',
  refuseLateAppeal: '申请到此结束，理由告知申请组织。',
  upholdResult: '申请到此结束，原得分和等级不变。',
  changeResult: '形成新版评估结果；原结果保留，新旧同时显示。',
  rejectAppeal: '申请到此结束，原得分和等级不变。',
  withdrawAppeal: '申请到此结束，原得分和等级不变。',
};

const GRAVE: ReadonlySet<DomainAction> = new Set(['refuseLateAppeal', 'rejectAppeal', 'withdrawAppeal']);

/** The decisions, which wait for the reviewers. */
const DECISIONS: ReadonlySet<DomainAction> = new Set(['upholdResult', 'changeResult', 'rejectAppeal']);

/** The acts on an appeal, as the server says them; decisions once the reviewers have spoken. */
export function appealActs(
  appeal: Pick<AppealDetailFragment, 'nextActions' | 'decidable' | 'leaves'>,
  lines: readonly RubricLine[],
): readonly AppealAct[] {
  return appeal.nextActions.flatMap((value): AppealAct[] => {
    const action = APPEAL_ACTIONS.find(
      (each) => each.toLowerCase() === value.replaceAll('_', '').toLowerCase(),
    );
    if (!action || (DECISIONS.has(action) && !appeal.decidable)) return [];
    return [
      {
        value,
        label: APPEAL_ACTION_LABELS[action].zh,
        grave: GRAVE.has(action),
        fields: fieldsOf(action, appeal.leaves, lines),
        consequence: CONSEQUENCES[action],
      },
    ];
  });
}

function fieldsOf(
  action: DomainAction,
  leaves: readonly string[],
  lines: readonly RubricLine[],
): readonly ActField[] {
  if (action === 'acceptAppeal') return [];
  if (!DECISIONS.has(action)) return [REASON];
  if (action !== 'changeResult') return [REASON, MINUTES];
  const scores = leaves.map((code): ActField => {
    const node = lines.find((line) => line.node.code === code)?.node;
    return {
      name: fieldOf(code),
      label: `${code} ${node?.title ?? ''}复核得分`,
      kind: 'number',
      extra: `满分 ${node?.maximum ?? '—'}`,
    };
  });
  return [...scores, GRADE, REASON, MINUTES];
}

const textOf = (value: ActValues[string]): string => (typeof value === 'string' ? value.trim() : '');

/** What is sent for an act; empty fields are left out. */
export function appealInput(
  appeal: Pick<AppealDetailFragment, 'id' | 'version' | 'leaves'>,
  action: AppealAction,
  values: ActValues,
): AdvanceAssessmentAppealInput {
  const reason = textOf(values['reason']);
  const minutes = textOf(values['minutes']);
  const grade = textOf(values['grade']);
  const scores = appeal.leaves.flatMap((node) => {
    const points = textOf(values[fieldOf(node)]);
    return points === '' ? [] : [{ node, points }];
  });
  return {
    appealId: appeal.id,
    expectedVersion: appeal.version,
    action,
    ...(reason === '' ? {} : { reason }),
    ...(minutes === '' ? {} : { minutes }),
    ...(grade === '' ? {} : { grade: grade as RatingGrade }),
    ...(scores.length === 0 ? {} : { scores }),
  };
}

/** What a form of an appeal holds. */
export interface NewAppeal {
  readonly means: RecordAssessmentAppealInput['means'];
  readonly receivedOn: string;
  readonly leaves: readonly string[];
  readonly reason: string;
  /** One piece of evidence on a line. */
  readonly evidence: string;
}

/** What is sent for a new appeal. */
export function newAppealInput(
  assessmentId: string,
  { evidence, leaves, ...values }: NewAppeal,
  idempotencyKey: string,
): RecordAssessmentAppealInput {
  return {
    assessmentId,
    idempotencyKey,
    ...values,
    leaves: [...leaves],
    evidence: evidence
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((note) => ({ note })),
  };
}
