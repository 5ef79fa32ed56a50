import { accepted, refused, type Result } from '../shared';

/** Points of a score in whole hundredths: 1250 is 12.5 points. Sums of scores are exact. @source decision record 0099 */
export type Hundredths = number;

/** Returned when a text is no number of points. @source decision record 0099 */
export interface PointsRefusal {
  readonly code: 'pointsUnreadable';
}

/** Reads points with up to two places. @source decision record 0099 */
export function parsePoints(text: string): Result<Hundredths, PointsRefusal> {
  const match = /^(\d{1,6})(?:\.(\d{1,2}))?$/u.exec(text.trim());
  if (!match) return refused({ code: 'pointsUnreadable' });
  return accepted(Number((match[1] ?? '0') + (match[2] ?? '').padEnd(2, '0')));
}

/** Points as text with as many places as are needed, such as `12.5`. @source decision record 0099 */
export function pointsText(points: Hundredths): string {
  const digits = String(points).padStart(3, '0');
  const fraction = digits.slice(-2).replace(/0+$/u, '');
  return `${digits.slice(0, -2)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The mean of points, rounded half up to hundredths; 0 of none. @source decision record 0099 */
export function meanPoints(points: readonly Hundredths[]): Hundredths {
  if (points.length === 0) return 0;
  const sum = points.reduce((total, each) => total + each, 0);
  return Math.floor((2 * sum + points.length) / (2 * points.length));
}
