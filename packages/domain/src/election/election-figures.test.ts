import fc from 'fast-check';
import { electionFigures, type HeldElection, isTurnoutHidden } from '.';

const STANDING = {
  ...{ candidate: '1', support: 0, points: 0, against: 0 },
  ...{ reachesMajority: true, elected: true, tied: false },
};
const round = (returned: number, filledSeats: number, candidates = 3, quorumReached = true) => ({
  ...{ rollCount: 40, returned, quorumReached, filledSeats },
  standings: Array.from({ length: candidates }, () => STANDING),
});
const held = (over: Partial<HeldElection>): HeldElection => ({
  ...{ route: 'ballot', state: 'declared', seats: 2, results: [round(30, 2)], elected: 2 },
  ...{ objectionsDecided: 0, objectionsUpheld: 0 },
  ...over,
});
const small = (rollCount: number, returned: number): HeldElection =>
  held({ results: [{ ...round(returned, 2), rollCount }] });

describe('figures of elections', () => {
  it('take the turnout of the first valid round, and of the last where none was', () => {
    const repeated = held({ results: [round(15, 0, 3, false), round(24, 1), round(21, 1, 2)] });
    const never = held({ state: 'annulled', results: [round(18, 0, 3, false)], elected: 0 });
    const figures = electionFigures([held({}), repeated, never]);
    expect(figures.electionTurnout).toEqual({ numerator: 30 + 24 + 18, denominator: 120, told: 3, held: 3 });
    expect(figures.electionQuorumRate).toMatchObject({ numerator: 1, denominator: 3 });
    // Without a valid round there is nothing to run off.
    expect(figures.runOffShare).toMatchObject({ numerator: 1, denominator: 2 });
    expect(figures.voidElectionShare).toMatchObject({ numerator: 1, denominator: 3 });
  });

  it('tell ballots with a choice from recommendations', () => {
    const recommended = held({ route: 'recommendation', results: [], elected: 2 });
    const figures = electionFigures([held({}), recommended]);
    expect(figures.electedByBallotShare).toEqual({ numerator: 2, denominator: 4, told: 2, held: 2 });
    expect(figures.candidatesPerSeat).toMatchObject({ numerator: 3, denominator: 2 });
    expect(figures.electionTurnout).toMatchObject({ denominator: 40, held: 1 });
  });

  it('leave out what is not over, and say of how many they tell', () => {
    const figures = electionFigures([held({}), held({ state: 'counted' }), held({ state: 'voting' })]);
    expect(figures.electionTurnout).toEqual({ numerator: 30, denominator: 40, told: 1, held: 3 });
    expect(figures.voidElectionShare).toMatchObject({ denominator: 1, told: 1, held: 3 });
  });

  it('count the objections that were decided, and have no whole where nothing is over', () => {
    const annulled = held({ state: 'annulled', objectionsDecided: 3, objectionsUpheld: 1 });
    expect(electionFigures([annulled])).toMatchObject({
      voidElectionShare: { numerator: 1, denominator: 1 },
      electedByBallotShare: { numerator: 0, denominator: 0 },
      upheldObjectionShare: { numerator: 1, denominator: 3 },
    });
    const wholes = Object.values(electionFigures([])).map(({ denominator }) => denominator as number);
    expect(new Set(wholes)).toEqual(new Set([0]));
  });

  it('keep elections with too few voters or papers out of every sum of turnout', () => {
    expect(electionFigures([held({}), small(9, 9), small(30, 9)]).electionTurnout).toEqual({
      ...{ numerator: 30, denominator: 40, told: 1, held: 3 },
    });
    expect([isTurnoutHidden([small(9, 9)]), isTurnoutHidden([small(9, 9), held({})])]).toEqual([true, false]);
    expect([isTurnoutHidden([]), isTurnoutHidden([held({ route: 'recommendation', results: [] })])]).toEqual([
      false,
      false,
    ]);
  });

  it('let no difference of two sums of turnout be a small election', () => {
    const papers = fc.integer({ min: 0, max: 60 });
    const election = fc
      .record({ roll: fc.integer({ min: 1, max: 60 }), papers })
      .map(({ roll, papers: returned }) => small(roll, Math.min(roll, returned)));
    fc.assert(
      fc.property(
        fc.array(election, { maxLength: 12 }),
        fc.array(election, { maxLength: 12 }),
        (some, more) => {
          const [all, part] = [electionFigures([...some, ...more]), electionFigures(some)].map(
            ({ electionTurnout }) => electionTurnout,
          );
          const [voters, returned] = (['denominator', 'numerator'] as const).map(
            (of) => (all?.[of] ?? 0) - (part?.[of] ?? 0),
          );
          expect([voters, returned].every((count) => count === 0 || (count ?? 0) >= 10)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
