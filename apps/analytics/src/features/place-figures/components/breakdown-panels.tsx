import { INDICATOR_DIMENSION_LABELS } from '@weizhi/domain';
import { BreakdownPanel } from '../../../shared/figures/breakdown-panel';
import { chartNote } from '../model/place-view';
import type { MatterPanelProps } from './use-matter-indicators';

const DIMENSIONS = ['matterType', 'matterChannel', 'matterNature', 'disposingUnit'] as const;

/** How many bars a chart holds; the table behind has all. */
const MOST_BARS = 12;

/** Most members that the API tells apart. */
const MOST_MEMBERS = 300;

/** The chosen indicator by type, channel, nature and disposing unit. */
export function BreakdownPanels({ view, chosen }: Omit<MatterPanelProps, 'all'>) {
  return (
    <div className="wz-pair">
      {DIMENSIONS.map((dimension) => (
        <BreakdownPanel
          key={dimension}
          division={view.division}
          period={view.period}
          meaning={chosen}
          dimension={dimension}
          name={INDICATOR_DIMENSION_LABELS[dimension].zh}
          noteOf={() => chartNote(view)}
          mostMembers={MOST_MEMBERS}
          mostBars={MOST_BARS}
        />
      ))}
    </div>
  );
}
