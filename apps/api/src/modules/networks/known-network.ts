import {
  addDays,
  DEFAULT_TIE_RULE,
  type IsoDate,
  type NetworkFigures,
  networkFigures,
  type NetworkMembers,
  PERMUTATION_RULE,
  type TwoModeGraph,
  twoModeGraph,
} from '@weizhi/domain';
import type { KnownAffiliation } from './affiliations.reads';

/** Fewest persons of a network of whom anything is told. */
export const FEWEST_PERSONS = 10;

/** First day of which events count for a day. */
export function spanStart(day: IsoDate): IsoDate {
  return addDays(day, 1 - DEFAULT_TIE_RULE.days);
}

/** What counts for a day: what happened up to it and not too long before, and what has no day. */
export function affiliationsOn(
  affiliations: readonly KnownAffiliation[],
  day: IsoDate,
): readonly KnownAffiliation[] {
  const from = spanStart(day);
  return affiliations.filter((each) => each.day === null || (each.day >= from && each.day <= day));
}

/** The graph of affiliations and what they say of its persons. */
export interface KnownNetwork {
  readonly graph: TwoModeGraph;
  readonly members: NetworkMembers;
}

/** The network of affiliations. Groups and staff count where each person has them stated, or none is known of anybody. */
export function networkOf(affiliations: readonly KnownAffiliation[]): KnownNetwork {
  const graph = twoModeGraph(affiliations);
  return {
    graph,
    members: {
      groups: statedOf(graph, affiliations, ({ group }) => group),
      staff: statedOf(graph, affiliations, ({ staff }) => staff),
    },
  };
}

/** The figures of a network. */
export function figuresOf({ graph, members }: KnownNetwork): NetworkFigures {
  return networkFigures(graph, members, { ties: DEFAULT_TIE_RULE, permutation: PERMUTATION_RULE });
}

/** What is stated of each person, last stated last; null where it is not stated of everybody. */
function statedOf<Fact>(
  { persons }: TwoModeGraph,
  affiliations: readonly KnownAffiliation[],
  factOf: (affiliation: KnownAffiliation) => Fact | null,
): readonly Fact[] | null {
  const stated = new Map<string, Fact>();
  const byDay = [...affiliations].sort((one, other) => ((one.day ?? '') < (other.day ?? '') ? -1 : 1));
  for (const affiliation of byDay) {
    const fact = factOf(affiliation);
    if (fact !== null) stated.set(affiliation.person, fact);
  }
  const facts = persons.flatMap((person) => stated.get(person) ?? []);
  return persons.length > 0 && facts.length === persons.length ? facts : null;
}
