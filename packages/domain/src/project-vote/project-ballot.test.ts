import fc from 'fast-check';
import { decimalText } from '../decimal';
import {
  NO_BALLOT_LIMITS,
  type ProjectBallotLimits,
  type ProjectBallotMethod,
  projectBallotWeights,
} from '.';

const COSTS = new Map(
  Object.entries({ A: '400', B: '300.50', C: '299.50', D: '1' }).map(([key, cost]) => [
    key,
    decimalText(cost),
  ]),
);

function weigh(
  method: ProjectBallotMethod,
  ballot: { readonly projects: readonly string[]; readonly points?: readonly number[] },
  limits: Partial<ProjectBallotLimits> = {},
) {
  const terms = { method, limits: { ...NO_BALLOT_LIMITS, ...limits }, costs: COSTS };
  const answer = projectBallotWeights({ projects: ballot.projects, points: ballot.points ?? null }, terms);
  return answer.ok ? answer.value : answer.refusal;
}

describe('a ballot of a vote on projects', () => {
  it('gives each chosen project one, its points, or its place from the last', () => {
    expect(weigh('approval', { projects: ['B', 'A'] })).toEqual([1, 1]);
    expect(weigh('approval', { projects: [] })).toEqual([]);
    expect(weigh('chooseOne', { projects: ['D'] })).toEqual([1]);
    expect(weigh('cumulative', { projects: ['A', 'C'], points: [2, 1] })).toEqual([2, 1]);
    expect(weigh('scoring', { projects: ['A', 'C'], points: [5, 0] })).toEqual([5, 0]);
    // Borda over four projects, and over the three that may be ordered.
    expect(weigh('ordinal', { projects: ['C', 'A', 'D', 'B'] })).toEqual([4, 3, 2, 1]);
    expect(weigh('ordinal', { projects: ['C', 'A'] }, { mostProjects: 3 })).toEqual([3, 2]);
  });

  it.each([
    ['approval', { projects: ['A', 'X'] }, {}, { code: 'projectBallotProjectUnknown', project: 'X' }],
    ['approval', { projects: ['A', 'B', 'A'] }, {}, { code: 'projectBallotProjectTwice', project: 'A' }],
    ['approval', { projects: [] }, { fewestProjects: 1 }, { code: 'projectBallotTooFewProjects', fewest: 1 }],
    ['chooseOne', { projects: [] }, {}, { code: 'projectBallotTooFewProjects', fewest: 1 }],
    ['chooseOne', { projects: ['A', 'B'] }, {}, { code: 'projectBallotTooManyProjects', most: 1 }],
    [
      'approval',
      { projects: ['A', 'B', 'C'] },
      { mostProjects: 2 },
      { code: 'projectBallotTooManyProjects', most: 2 },
    ],
    [
      'approval',
      { projects: ['A', 'B', 'C'] },
      { mostCost: decimalText('999.99') },
      { code: 'projectBallotTooDear', most: '999.99' },
    ],
    ['cumulative', { projects: ['A', 'B'] }, {}, { code: 'projectBallotPointsUnfit' }],
    ['cumulative', { projects: ['A', 'B'], points: [1] }, {}, { code: 'projectBallotPointsUnfit' }],
    ['scoring', { projects: ['A'], points: [1.5] }, {}, { code: 'projectBallotPointsUnfit' }],
    ['scoring', { projects: ['A'], points: [-1] }, {}, { code: 'projectBallotPointsUnfit' }],
    ['approval', { projects: ['A'], points: [1] }, {}, { code: 'projectBallotPointsUnfit' }],
    [
      'cumulative',
      { projects: ['A', 'B'], points: [2, 2] },
      { mostPoints: 3 },
      { code: 'projectBallotPointsTooMany', points: 4, most: 3 },
    ],
    [
      'cumulative',
      { projects: ['A'], points: [0] },
      { leastPoints: 1 },
      { code: 'projectBallotPointsTooFew', points: 0, least: 1 },
    ],
  ] as const)('by %s with %j under %j is refused', (method, ballot, limits, refusal) => {
    expect(weigh(method, ballot, limits)).toEqual(refusal);
  });

  it('may cost exactly what the limit says', () => {
    expect(weigh('approval', { projects: ['A', 'B', 'C'] }, { mostCost: decimalText('1000') })).toHaveLength(
      3,
    );
  });

  it('has one weight for each of its projects, and never more points than it may spread', () => {
    const points = fc.array(fc.nat(9), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...COSTS.keys()]),
        points,
        fc.nat(20),
        (projects, given, mostPoints) => {
          const ballot = { projects, points: given.slice(0, projects.length) };
          const weights = weigh('cumulative', ballot, { mostPoints });
          if (!Array.isArray(weights)) return;
          expect(weights).toHaveLength(projects.length);
          expect(weights.reduce<number>((sum, one) => sum + Number(one), 0)).toBeLessThanOrEqual(mostPoints);
        },
      ),
    );
  });
});
