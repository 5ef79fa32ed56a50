import type { AttackId, Standing } from '../evidence';

/** What an attacker may try, and what has to come of it. */
export interface Attack {
  readonly id: AttackId;
  /** What is tried. */
  readonly attack: string;
  /** What has to come of it. */
  readonly expected: string;
  readonly standing: Standing;
}

/** Attacks of one kind: a chapter of the ledger. */
export interface AttackGroup {
  readonly letter: string;
  readonly title: string;
  readonly attacks: readonly Attack[];
}

/** An attack of a group: what is tried, and what has to come of it. */
export const attack = (
  id: AttackId,
  [tried, expected]: readonly [string, string],
  standing: Standing,
): Attack => ({ id, attack: tried, expected, standing });
