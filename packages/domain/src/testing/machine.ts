import { isoDate } from '../calendar';
import type { Result } from '../shared';

/** What an action does, in the words that all machines share. */
export interface Arrow {
  readonly from: readonly string[];
  /** Undefined where it depends on the past. */
  readonly to: string | undefined;
  readonly needs: readonly string[];
}

/** Any state machine of the domain, in words that a test of all of them can walk. */
export interface Machine {
  /** Name of its table among the exports of the domain. */
  readonly table: string;
  readonly states: readonly string[];
  readonly start: string;
  readonly arrows: Readonly<Record<string, Arrow>>;
  /** Codes of its refusals: not from this state, and something not stated. */
  readonly codes: { readonly notAllowed: string; readonly notStated: string | null };
  /** Tries an action in a state where everything else is in order, with everything stated but `left`. */
  attempt(
    state: string,
    action: string,
    left?: ReadonlySet<string>,
  ): Result<string, { readonly code: string }>;
}

/** The day of all machines. */
export const TODAY = isoDate('2026-11-26');

/** A table whose `needs` are data, as a machine. */
export function arrowsOf(
  table: Readonly<Record<string, { from: readonly string[]; to: string; needs?: readonly string[] }>>,
  unknown: readonly string[] = [],
): Readonly<Record<string, Arrow>> {
  return Object.fromEntries(
    Object.entries(table).map(([action, { from, to, needs = [] }]) => [
      action,
      { from, to: unknown.includes(to) ? undefined : to, needs },
    ]),
  );
}

/** A table that says of an action only that it needs a reason. */
export function arrowsWithReason(
  table: Readonly<Record<string, { from: readonly string[]; to: string; needsReason?: true }>>,
): Readonly<Record<string, Arrow>> {
  return arrowsOf(
    Object.fromEntries(
      Object.entries(table).map(([action, { from, to, needsReason }]) => [
        action,
        { from, to, needs: needsReason ? ['reason'] : [] },
      ]),
    ),
  );
}

/** Facts but for those that are left out. */
export function without<Facts extends object>(facts: Facts, left: ReadonlySet<string>): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !left.has(name))) as Facts;
}

/** Nothing left out. */
export const NONE: ReadonlySet<string> = new Set();
