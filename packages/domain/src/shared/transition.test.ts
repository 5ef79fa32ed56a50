import { actionsFrom, isStated, transitionRefusal, type Transitions } from './transition';

type Door = 'open' | 'shut' | 'locked';
type Act = 'shut' | 'lock' | 'unlock';

const TABLE: Transitions<Door, Act, 'key' | 'reason'> = {
  shut: { from: ['open'], to: 'shut', needs: [] },
  lock: { from: ['shut'], to: 'locked', needs: ['key', 'reason'] },
  unlock: { from: ['locked'], to: 'shut', needs: ['key'] },
};

describe('a table of transitions', () => {
  it.each<[Door, readonly Act[]]>([
    ['open', ['shut']],
    ['shut', ['lock']],
    ['locked', ['unlock']],
  ])('says what may be done with a door that is %s', (state, actions) => {
    expect(actionsFrom(TABLE, state)).toEqual(actions);
  });

  it('has nothing against an action of the state with all that it needs', () => {
    const facts = { key: 'brass', reason: 'night' };
    expect(transitionRefusal(TABLE, { state: 'shut', action: 'lock', facts })).toBeUndefined();
  });

  it('asks for the state before it asks for facts, and for facts in their order', () => {
    expect(transitionRefusal(TABLE, { state: 'open', action: 'lock', facts: {} })).toEqual({
      kind: 'notAllowed',
      allowed: ['shut'],
    });
    expect(transitionRefusal(TABLE, { state: 'shut', action: 'lock', facts: { reason: ' ' } })).toEqual({
      kind: 'notStated',
      fact: 'key',
    });
    expect(
      transitionRefusal(TABLE, { state: 'shut', action: 'lock', facts: { key: 'brass', reason: ' ' } }),
    ).toEqual({ kind: 'notStated', fact: 'reason' });
  });

  it.each<[unknown, boolean]>([
    [undefined, false],
    [null, false],
    [false, false],
    [0, true],
    ['', false],
    ['　 ', false],
    [true, true],
    [3, true],
    ['审议通过', true],
    [[], true],
  ])('takes %p as stated: %p', (fact, stated) => {
    expect(isStated(fact)).toBe(stated);
  });
});
