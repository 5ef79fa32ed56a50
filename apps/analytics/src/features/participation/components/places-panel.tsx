import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceRankingDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  ErrorState,
  figureCell,
  LoadingState,
  namedWithUnit,
  RankingChart,
  rankingSentence,
  readDecimal,
} from '@weizhi/ui';
import { useNavigate } from 'react-router';
import { toUnit } from '../../../shared/figures/to-figure';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { placePagePath, writePeriodAddress } from '../../../shared/place/period-address';
import { participationNote, type ParticipationView } from '../model/participation-view';

interface PlacesPanelProps {
  readonly view: ParticipationView;
  readonly code: string;
  /** Where the figure comes from, where it is not from participation. */
  readonly source?: string;
}

/** A figure of the places below, largest first; a click leads there. */
export function PlacesPanel({ view, code, source }: PlacesPanelProps) {
  const navigate = useNavigate();
  const [meaning] = useMeanings([code]);
  const { data, error, refetch } = useQuery(PlaceRankingDocument, {
    variables: {
      input: { codes: [code], within: view.division.id, periods: [formatPeriod(view.period)] },
    },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !meaning) return <LoadingState label="正在读取下级辖区" />;
  const rows = data.indicatorValues.map(({ division, ...row }) => ({
    division,
    figure: readFragment(IndicatorFigureFragmentDoc, row),
  }));
  const items = rows.map(({ division, figure }) => ({
    key: division.id,
    name: division.name,
    status: figure.status,
    value: readDecimal(figure.value),
  }));
  // At a community there is nothing below to be set side by side.
  if (items.every(({ status }) => status === 'NO_DATA')) return null;
  const unit = toUnit(meaning);
  const title = `${meaning.name}：下级辖区`;
  return (
    <ChartFrame
      title={title}
      sentence={rankingSentence(items, unit, '辖区')}
      table={{
        headers: ['辖区', namedWithUnit(meaning.name, unit)],
        rows: items.map((item) => [item.name, figureCell({ ...item, unit })]),
      }}
      fileName={`${view.division.name}_${title}`}
      note={participationNote(view, rows[0]?.figure.asOf, source)}
    >
      <RankingChart
        items={items}
        unit={unit}
        seriesName={meaning.name}
        onSelect={(id) => void navigate(placePagePath(id, 'participation', writePeriodAddress(view.address)))}
      />
    </ChartFrame>
  );
}
