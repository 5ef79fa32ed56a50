import type { RandomStream } from './random-stream';

/** Shares a whole number out by weights, largest remainders first, so that the parts add up to it exactly. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum === 0 ? 0 : (total * weight) / sum));
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** The same with at least so many for each. */
export function apportionAtLeast(least: number, total: number, weights: readonly number[]): number[] {
  const spare = total - least * weights.length;
  if (spare < 0) throw new Error(`${total} is not enough for ${weights.length} times ${least}`);
  return apportion(spare, weights).map((part) => part + least);
}

/** Splits a whole number into unequal parts that all keep to the bounds. */
export function splitWithin(
  total: number,
  { parts, least, most }: { parts: number; least: number; most: number },
  random: RandomStream,
): number[] {
  const split = apportion(total, Array<number>(parts).fill(1));
  for (let from = 0; from < parts; from += 1) {
    const to = random.integer(0, parts - 1);
    const room = Math.min((split[from] ?? 0) - least, most - (split[to] ?? 0));
    if (from === to || room <= 0) continue;
    const moved = random.integer(0, Math.min(room, Math.round(total / parts / 6)));
    split[from] = (split[from] ?? 0) - moved;
    split[to] = (split[to] ?? 0) + moved;
  }
  return split;
}
