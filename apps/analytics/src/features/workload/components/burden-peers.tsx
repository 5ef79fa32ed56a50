import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceRankingDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { ChartFrame, ErrorState, LoadingState, namedWithUnit, RankingChart } from '@weizhi/ui';
import { useNavigate } from 'react-router';
import { type Meaning, toUnit } from '../../../shared/figures/to-figure';
import { largest, toPlaceRanking } from '../../../shared/figures/to-series';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { hasPlacesBelow } from '../../../shared/place/place-trail';
import { withTaskBounds } from '../model/burden-rows';
import { peerTable } from '../model/peer-rows';
import { workloadLink } from '../model/workload-address';
import { NOT_FOR_APPRAISAL, workloadNote, type WorkloadView } from '../model/workload-view';
import { PeerRows } from './peer-rows';

const INDEX = 'burdenIndex';

/** How many bars the chart holds; the table has all. */
const MOST_BARS = 40;

/** Residents' committees of the place by their burden index, with what chance leaves open. */
export function BurdenPeers({ view }: { readonly view: WorkloadView }) {
  const [meaning] = useMeanings([INDEX]);
  if (!hasPlacesBelow(view.division)) return null;
  return meaning ? <Peers view={view} meaning={meaning} /> : <LoadingState label="正在读取指标" />;
}

function Peers({ view, meaning }: { readonly view: WorkloadView; readonly meaning: Meaning }) {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(PlaceRankingDocument, {
    variables: {
      input: {
        codes: [INDEX],
        within: view.division.id,
        kinds: ['COMMUNITY'],
        periods: [formatPeriod(view.period)],
        memberLimit: 1,
      },
    },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取各社区负担指数" />;
  const figures = data.indicatorValues.map((row) => ({
    ...withTaskBounds(readFragment(IndicatorFigureFragmentDoc, row)),
    division: row.division,
  }));
  // Without posts or tasks the cards say so already.
  if (figures.every(({ status }) => status === 'NO_DATA')) return null;
  const { rows, remark } = peerTable(figures, meaning);
  const unit = toUnit(meaning);
  const title = `各社区：${meaning.name}（${NOT_FOR_APPRAISAL}）`;
  return (
    <ChartFrame
      title={title}
      sentence={`与同一辖区的社区居委会比较，已按岗位数折算；没有登记岗位数的为无数据。${remark}`}
      table={{
        headers: ['社区', namedWithUnit(meaning.name, unit), '95%波动区间', '位次'],
        rows: rows.map(({ name, text, interval, rank }) => [name, text, interval, rank]),
      }}
      fileName={`${view.division.name}_各社区_${meaning.name}`}
      note={workloadNote(view, figures[0]?.asOf, '社区任务台账、岗位登记')}
      first="table"
      richTable={<PeerRows title={title} rows={rows} meaning={meaning} address={view.address} />}
    >
      <RankingChart
        items={largest(toPlaceRanking(figures, INDEX), MOST_BARS).shown}
        unit={unit}
        seriesName={meaning.name}
        onSelect={(id) => void navigate(workloadLink(id, view.address))}
      />
    </ChartFrame>
  );
}
