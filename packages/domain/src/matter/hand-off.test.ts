import { handOffReturnIndex } from './hand-off';

describe('the hand-off return index', () => {
  it('is unknown of a matter that nobody had, and nothing of one that stayed', () => {
    expect([handOffReturnIndex([]), handOffReturnIndex(['J'])]).toEqual([null, 0]);
  });

  it('counts each time that somebody gets it again', () => {
    expect(handOffReturnIndex(['J', 'W', 'J', 'W', 'J'])).toBe(0.75);
    expect(handOffReturnIndex(['J', 'W', 'U', 'G'])).toBe(0);
  });
});
