/** A point of a Lorenz curve: the part of the persons, from the least active on, and their part of what all did. */
export interface CurvePoint {
  readonly persons: number;
  readonly amounts: number;
}

/** A curve with its name, from nobody to everybody. */
export interface Curve {
  readonly key: string;
  readonly name: string;
  readonly points: readonly CurvePoint[];
}

/** The curve of those who take part, through the shares of equal parts of them, least active first. */
export function curveOfParts(shares: readonly number[]): readonly CurvePoint[] {
  return [
    { persons: 0, amounts: 0 },
    ...shares.map((amounts, index) => ({ persons: (index + 1) / shares.length, amounts })),
  ];
}

/** The same curve with everybody before them who took no part at all; `part` is the part of all that they are. */
export function curveWithIdle(points: readonly CurvePoint[], part: number): readonly CurvePoint[] {
  return [
    { persons: 0, amounts: 0 },
    ...points.map(({ persons, amounts }) => ({ persons: 1 - part + part * persons, amounts })),
  ];
}
