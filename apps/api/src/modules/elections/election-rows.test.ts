import type { ElectionOutcome } from '@weizhi/domain';
import type { ElectionCandidate } from './election-roll.entity';
import { candidatesOfNextRound, isRunOff, standingInRound } from './election-rows';

const candidates = [1, 2, 3, 4].map((number) =>
  Object.assign({} as ElectionCandidate, {
    ...{ number, withdrawnOn: number === 4 ? '2026-11-20' : null, electedRound: null },
  }),
);
const outcome = (quorumReached: boolean, points: readonly number[]): ElectionOutcome => ({
  ...{ ruleSetCode: '', ruleSetVersion: '', rollCount: 10, returned: 5, spoilt: 0, quorumReached },
  standings: points.map((of, index) => ({
    ...{ candidate: String(index + 1), points: of, support: of, against: 0 },
    ...{ reachesMajority: false, elected: false, tied: false },
  })),
  filledSeats: 0,
});
const numbersOf = (round: number, results: ElectionOutcome[]): readonly number[] =>
  standingInRound({ round, seats: 1, results }, candidates).map(({ number }) => number);

it('lets everybody stand again after a void round, and only the best after a valid one', () => {
  const [isVoid, isValid] = [outcome(false, [3, 1, 1]), outcome(true, [1, 3, 2])];
  expect(numbersOf(2, [isVoid])).toEqual([1, 2, 3]);
  expect(numbersOf(2, [isValid])).toEqual([2, 3]);
  expect(numbersOf(3, [isVoid, isValid])).toEqual([2, 3]);
  // A run-off that is void is repeated by those who stood in it.
  expect(numbersOf(3, [isValid, isVoid])).toEqual([2, 3]);
  expect(candidatesOfNextRound({ round: 1, seats: 1, results: [isVoid] }, candidates)).toEqual([
    '1',
    '2',
    '3',
  ]);
  expect([isRunOff({ results: [isVoid] }), isRunOff({ results: [isVoid, isValid] })]).toEqual([false, true]);
});
