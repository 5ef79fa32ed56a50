import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceBreakdownDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { ChartFrame, ErrorState, LoadingState, RankingChart, rankingSentence } from '@weizhi/ui';
import { chartNote, type PlaceView } from '../model/place-view';
import { type Meaning, toUnit } from '../model/to-figure';
import { largest, toBreakdown } from '../model/to-series';
import { useMatterIndicators } from './use-matter-indicators';

interface Dimension {
  readonly code: string;
  readonly name: string;
  /** How many bars a chart of it holds; the table behind has all. */
  readonly bars: number;
}

const DIMENSIONS: readonly Dimension[] = [
  { code: 'matterType', name: '事项类型', bars: 12 },
  { code: 'matterChannel', name: '来源渠道', bars: 12 },
  { code: 'matterNature', name: '诉求性质', bars: 12 },
  { code: 'disposingUnit', name: '处置单位', bars: 12 },
];

/** Most members that the API tells apart. */
const MOST_MEMBERS = 300;

/** The chosen indicator by type, channel, nature and disposing unit. */
export function BreakdownPanels({ view }: { readonly view: PlaceView }) {
  const { chosen } = useMatterIndicators(view.address.indicator);
  if (!chosen) return null;
  return (
    <div className="wz-pair">
      {DIMENSIONS.map((dimension) => (
        <Breakdown key={dimension.code} view={view} chosen={chosen} dimension={dimension} />
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
  const { data, error, refetch } = useQuery(PlaceBreakdownDocument, {
    variables: {
      input: {
        codes: [chosen.code],
        divisionIds: [view.division.id],
        periods: [formatPeriod(view.period)],
        splitBy: dimension.code,
        memberLimit: MOST_MEMBERS,
      },
    },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label={`正在读取${dimension.name}`} />;
  const unit = toUnit(chosen);
  const items = toBreakdown(
    data.indicatorValues.map((row) => ({
      ...readFragment(IndicatorFigureFragmentDoc, row),
      member: row.member,
    })),
  );
  const { shown, omitted } = largest(items, dimension.bars);
  const more = omitted > 0 ? `图中列出前${shown.length}个，其余${omitted}个见表。` : '';
  return (
    <ChartFrame
      title={`${chosen.name}：按${dimension.name}`}
      sentence={rankingSentence(items, unit, dimension.name) + more}
      table={{
        headers: [dimension.name, `${chosen.name}（${unit.label}）`],
        rows: items.map((item) => [item.name, item.value]),
      }}
      fileName={`${view.division.name}_${chosen.name}_按${dimension.name}`}
      note={chartNote(view)}
    >
      <RankingChart items={shown} unit={unit} seriesName={chosen.name} />
    </ChartFrame>
  );
}
