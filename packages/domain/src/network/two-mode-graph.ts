/** How a person belongs to an event: came to it, or is a member of an organisation. @source requirements.md M34 */
export const AFFILIATION_KINDS = ['attendance', 'membership'] as const;

/** See {@link AFFILIATION_KINDS}. @source requirements.md M34 */
export type AffiliationKind = (typeof AFFILIATION_KINDS)[number];

/** That a person took part in an event, or belongs to an organisation. @source Davis, Gardner & Gardner (1941) Deep South */
export interface Affiliation {
  readonly person: string;
  readonly event: string;
  readonly kind: AffiliationKind;
}

/**
 * Two-mode graph (二模网络) of persons and events; both in code order, so that the order of what was recorded changes
 * nothing. `participants` has for each event the positions of its persons, ascending; who took part twice counts once.
 * @source Breiger (1974) The duality of persons and groups
 */
export interface TwoModeGraph {
  readonly persons: readonly string[];
  readonly events: readonly string[];
  readonly participants: readonly (readonly number[])[];
  /** Of each event; one that anybody is a member of is a membership. */
  readonly kinds: readonly AffiliationKind[];
}

/** Which events make ties, and from how many together on there is one. @source domain.md 4.4 N01; requirements.md M34 */
export interface TieRule {
  /** Events of more persons than this are dropped: who stood in one crowd need not know each other. */
  readonly mostPersons: number;
  /** From how many events together on two persons have a tie; members of one organisation have one at once. */
  readonly fewestTogether: number;
  /** How many days an event counts. */
  readonly days: number;
}

/** The rule of this product's network indicators. @source domain.md 4.4 N01; requirements.md M34 */
export const DEFAULT_TIE_RULE: TieRule = { mostPersons: 50, fewestTogether: 2, days: 180 };

/**
 * The graph of affiliations. Persons who took part in nothing can be named besides: they are isolates.
 * @source Breiger (1974)
 */
export function twoModeGraph(
  affiliations: readonly Affiliation[],
  besides: readonly string[] = [],
): TwoModeGraph {
  const persons = inCodeOrder([...affiliations.map(({ person }) => person), ...besides]);
  const events = inCodeOrder(affiliations.map(({ event }) => event));
  const personAt = positions(persons);
  const eventAt = positions(events);
  const participants = events.map(() => new Set<number>());
  const kinds = events.map((): AffiliationKind => 'attendance');
  for (const { person, event, kind } of affiliations) {
    const at = eventAt.get(event) ?? -1;
    participants[at]?.add(personAt.get(person) ?? -1);
    if (kind === 'membership') kinds[at] = kind;
  }
  return {
    persons,
    events,
    participants: participants.map((members) => [...members].sort((one, other) => one - other)),
    kinds,
  };
}

/** The graph without its crowds; persons stay. @source domain.md 4.4 N01 */
export function withoutCrowds(graph: TwoModeGraph, { mostPersons }: TieRule): TwoModeGraph {
  return withEvents(graph, (event) => (graph.participants[event]?.length ?? 0) <= mostPersons);
}

/** The graph with the events that are kept, by their positions; persons stay. @source Breiger (1974) */
export function withEvents(
  { persons, events, participants, kinds }: TwoModeGraph,
  isKept: (event: number) => boolean,
): TwoModeGraph {
  const kept = <Part>(parts: readonly Part[]): readonly Part[] => parts.filter((_, index) => isKept(index));
  return { persons, events: kept(events), participants: kept(participants), kinds: kept(kinds) };
}

/** How many affiliations a graph holds. @source Breiger (1974) */
export function affiliationCount({ participants }: TwoModeGraph): number {
  return participants.reduce((sum, members) => sum + members.length, 0);
}

/** Affiliations ÷ possible affiliations (二模密度), 0 to 1; `null` without persons or events. @source Borgatti & Everett (1997) Network analysis of 2-mode data */
export function twoModeDensity(graph: TwoModeGraph): number | null {
  const possible = graph.persons.length * graph.events.length;
  return possible === 0 ? null : affiliationCount(graph) / possible;
}

/** Two persons, by their positions, who took part in the same events. @source Newman (2001) Scientific collaboration networks II */
export interface SharedEvents {
  readonly one: number;
  readonly other: number;
  /** In how many events both took part. */
  readonly together: number;
  /** Sum of 1 ÷ (participants − 1) of those events: small circles bind more than large ones. */
  readonly weight: number;
}

/** Pairs of persons with at least one event in common, in the order of their positions. @source Newman (2001) */
export function sharedEvents({
  persons,
  participants,
}: Pick<TwoModeGraph, 'persons' | 'participants'>): readonly SharedEvents[] {
  const together = new Map<number, number>();
  const weights = new Map<number, number>();
  for (const members of participants) {
    const weight = 1 / (members.length - 1);
    for (const [index, one] of members.entries()) {
      for (const other of members.slice(index + 1)) {
        const key = one * persons.length + other;
        together.set(key, (together.get(key) ?? 0) + 1);
        weights.set(key, (weights.get(key) ?? 0) + weight);
      }
    }
  }
  return [...together]
    .sort(([one], [other]) => one - other)
    .map(([key, count]) => ({
      one: Math.floor(key / persons.length),
      other: key % persons.length,
      together: count,
      weight: weights.get(key) ?? 0,
    }));
}

/**
 * Clustering of Robins & Alexander (二模聚集系数): four times the cycles of length four ÷ paths of length three, that is,
 * how often two persons who meet at one event meet again; `null` where there is no such path.
 * @source Robins & Alexander (2004) Small worlds among interlocking directors
 */
export function twoModeClustering(graph: TwoModeGraph): number | null {
  const eventsOf = graph.persons.map(() => 0);
  for (const members of graph.participants)
    for (const person of members) eventsOf[person] = (eventsOf[person] ?? 0) + 1;
  let paths = 0;
  for (const members of graph.participants)
    for (const person of members) paths += (members.length - 1) * ((eventsOf[person] ?? 0) - 1);
  const cycles = sharedEvents(graph).reduce((sum, { together }) => sum + (together * (together - 1)) / 2, 0);
  return paths === 0 ? null : (4 * cycles) / paths;
}

/** Two events with the persons who took part in both. @source Breiger (1974) */
export interface EventOverlap {
  readonly one: string;
  readonly other: string;
  readonly persons: number;
}

/** Pairs of events that have persons in common, the largest overlap first. @source Breiger (1974) */
export function eventOverlaps({ persons, events, participants }: TwoModeGraph): readonly EventOverlap[] {
  const eventsOf = persons.map((): number[] => []);
  for (const [event, members] of participants.entries())
    for (const person of members) eventsOf[person]?.push(event);
  // Seen from the other side events are to persons what persons are to events.
  const turned = { persons: events, participants: eventsOf };
  return [...sharedEvents(turned)]
    .sort((one, other) => other.together - one.together || one.one - other.one || one.other - other.other)
    .map(({ one, other, together }) => ({
      one: events[one] ?? '',
      other: events[other] ?? '',
      persons: together,
    }));
}

function inCodeOrder(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort((one, other) => (one < other ? -1 : 1));
}

function positions(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}
