import {
  PROJECT_VOTE_ACTION_LABELS,
  PROJECT_VOTE_FACT_LABELS,
  type ProjectVoteAction as DomainAction,
  type ProjectVoteFacts,
} from '@weizhi/domain';
import type {
  AdvanceProjectVoteInput,
  ProjectVoteAction,
  ProjectVoteDetailFragment,
} from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import type { ActField, ActValues } from '../../../shared/act-dialog';
import type { NextAct } from '../../../shared/next-acts';

const field = (name: keyof ProjectVoteFacts, rest: Pick<ActField, 'kind'> & Partial<ActField>): ActField => ({
  name,
  label: PROJECT_VOTE_FACT_LABELS[name].zh,
  ...rest,
});

const FIELDS: Readonly<Record<ProjectVoteAction, readonly ActField[]>> = {
  OPEN_PROJECT_VOTE: [
    field('electorate', {
      ...{ kind: 'count', least: 1, most: 1_000_000 },
      extra: '选票从 1 号起连续编号；发给谁不登记，只按编号收回',
    }),
    field('closesOn', { kind: 'date' }),
  ],
  CLOSE_PROJECT_VOTE: [
    field('closingReason', { kind: 'longText', optional: true, extra: '截止日期未过的必须填写', most: 200 }),
  ],
  CANCEL_PROJECT_VOTE: [field('cancelReason', { kind: 'longText', most: 200 })],
};

const CONSEQUENCES: Partial<Readonly<Record<ProjectVoteAction, string>>> = {
  OPEN_PROJECT_VOTE: '开始投票后，项目和规则不能再改。',
  CLOSE_PROJECT_VOTE: '截止后不再录入选票，立即按规则计票。',
};

/** What the rules allow next, with what each asks for. */
export function voteActs({ nextActions }: ProjectVoteDetailFragment): readonly NextAct<ProjectVoteAction>[] {
  return nextActions.map((value) => {
    const consequence = CONSEQUENCES[value];
    return {
      value,
      label: enumLabel<DomainAction>(PROJECT_VOTE_ACTION_LABELS, value),
      grave: value === 'CANCEL_PROJECT_VOTE',
      fields: FIELDS[value],
      ...(consequence === undefined ? {} : { consequence }),
    };
  });
}

export function stepInput(
  { id, version }: ProjectVoteDetailFragment,
  action: ProjectVoteAction,
  { electorate, closesOn, closingReason, cancelReason }: ActValues,
): AdvanceProjectVoteInput {
  const text = (value: ActValues[string]): string | null =>
    typeof value === 'string' && value !== '' ? value : null;
  return {
    ...{ voteId: id, expectedVersion: version, action },
    electorate: typeof electorate === 'number' ? electorate : null,
    closesOn: text(closesOn),
    closingReason: text(closingReason),
    cancelReason: text(cancelReason),
  };
}
