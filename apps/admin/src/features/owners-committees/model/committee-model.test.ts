import type { VoteShareCheckPartsFragment } from '@weizhi/graphql-client/documents';
import { arithmeticWords, demandWords } from './check-words';
import { filledValues } from './committee-acts';
import { committeeTabs, statusesOfTab } from './committee-tabs';
import { toVoteInput } from './new-vote';
import { voteActs } from './vote-acts';

const QUORUM: VoteShareCheckPartsFragment = {
  __typename: 'VoteShareCheck',
  measure: 'AREA',
  comparison: 'AT_LEAST',
  numerator: 2,
  denominator: 3,
  part: '199990000',
  whole: '300000000',
  left: '599970000',
  right: '600000000',
  met: false,
};

it('shows the arithmetic of a demand so that it can be done again', () => {
  expect(demandWords(QUORUM)).toBe('面积达到 2/3 以上');
  expect(arithmeticWords(QUORUM)).toBe('3 × 19999.00 ㎡ < 2 × 30000.00 ㎡，不符合');
  const even = {
    ...QUORUM,
    measure: 'HEADS',
    part: '200',
    whole: '300',
    left: '600',
    right: '600',
    met: true,
  };
  expect(arithmeticWords(even as VoteShareCheckPartsFragment)).toBe('3 × 200 人 = 2 × 300 人，符合');
  expect(demandWords({ ...QUORUM, comparison: 'MORE_THAN', numerator: 1, denominator: 2 })).toBe(
    '面积超过 1/2',
  );
});

it('has a tab for each status that some estate has, with its count', () => {
  const tabs = committeeTabs([
    { status: 'NONE', count: 3 },
    { status: 'LAPSED', count: 2 },
  ]);
  expect(tabs.map(({ key, count }) => [key, count])).toEqual([
    ['all', 5],
    ['none', 3],
    ['lapsed', 2],
  ]);
  expect([statusesOfTab('termExpiring'), statusesOfTab('all')]).toEqual([['TERM_EXPIRING'], null]);
});

it('sends numbers as numbers and leaves out what is empty', () => {
  expect(filledValues({ seats: '7', filingNumber: '', electedOn: '2026-11-26', byDeveloper: true })).toEqual({
    seats: 7,
    electedOn: '2026-11-26',
    byDeveloper: true,
  });
});

it('sends options one a line, and none for a proposal', () => {
  const input = toVoteInput(
    'e',
    {
      title: '换届',
      questions: [
        {
          title: '选举',
          decision: 'COMMITTEE_ELECTION',
          method: 'APPROVAL',
          options: '甲\n\n 乙 ',
          seats: '1',
        },
        { title: '选聘', decision: 'PROPERTY_COMPANY', method: 'PROPOSAL', options: '残留' },
      ],
    },
    'k',
  );
  expect(input.questions).toEqual([
    {
      title: '选举',
      decision: 'COMMITTEE_ELECTION',
      method: 'APPROVAL',
      options: ['甲', '乙'],
      seats: 1,
      limit: null,
    },
    { title: '选聘', decision: 'PROPERTY_COMPANY', method: 'PROPOSAL' },
  ]);
});

it('offers what the server says may be done', () => {
  expect(
    voteActs({ nextActions: ['OPEN_VOTE', 'CANCEL_VOTE'] }).map(({ label, grave }) => [label, grave]),
  ).toEqual([
    ['锁定名册并开始表决', false],
    ['取消表决', true],
  ]);
});
