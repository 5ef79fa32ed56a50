import {
  ELECTION_ACTION_LABELS,
  ELECTION_FACT_LABELS,
  type ElectionAction as DomainAction,
  type ElectionFacts,
} from '@weizhi/domain';
import type {
  AdvanceElectionInput,
  ElectionAction,
  ElectionDetailFragment,
} from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import type { ActField, ActValues } from '../../../shared/act-dialog';
import type { NextAct } from '../../../shared/next-acts';

const field = (name: keyof ElectionFacts, rest: Pick<ActField, 'kind'> & Partial<ActField>): ActField => ({
  name,
  label: ELECTION_FACT_LABELS[name].zh,
  ...rest,
});
const POSTED = field('postedAt', { kind: 'text', most: 200 });
const CLOSES = field('closesOn', { kind: 'date' });
const REASON = field('reason', { kind: 'longText', most: 200 });

const FIELDS: Readonly<Record<ElectionAction, readonly ActField[]>> = {
  PUBLISH_ROLL: [POSTED],
  CLOSE_ROLL: [],
  PUBLISH_CANDIDATES: [POSTED],
  REOPEN_NOMINATION: [REASON],
  OPEN_ELECTION: [CLOSES],
  CLOSE_ELECTION: [
    field('closingReason', { kind: 'longText', optional: true, most: 200, extra: '截止日期未过的必须填写' }),
  ],
  COUNT_ELECTION: [],
  RECORD_RECOMMENDATION: [field('attendance', { kind: 'count', least: 1, most: 100_000 })],
  OPEN_RUN_OFF: [CLOSES],
  REPEAT_VOTING: [CLOSES],
  PUBLICISE_ELECTION: [POSTED],
  DECLARE_ELECTION: [field('termBeginsOn', { kind: 'date' })],
  CANCEL_ELECTION: [REASON],
  ANNUL_ELECTION: [REASON],
};

const CONSEQUENCES: Partial<Readonly<Record<ElectionAction, string>>> = {
  CLOSE_ROLL: '确定后选民名单不能再变更。',
  REOPEN_NOMINATION: '回到提名候选人；补充提名后重新公示，异议期重新计算。',
  OPEN_ELECTION: '开始投票后候选人不能再变更；一人只发一张选票。',
  CLOSE_ELECTION: '截止后不再发票，转入录入票箱中的选票。',
  COUNT_ELECTION: '计票后不能再录入选票。请先核对录入张数。',
  OPEN_RUN_OFF: '为空缺的名额再投一次票：得票多的落选人为候选人，得票不少于三分之一的当选。',
  REPEAT_VOTING: '参加投票的选民没有过半，上一轮投票无效。候选人和名额不变，每位选民重新领票。',
  DECLARE_ELECTION: '居委会当选成员将自任期起始日起按居委会工作人员统计。',
  CANCEL_ELECTION: '本次选举不再进行，不能恢复；名单、候选人和办理过程保留可查。',
  ANNUL_ELECTION: '本次选举作废，需要重新组织。',
};

const GRAVE: readonly ElectionAction[] = ['CANCEL_ELECTION', 'ANNUL_ELECTION'];

/** What the rules allow next, with what each asks for. */
export function electionActs({ nextActions }: ElectionDetailFragment): readonly NextAct<ElectionAction>[] {
  return nextActions.map((value) => {
    const consequence = CONSEQUENCES[value];
    return {
      value,
      label: enumLabel<DomainAction>(ELECTION_ACTION_LABELS, value),
      grave: GRAVE.includes(value),
      fields: FIELDS[value],
      ...(consequence === undefined ? {} : { consequence }),
    };
  });
}

export function stepInput(
  { id, version }: ElectionDetailFragment,
  action: ElectionAction,
  values: ActValues,
): AdvanceElectionInput {
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const { attendance } = values;
  return {
    ...{ electionId: id, expectedVersion: version, action },
    attendance: typeof attendance === 'number' ? attendance : null,
    ...{ postedAt: text('postedAt'), closesOn: text('closesOn'), closingReason: text('closingReason') },
    ...{ termBeginsOn: text('termBeginsOn'), reason: text('reason') },
  };
}
