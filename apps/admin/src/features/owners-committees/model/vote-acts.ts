import { VOTE_ACTION_LABELS, VOTE_ACTIONS, type VoteAction as DomainAction } from '@weizhi/domain';
import type { VoteAction, VoteDetailFragment } from '@weizhi/graphql-client/documents';
import type { ActField } from '../../../shared/act-dialog';
import type { NextAct } from '../../../shared/next-acts';

/** An act that the rules allow now, with what it asks for and what it does. */
export type VoteAct = NextAct<VoteAction>;

const POSTED: ActField = {
  name: 'postedAt',
  label: '公示地点',
  kind: 'text',
  extra: '如：小区公告栏、业主群',
};

const FIELDS: Readonly<Record<DomainAction, readonly ActField[]>> = {
  publishRules: [{ name: 'residentsCommitteeToldOn', label: '告知居民委员会的日期', kind: 'date' }, POSTED],
  openVote: [{ name: 'closesOn', label: '表决截止日期', kind: 'date' }],
  closeVote: [
    {
      name: 'closingReason',
      label: '提前截止的理由',
      kind: 'longText',
      optional: true,
      extra: '截止日期已过的不必填写',
    },
  ],
  countVote: [],
  publiciseResult: [POSTED],
  fileResult: [{ name: 'filedWith', label: '备案机关', kind: 'text' }],
  cancelVote: [{ name: 'cancelReason', label: '取消的理由', kind: 'longText' }],
};

const CONSEQUENCES: Readonly<Record<DomainAction, string>> = {
  publishRules: '公示期满后方可开始表决；公示后表决事项不能再改。',
  openVote: '将按今日的业主名册锁定表决名册，之后的变动不影响本次表决。',
  closeVote: '截止后不能再录入选票。',
  countVote: '按锁定的名册和已录入的选票计票，结果不能修改。',
  publiciseResult: '登记结果公示。',
  fileResult: '登记结果备案，表决到此结束。',
  cancelVote: '取消后不能恢复，如需表决请另行发起。',
};

/** The acts on a vote, as the server says them. */
export function voteActs(vote: Pick<VoteDetailFragment, 'nextActions'>): readonly VoteAct[] {
  return vote.nextActions.flatMap((value): VoteAct[] => {
    const action = VOTE_ACTIONS.find(
      (each) => each.toLowerCase() === value.replaceAll('_', '').toLowerCase(),
    );
    if (!action) return [];
    return [
      {
        value,
        label: VOTE_ACTION_LABELS[action].zh,
        grave: action === 'cancelVote',
        fields: FIELDS[action],
        consequence: CONSEQUENCES[action],
      },
    ];
  });
}
