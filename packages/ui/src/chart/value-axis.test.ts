import { namesWithRoom, valueAxis } from './value-axis';

describe('the axis of values', () => {
  it.each([
    [
      [3, 7, 9.2],
      [0, 2.5, 5, 7.5, 10],
    ],
    [
      [0.013, 0.028],
      [0, 0.01, 0.02, 0.03],
    ],
    [
      [1180, 960],
      [0, 500, 1000, 1500],
    ],
    [[], [0, 0.25, 0.5, 0.75, 1]],
    [
      [0, 0],
      [0, 0.25, 0.5, 0.75, 1],
    ],
    [
      [-40, 80],
      [-50, 0, 50, 100],
    ],
  ])('of %j has the round values %j', (values, ticks) => {
    expect(valueAxis(values)).toEqual({ low: ticks[0], high: ticks.at(-1), ticks });
  });

  it('of counts has whole values', () => {
    expect(valueAxis([3], { whole: true }).ticks).toEqual([0, 1, 2, 3]);
    expect(valueAxis([9], { whole: true }).ticks).toEqual([0, 3, 6, 9]);
    expect(valueAxis([], { whole: true }).ticks).toEqual([0, 1]);
  });
});

describe('the names under an axis', () => {
  it.each([
    [0, 50, 30, []],
    [1, 50, 90, [0]],
    [4, 50, 30, [0, 1, 2, 3]],
    [6, 30, 50, [0, 2, 5]],
    [7, 30, 50, [0, 2, 4, 6]],
    [24, 20, 70, [0, 4, 8, 12, 16, 23]],
  ])('of %i points %i apart, %i wide', (count, room, widest, written) => {
    expect([...namesWithRoom(count, room, widest)]).toEqual(written);
  });
});
