import {
  type AppealAction,
  type AppealOpinion,
  type AppealState,
  isoDate,
  type IsoDate,
  leavesOfRubric,
  type RubricSheet,
} from '@weizhi/domain';
import { DEMONSTRATION_RUBRIC } from './rubric-profile';

/** An invented appeal: against which leaves, how far it has come, and what its reviewers hold so far. */
export interface AppealPlan {
  readonly state: AppealState;
  readonly receivedOn: IsoDate;
  readonly reason: string;
  readonly evidence: readonly string[];
  readonly leaves: readonly string[];
  /** Steps with the day of each. */
  readonly steps: readonly (readonly [AppealAction, IsoDate])[];
  /** Opinions by place of the reviewer; null who has not spoken. Empty as long as nobody is assigned. */
  readonly opinions: readonly (AppealOpinion | null)[];
  /** Points that the review gives on the disputed leaves. */
  readonly reviewed: RubricSheet;
}

/** What was not given in full by everybody is what somebody disputes. */
function disputedLeaf(sheets: readonly RubricSheet[]): { readonly code: string; readonly maximum: number } {
  const leaves = leavesOfRubric(DEMONSTRATION_RUBRIC.nodes).filter(({ bonus }) => !bonus);
  const found = leaves.find(({ code, maximum }) => sheets.every((sheet) => (sheet[code] ?? 0) < maximum));
  if (!found) throw new Error('A sheet with full marks everywhere has nothing to dispute');
  return found;
}

/** An appeal that a review changed the result by. */
export function changedAppeal(sheets: readonly RubricSheet[]): AppealPlan {
  const { code, maximum } = disputedLeaf(sheets);
  return {
    state: 'changed',
    receivedOn: isoDate('2026-11-04'),
    reason: '评审时漏看一份在评估期内的材料，申请对该项重新评分。（演示数据）',
    evidence: ['补充材料原件，见组织档案（演示数据）'],
    leaves: [code],
    steps: [
      ['acceptAppeal', isoDate('2026-11-06')],
      ['changeResult', isoDate('2026-11-18')],
    ],
    opinions: ['change', 'change', 'uphold'],
    reviewed: { [code]: maximum },
  };
}

/** An appeal under review: one reviewer has not spoken yet. */
export function reviewedAppeal(sheets: readonly RubricSheet[]): AppealPlan {
  return {
    state: 'accepted',
    receivedOn: isoDate('2026-11-12'),
    reason: '认为该项评分偏低，附上级批复和活动台账。（演示数据）',
    evidence: ['上级批复原件、活动台账 42 份，档案柜 3 号（演示数据）'],
    leaves: [disputedLeaf(sheets).code],
    steps: [['acceptAppeal', isoDate('2026-11-16')]],
    opinions: ['uphold', 'change', null],
    reviewed: {},
  };
}

/** An appeal that has just come. */
export function receivedAppeal(sheets: readonly RubricSheet[]): AppealPlan {
  return {
    state: 'received',
    receivedOn: isoDate('2026-11-23'),
    reason: '认为该项漏计得分。（演示数据）',
    evidence: ['补充材料汇编（演示数据）'],
    leaves: [disputedLeaf(sheets).code],
    steps: [],
    opinions: [],
    reviewed: {},
  };
}
