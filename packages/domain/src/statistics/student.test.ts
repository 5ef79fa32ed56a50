import { FEWEST_DEGREES, studentPoint } from './student';

describe('the point of Student’s distribution', () => {
  // Abramowitz & Stegun (1964), table 26.10, two-sided 5 %.
  it.each([
    [4, 2.776],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
  ])('of %d degrees is the published one', (degrees, point) => {
    expect(studentPoint(degrees)).toBeCloseTo(point, degrees < 10 ? 2 : 3);
  });

  it('is not told where the expansion would be wrong, and comes to the normal one', () => {
    expect(Math.abs((studentPoint(FEWEST_DEGREES) ?? 0) - 3.182)).toBeLessThan(0.004);
    expect(studentPoint(2.9)).toBeNull();
    expect(studentPoint(1e9)).toBeCloseTo(1.959964, 6);
  });
});
