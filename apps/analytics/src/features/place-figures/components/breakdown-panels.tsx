import { useQuery } from '@apollo/client/react';
import { formatPeriod, INDICATOR_DIMENSION_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceBreakdownDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  ErrorState,
  LoadingState,
  namedWithUnit,
  RankingChart,
  rankingSentence,
} from '@weizhi/ui';
import { chartNote, type PlaceView } from '../model/place-view';
import { type Meaning, toUnit } from '../../../shared/figures/to-figure';
import { largest, toBreakdown } from '../../../shared/figures/to-series';
import { useMatterIndicators } from './use-matter-indicators';

const DIMENSIONS = ['matterType', 'matterChannel', 'matterNature', 'disposingUnit'] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** How many bars a chart holds; the table behind has all. */
const MOST_BARS = 12;

/** Most members that the API tells apart. */
const MOST_MEMBERS = 300;

/** The chosen indicator by type, channel, nature and disposing unit. */
export function BreakdownPanels({ view }: { readonly view: PlaceView }) {
  const { chosen } = useMatterIndicators(view.address.indicator);
  if (!chosen) return null;
  return (
    <div className="wz-pair">
      {DIMENSIONS.map((dimension) => (
        <Breakdown key={dimension} view={view} chosen={chosen} dimension={dimension} />
      ))}
    </div>
  );
}

interface BreakdownProps {
  readonly view: PlaceView;
  readonly chosen: Meaning;
  readonly dimension: Dimension;
}

function Breakdown({ view, chosen, dimension }: BreakdownProps) {
  const { zh: name } = INDICATOR_DIMENSION_LABELS[dimension];
  const { data, error, refetch } = useQuery(PlaceBreakdownDocument, {
    variables: {
      input: {
        codes: [chosen.code],
        divisionIds: [view.division.id],
        periods: [formatPeriod(view.period)],
        splitBy: dimension,
        memberLimit: MOST_MEMBERS,
      },
    },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label={`正在读取${name}`} />;
  const unit = toUnit(chosen);
  const items = toBreakdown(
    data.indicatorValues.map((row) => ({
      ...readFragment(IndicatorFigureFragmentDoc, row),
      member: row.member,
    })),
  );
  const { shown, omitted } = largest(items, MOST_BARS);
  const more = omitted > 0 ? `图中列出前${shown.length}个，其余${omitted}个见表。` : '';
  return (
    <ChartFrame
      title={`${chosen.name}：按${name}`}
      sentence={rankingSentence(items, unit, name) + more}
      table={{
        headers: [name, namedWithUnit(chosen.name, unit)],
        rows: items.map((item) => [item.name, item.value]),
      }}
      fileName={`${view.division.name}_${chosen.name}_按${name}`}
      note={chartNote(view)}
    >
      <RankingChart items={shown} unit={unit} seriesName={chosen.name} />
    </ChartFrame>
  );
}
