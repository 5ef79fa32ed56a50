import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Affiliation,
  affiliationCount,
  DEFAULT_TIE_RULE,
  eventOverlaps,
  networkFigures,
  PERMUTATION_RULE,
  twoModeClustering,
  twoModeDensity,
  twoModeGraph,
} from '../src/network';
import { describeWithSharedData, readSimpleCsv } from './shared-data';

describeWithSharedData('networks_davis_revere', 'published networks', (folder) => {
  it('of the women of Natchez have 89 attendances, their density, and the clustering of Robins and Alexander', () => {
    const graph = twoModeGraph(
      readSimpleCsv(join(folder, 'davis_edges.csv')).map((row) => ({
        person: row['woman'] ?? '',
        event: row['event'] ?? '',
        kind: 'attendance' as const,
      })),
    );
    expect([graph.persons.length, graph.events.length, affiliationCount(graph)]).toEqual([18, 14, 89]);
    expect(twoModeDensity(graph)?.toFixed(4)).toBe('0.3532');
    // The value of the documentation of networkx, robins_alexander_clustering.
    expect(twoModeClustering(graph)?.toFixed(3)).toBe('0.468');
    const figures = networkFigures(
      graph,
      { groups: null, staff: null },
      { ties: DEFAULT_TIE_RULE, permutation: PERMUTATION_RULE },
    );
    expect(figures).toMatchObject({ persons: 18, events: 14, affiliations: 89, crowds: 0 });
  });

  it('of Boston in 1775 overlap as the author of the table says', () => {
    const affiliations = memberships(readFileSync(join(folder, 'PaulRevereAppD.csv'), 'utf8'));
    const graph = twoModeGraph(affiliations);
    expect([graph.persons.length, graph.events.length, affiliationCount(graph)]).toEqual([254, 7, 319]);
    const overlap = eventOverlaps(graph).find(
      ({ one, other }) => one === 'LondonEnemies' && other === 'NorthCaucus',
    );
    expect(overlap?.persons).toBe(16);
  });
});

/** The table has a row for each person and a column for each organisation, with 1 for a membership. */
function memberships(csv: string): readonly Affiliation[] {
  const [header = '', ...lines] = csv.trimEnd().split(/\r?\n/u);
  const events = header.split(',').slice(1);
  return lines.flatMap((line) => {
    const [person = '', ...marks] = line.split(',');
    return events.flatMap((event, index) =>
      marks[index] === '1' ? [{ person, event, kind: 'membership' as const }] : [],
    );
  });
}
