import fc from 'fast-check';
import {
  advanceMatter,
  availableMatterActions,
  MATTER_STATES,
  MATTER_TRANSITIONS,
  type MatterAction,
  type MatterFacts,
  type MatterState,
} from './matter-states';

const ACTIONS = Object.keys(MATTER_TRANSITIONS) as MatterAction[];
const EVERY_FACT: MatterFacts = {
  receivingParty: '城管办',
  returnReason: '属地不符',
  legalBasis: '《城市管理执法办法》第八条',
  proposedParty: '坪山交通运输局',
  verdict: 'upheld',
  leadParty: '城管办',
  outcomeNote: '已清运',
  disputeReason: '仍有积水',
  replyPeriodEnded: true,
  satisfaction: 4,
  reopenReason: '复发',
  mergedInto: '9169',
};

function at(state: MatterState) {
  return { state, lastReturn: null };
}

describe('a matter', () => {
  it('goes from report to rating', () => {
    const path: MatterAction[] = [
      'triage',
      'dispatch',
      'accept',
      'start',
      'resolve',
      'confirm',
      'closeConfirmed',
      'rate',
    ];
    const end = path.reduce<MatterState>((state, action) => {
      const next = advanceMatter(at(state), action, EVERY_FACT);
      if (!next.ok) throw new Error(next.refusal.code);
      return next.value;
    }, 'reported');
    expect(end).toBe('rated');
  });

  it('answers every pair of state and action as the table says', () => {
    for (const state of MATTER_STATES) {
      for (const action of ACTIONS) {
        const result = advanceMatter(at(state), action, EVERY_FACT);
        const allowed = MATTER_TRANSITIONS[action].from.includes(state);
        expect({ state, action, ok: result.ok }).toEqual({ state, action, ok: allowed });
        expect(availableMatterActions(state).includes(action)).toBe(allowed);
      }
    }
  });

  it('names what is allowed when it refuses', () => {
    expect(advanceMatter(at('returned'), 'closeConfirmed', EVERY_FACT)).toEqual({
      ok: false,
      refusal: {
        code: 'matterActionNotAllowed',
        state: 'returned',
        action: 'closeConfirmed',
        allowed: ['adjudicate'],
      },
    });
  });

  it.each(['returnReason', 'legalBasis', 'proposedParty'] as const)(
    'refuses a return without its %s',
    (fact) => {
      const facts = { ...EVERY_FACT, [fact]: ' ' };
      expect(advanceMatter(at('dispatched'), 'returnMatter', facts)).toEqual({
        ok: false,
        refusal: { code: 'matterFactMissing', action: 'returnMatter', fact },
      });
    },
  );

  it('closes without an answer only when the time for one has passed', () => {
    expect(advanceMatter(at('resolved'), 'closeUnanswered', { replyPeriodEnded: false })).toMatchObject({
      refusal: { fact: 'replyPeriodEnded' },
    });
    expect(advanceMatter(at('resolved'), 'closeUnanswered', { replyPeriodEnded: true })).toMatchObject({
      value: 'closed',
    });
  });

  it.each([
    ['upheld', '城管办', false],
    ['upheld', '交通局', true],
    ['overturned', '城管办', true],
    ['overturned', '交通局', false],
  ] as const)('after a return by 城管办 that was %s may go to %s: %s', (verdict, receivingParty, allowed) => {
    const position = { state: 'adjudicated', lastReturn: { returnedBy: '城管办', verdict } } as const;
    const result = advanceMatter(position, 'dispatch', { receivingParty });
    expect(result.ok).toBe(allowed);
    if (!result.ok)
      expect(result.refusal).toEqual({ code: 'matterDispatchAgainstVerdict', verdict, returnedBy: '城管办' });
  });

  it('never gets from a return to closure without a new dispatch', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTIONS), { maxLength: 200 }), (actions) => {
        let state: MatterState = 'reported';
        let pending = false;
        for (const action of actions) {
          const next = advanceMatter(at(state), action, EVERY_FACT);
          if (!next.ok) continue;
          state = next.value;
          if (state === 'returned') pending = true;
          if (state === 'dispatched') pending = false;
          expect(pending && (state === 'closed' || state === 'rated')).toBe(false);
        }
      }),
    );
  });

  it('can reach every state from the report, and an end from every state', () => {
    const next = (state: MatterState): MatterState[] =>
      ACTIONS.filter((action) => MATTER_TRANSITIONS[action].from.includes(state)).map(
        (action) => MATTER_TRANSITIONS[action].to,
      );
    const reach = (start: MatterState): ReadonlySet<MatterState> => {
      const seen = new Set<MatterState>([start]);
      for (const state of seen) next(state).forEach((follower) => seen.add(follower));
      return seen;
    };
    expect([...reach('reported')].sort()).toEqual([...MATTER_STATES].sort());
    for (const state of MATTER_STATES) {
      expect(
        ['closed', 'merged', 'withdrawn'].some(
          (end) => reach(state).has(end as MatterState) || state === 'rated',
        ),
      ).toBe(true);
    }
  });
});
