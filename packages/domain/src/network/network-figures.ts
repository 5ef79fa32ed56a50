import type { BootstrapRule } from '../statistics';
import { type Bridging, bridgingOf } from './bridging';
import {
  isolateCount,
  largestComponent,
  meanTies,
  networkDensity,
  networkTransitivity,
  staffRemovalRobustness,
  type TieGraph,
  tieGraph,
} from './tie-graph';
import {
  affiliationCount,
  type AffiliationKind,
  sharedEvents,
  type TieRule,
  twoModeClustering,
  twoModeDensity,
  type TwoModeGraph,
  withEvents,
  withoutCrowds,
} from './two-mode-graph';

/** What is known of the persons of a network. @source requirements.md M34 */
export interface NetworkMembers {
  /** The group of each person, by position: building, cohort or category; `null` where groups are not known. */
  readonly groups: readonly string[] | null;
  /** Whether each person is of the committee's staff, by position; `null` where that is not known. */
  readonly staff: readonly boolean[] | null;
}

/** The figures of a network, each `null` where it has no denominator. @source domain.md 4.4 N01 to N04; requirements.md M34 */
export interface NetworkFigures {
  readonly persons: number;
  readonly events: number;
  readonly affiliations: number;
  /** Events of too many persons, which make no ties. */
  readonly crowds: number;
  /** Of all events, the crowds among them. */
  readonly twoModeDensity: number | null;
  readonly twoModeClustering: number | null;
  readonly ties: number;
  readonly density: number | null;
  readonly transitivity: number | null;
  readonly meanTies: number | null;
  readonly isolates: number;
  readonly largestComponent: number;
  readonly bridging: Bridging | null;
  readonly staffRemovalRobustness: number | null;
}

/** Who is tied to whom in a two-mode graph, by a rule. @source domain.md 4.4 N01; requirements.md M34 */
export function tiesOf(graph: TwoModeGraph, rule: TieRule): TieGraph {
  const circles = withoutCrowds(graph, rule);
  const shared = (kind: AffiliationKind) =>
    sharedEvents(withEvents(circles, (event) => circles.kinds[event] === kind));
  return tieGraph(graph.persons.length, [
    ...shared('attendance').filter(({ together }) => together >= rule.fewestTogether),
    ...shared('membership'),
  ]);
}

/** All figures of a network. @source domain.md 4.4 N01 to N04; requirements.md M34 */
export function networkFigures(
  graph: TwoModeGraph,
  { groups, staff }: NetworkMembers,
  { ties: rule, permutation }: { readonly ties: TieRule; readonly permutation: BootstrapRule },
): NetworkFigures {
  const network = tiesOf(graph, rule);
  const circles = withoutCrowds(graph, rule);
  return {
    persons: graph.persons.length,
    events: graph.events.length,
    affiliations: affiliationCount(graph),
    crowds: graph.events.length - circles.events.length,
    twoModeDensity: twoModeDensity(graph),
    twoModeClustering: twoModeClustering(circles),
    ties: network.ties.length,
    density: networkDensity(network),
    transitivity: networkTransitivity(network),
    meanTies: meanTies(network),
    isolates: isolateCount(network),
    largestComponent: largestComponent(network),
    bridging: groups && bridgingOf(network, groups, permutation),
    staffRemovalRobustness: staff && staffRemovalRobustness(network, (person) => staff[person] === true),
  };
}

/** Whether the graph of a network is shown, and why not. @source domain.md 4.0 rule 5; decision record 0167 */
export const NETWORK_DRAWINGS = ['drawn', 'noData', 'tooFew', 'tooMany'] as const;

/** See {@link NETWORK_DRAWINGS}. @source domain.md 4.0 rule 5 */
export type NetworkDrawing = (typeof NETWORK_DRAWINGS)[number];

const FEWEST_DRAWN = 50;
const MOST_DRAWN = 400;
const MOST_TIES_DRAWN = 4_000;

/**
 * Whether a graph is shown. Of fewer than 50 persons it would show individuals even without their names, unless the
 * network is published; of more than 400 it cannot be read.
 * @source domain.md 4.0 rule 5; decision record 0167
 */
export function networkDrawing(
  { persons, ties }: Pick<NetworkFigures, 'persons' | 'ties'>,
  { isPublished }: { readonly isPublished: boolean },
): NetworkDrawing {
  if (persons === 0) return 'noData';
  if (persons < FEWEST_DRAWN && !isPublished) return 'tooFew';
  return persons > MOST_DRAWN || ties > MOST_TIES_DRAWN ? 'tooMany' : 'drawn';
}
