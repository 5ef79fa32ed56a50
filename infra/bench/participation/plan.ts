/** First day of the facts that are planted; they end on the day before the one that is added. */
export const FIRST_DAY = '2023-12-01';

/** Days that they spread over: three years, less the day that is added. */
export const DAYS = 1091;

/** The day that is added. */
export const ADDED_DAY = '2026-11-27';

/** Participants of one occasion: a few of the core, more of those who often come, and others. */
export const OCCASION = { core: 6, active: 13, others: 11 } as const;

/** How many facts one occasion makes. */
export const PER_OCCASION = OCCASION.core + OCCASION.active + OCCASION.others;

/** Residents of a community by how often they come. */
export interface Circle {
  readonly core: number;
  readonly active: number;
  readonly others: number;
}

/** Twenty times the facts are of twelve times the residents, who come more often besides. */
export function circleOf(facts: number, communities: number): Circle {
  const residents = Math.round((50_000 * (facts / 1_000_000) ** 0.83) / communities);
  const core = Math.max(OCCASION.core, Math.round(residents * 0.03));
  const active = Math.max(OCCASION.active, Math.round(residents * 0.2));
  return { core, active, others: Math.max(OCCASION.others, residents - core - active) };
}

/** What the bench calls a resident: a community by its number, and one of its circle. */
export const aliasOf = (community: number, resident: number): string =>
  `bench ${String(community)} ${String(resident)}`;
