import type { Standing } from '../evidence';

/** A requirement of ASVS at level 1 or 2. */
export interface Requirement {
  /** Identifier without the letter: `1.2.4`. */
  readonly id: string;
  /** What it asks, in our own words. */
  readonly asks: string;
  readonly standing: Standing;
}

/** A chapter of ASVS. */
export interface Chapter {
  readonly number: number;
  readonly title: string;
  readonly requirements: readonly Requirement[];
}

/** A requirement of a chapter. */
export const requirement = (id: string, asks: string, standing: Standing): Requirement => ({
  id,
  asks,
  standing,
});
