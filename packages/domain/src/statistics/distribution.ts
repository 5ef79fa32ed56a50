import { giniCoefficient } from './concentration';

/** So many persons with the same amount each. @source Gini (1912) */
export interface AmountGroup {
  readonly amount: number;
  readonly persons: number;
}

/** A point of the Lorenz curve: the part of the persons, from the least on, and their part of the amounts. @source Lorenz (1905) */
export interface LorenzPoint {
  readonly persons: number;
  readonly amounts: number;
}

/**
 * Gini coefficient of amounts that are told in groups, the same as of each by itself; `null` when they are all nothing.
 * @source Gini (1912); formula P07 of domain.md 4.1
 */
export function groupedGini(groups: readonly AmountGroup[]): number | null {
  const sorted = sortedGroups(groups);
  if (sorted.every(({ persons }) => persons === 1))
    return giniCoefficient(sorted.map(({ amount }) => amount));
  const n = sum(sorted, ({ persons }) => persons);
  const total = sum(sorted, ({ amount, persons }) => amount * persons);
  if (n === 0 || total <= 0) return null;
  let below = 0;
  let weighted = 0;
  for (const { amount, persons } of sorted) {
    // The ranks of the group are below + 1 to below + persons; 2 × rank − n − 1 adds up over them.
    weighted += amount * persons * (2 * below + persons - n);
    below += persons;
  }
  return weighted / (n * total);
}

/** The Lorenz curve (洛伦兹曲线) of amounts in groups, from nobody to everybody; empty when they are all nothing. @source Lorenz (1905) */
export function lorenzCurve(groups: readonly AmountGroup[]): readonly LorenzPoint[] {
  const sorted = sortedGroups(groups);
  const n = sum(sorted, ({ persons }) => persons);
  const total = sum(sorted, ({ amount, persons }) => amount * persons);
  if (n === 0 || total <= 0) return [];
  const points: LorenzPoint[] = [{ persons: 0, amounts: 0 }];
  let below = 0;
  let amounts = 0;
  for (const { amount, persons } of sorted) {
    below += persons;
    amounts += amount * persons;
    points.push({ persons: below / n, amounts: amounts / total });
  }
  return points;
}

/**
 * The part of all amounts that the most active part of the persons has, such as the top tenth; of a group that is
 * divided only the part that belongs to it.
 * @source Lorenz (1905); vector in domain.md 4.1 P07
 */
export function topShare(groups: readonly AmountGroup[], part: number): number | null {
  const n = sum(groups, ({ persons }) => persons);
  const total = sum(groups, ({ amount, persons }) => amount * persons);
  if (n === 0 || total <= 0) return null;
  let left = n * part;
  let amounts = 0;
  for (const { amount, persons } of [...sortedGroups(groups)].reverse()) {
    const taken = Math.min(left, persons);
    amounts += amount * taken;
    left -= taken;
  }
  return amounts / total;
}

function sortedGroups(groups: readonly AmountGroup[]): readonly AmountGroup[] {
  return groups.filter(({ persons }) => persons > 0).sort((one, other) => one.amount - other.amount);
}

function sum(groups: readonly AmountGroup[], of: (group: AmountGroup) => number): number {
  return groups.reduce((total, group) => total + of(group), 0);
}
