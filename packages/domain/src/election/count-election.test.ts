import fc from 'fast-check';
import { countElection, DEFAULT_ELECTION_RULES, type ElectionRound, runOffCandidates } from '.';

const candidates = ['A', 'B', 'C', 'D'].map((each) => ({ code: each, title: each }));
const round = (marks: readonly (readonly string[])[], over: Partial<ElectionRound> = {}): ElectionRound => ({
  ...{ rules: DEFAULT_ELECTION_RULES, method: 'approval', candidates, seats: 2, isRunOff: false },
  rollCount: 10,
  papers: marks.map((options) => ({ answers: { '1': { kind: 'options', options } } })),
  ...over,
});
const times = (count: number, marks: readonly string[]): (readonly string[])[] =>
  Array.from({ length: count }, () => marks);
const seated = (of: ElectionRound): readonly string[] =>
  countElection(of).standings.flatMap(({ candidate, elected }) => (elected ? [candidate] : []));

describe('a count', () => {
  it('needs more than half of the roll, and more than half of those who took part', () => {
    // Five of ten are not more than half.
    expect(countElection(round(times(5, ['A', 'B'])))).toMatchObject({
      quorumReached: false,
      filledSeats: 0,
    });
    const six = [...times(4, ['A', 'B']), ...times(2, ['A', 'C'])];
    expect(countElection(round(six))).toMatchObject({ quorumReached: true, returned: 6, filledSeats: 2 });
    // Three of six are not more than half: the second seat stays empty.
    expect(seated(round([...times(3, ['A', 'B']), ...times(3, ['A', 'C'])]))).toEqual(['A']);
  });

  it('asks for a third in a run-off, and gives a seat to neither of two equal ones', () => {
    const papers = [...times(3, ['B']), ...times(2, ['C']), ...times(2, ['D'])];
    expect(seated(round(papers, { isRunOff: true, seats: 1 }))).toEqual(['B']);
    const equal = countElection(
      round([...times(3, ['B']), ...times(3, ['C'])], { isRunOff: true, seats: 1 }),
    );
    expect(equal.standings.filter(({ tied }) => tied).map(({ candidate }) => candidate)).toEqual(['B', 'C']);
  });

  it('takes a spoilt paper for one that took part', () => {
    const spoilt = { answers: { '1': { kind: 'spoilt' } } } as const;
    const good = round(times(4, ['A'])).papers;
    const counted = countElection(round([], { papers: [...good, spoilt, spoilt] }));
    expect(counted).toMatchObject({ quorumReached: true, returned: 6, spoilt: 2, filledSeats: 1 });
  });

  it('gives seats to those for whom more than half say yes, where each is put by itself', () => {
    const says = (a: 'for' | 'against', b: 'for' | 'against') => ({
      answers: { A: { kind: 'stance', stance: a }, B: { kind: 'stance', stance: b } } as const,
    });
    const papers = [
      ...times(4, []).map(() => says('for', 'against')),
      ...times(3, []).map(() => says('for', 'for')),
    ];
    const of = round([], { method: 'proposal', candidates: candidates.slice(0, 2), papers });
    expect(countElection(of).standings).toMatchObject([
      { candidate: 'A', support: 7, against: 0, elected: true },
      { candidate: 'B', support: 3, against: 4, elected: false },
    ]);
  });

  it('never gives out more seats than there are, nor one below the majority', () => {
    const marks = fc.array(fc.subarray(['A', 'B', 'C', 'D'], { maxLength: 2 }), { maxLength: 10 });
    fc.assert(
      fc.property(marks, fc.boolean(), (papers, isRunOff) => {
        const { standings, filledSeats } = countElection(round(papers, { isRunOff }));
        expect(filledSeats).toBeLessThanOrEqual(2);
        expect(standings.every(({ elected, reachesMajority }) => !elected || reachesMajority)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

it('puts one more candidate than seats left into a run-off, with whoever is equal to the last', () => {
  const standing = (candidate: string, points: number, elected = false) => ({
    ...{ candidate, points, support: points, against: 0, reachesMajority: elected, elected, tied: false },
  });
  const four = [
    standing('A', 9, true),
    standing('B', 4),
    standing('C', 3),
    standing('D', 3),
    standing('E', 1),
  ];
  expect(runOffCandidates(four, 1)).toEqual(['B', 'C', 'D']);
  expect(runOffCandidates(four, 0)).toEqual([]);
});
