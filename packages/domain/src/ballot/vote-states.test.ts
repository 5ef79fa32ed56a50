import fc from 'fast-check';
import { addDays, isoDate } from '../calendar';
import {
  advanceVote,
  availableVoteActions,
  VOTE_ACTIONS,
  VOTE_STATES,
  VOTE_TRANSITIONS,
  type VoteFacts,
  type VotePosition,
  type VoteState,
} from './vote-states';

const TODAY = isoDate('2026-11-26');
const EVERY_FACT: VoteFacts = {
  questionCount: 1,
  residentsCommitteeToldOn: isoDate('2026-11-01'),
  postedAt: '小区公告栏',
  rollCount: 300,
  closesOn: addDays(TODAY, 10),
  closingReason: '全体业主均已表决',
  filedWith: '城东街道办事处',
  cancelReason: '方案需修改',
};
const at = (state: VoteState, change: Partial<VotePosition> = {}): VotePosition => ({
  state,
  noticeDays: 15,
  rulesPublishedOn: isoDate('2026-11-01'),
  closesOn: null,
  today: TODAY,
  ...change,
});

describe('a vote', () => {
  it('goes from draft to filing', () => {
    const path = [
      'publishRules',
      'openVote',
      'closeVote',
      'countVote',
      'publiciseResult',
      'fileResult',
    ] as const;
    const end = path.reduce<VoteState>((state, action) => {
      const next = advanceVote(at(state), action, EVERY_FACT);
      if (!next.ok) throw new Error(next.refusal.code);
      return next.value;
    }, 'draft');
    expect(end).toBe('filed');
  });

  it('answers every pair of state and action as the table says', () => {
    for (const state of VOTE_STATES) {
      for (const action of VOTE_ACTIONS) {
        const allowed = VOTE_TRANSITIONS[action].from.includes(state);
        const ok = advanceVote(at(state), action, EVERY_FACT).ok;
        expect({ state, action, ok }).toEqual({ state, action, ok: allowed });
        expect(availableVoteActions(state).includes(action)).toBe(allowed);
      }
    }
  });

  it('demands every fact that the table names', () => {
    for (const action of VOTE_ACTIONS) {
      const { from, needs } = VOTE_TRANSITIONS[action];
      const [state = 'draft'] = from;
      for (const fact of needs) {
        const { [fact]: _left, ...facts } = EVERY_FACT;
        expect(advanceVote(at(state), action, facts)).toMatchObject({
          refusal: { code: 'voteFactMissing', voteAction: action, voteFact: fact },
        });
      }
    }
  });

  it('opens on the fifteenth day after its notice and not before', () => {
    const opening = (published: string) =>
      advanceVote(at('rulesPublished', { rulesPublishedOn: isoDate(published) }), 'openVote', EVERY_FACT);
    expect(opening('2026-11-11').ok).toBe(true);
    expect(opening('2026-11-12')).toEqual({
      ok: false,
      refusal: { code: 'voteNoticeTooShort', noticeDays: 15, earliest: '2026-11-27' },
    });
  });

  it('does not close before it opens, and before its day only with a reason', () => {
    const yesterday = addDays(TODAY, -1);
    expect(
      advanceVote(at('rulesPublished'), 'openVote', { ...EVERY_FACT, closesOn: yesterday }),
    ).toMatchObject({ refusal: { code: 'voteClosesBeforeItOpens' } });
    expect(advanceVote(at('open', { closesOn: TODAY }), 'closeVote', {})).toMatchObject({
      refusal: { code: 'voteFactMissing', voteFact: 'closingReason' },
    });
    expect(advanceVote(at('open', { closesOn: yesterday }), 'closeVote', {}).ok).toBe(true);
  });

  it('reaches no state whose facts were never stated, whatever is tried', () => {
    const attempt = fc.record({
      action: fc.constantFrom(...VOTE_ACTIONS),
      given: fc.subarray(Object.keys(EVERY_FACT) as (keyof VoteFacts)[]),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
        let state: VoteState = 'draft';
        const stated = new Set<string>();
        for (const { action, given } of attempts) {
          const facts = Object.fromEntries(given.map((name) => [name, EVERY_FACT[name]])) as VoteFacts;
          const next = advanceVote(at(state), action, facts);
          if (!next.ok) continue;
          state = next.value;
          for (const fact of VOTE_TRANSITIONS[action].needs) stated.add(fact);
        }
        if (['open', 'closed', 'counted', 'publicised', 'filed'].includes(state))
          expect([...stated]).toEqual(expect.arrayContaining(['rollCount', 'residentsCommitteeToldOn']));
        if (state === 'filed') expect(stated.has('filedWith')).toBe(true);
      }),
    );
  });
});
