import { Z_95 } from './proportion';

/** Fewest degrees of freedom (自由度) for which the expansion is right to one part in a thousand. @source Abramowitz & Stegun (1964), 26.7.5 */
export const FEWEST_DEGREES = 3;

/**
 * Two-sided 95 % point of Student's distribution (t 分布), whose degrees of freedom need not be whole; `null` below
 * {@link FEWEST_DEGREES}. By the expansion of Cornish and Fisher about the normal point.
 * @source Student (1908); Abramowitz & Stegun (1964), 26.7.5
 */
export function studentPoint(degrees: number): number | null {
  if (degrees < FEWEST_DEGREES) return null;
  const z = Z_95;
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92_160 * degrees ** 4)
  );
}
