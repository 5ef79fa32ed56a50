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
  EmptyState,
  ErrorState,
  LoadingState,
  namedWithUnit,
  RankingChart,
  Section,
} from '@weizhi/ui';
import { useNavigate } from 'react-router';
import { type Meaning, toUnit } from '../../../shared/figures/to-figure';
import { largest, toPlaceRanking } from '../../../shared/figures/to-series';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { hasPlacesBelow } from '../../../shared/place/place-trail';
import { type PeerFigure, peerTable } from '../model/peer-rows';
import { workloadLink } from '../model/workload-address';
import { chosenCode, PEER_CODES } from '../model/workload-codes';
import { NOT_FOR_APPRAISAL, workloadNote, type WorkloadView } from '../model/workload-view';
import { IndicatorChoice } from './indicator-choice';
import { PeerRows } from './peer-rows';

/** How many bars the chart holds; the table has all. */
const MOST_BARS = 40;

/** Residents' committees of the place among their peers: villages and virtual communities stand under other laws. */
export function PeerPanel({ view }: { readonly view: WorkloadView }) {
  const code = chosenCode(PEER_CODES, view.address.indicator);
  const [meaning] = useMeanings([code]);
  if (!hasPlacesBelow(view.division)) return null;
  return meaning ? <Peers view={view} meaning={meaning} /> : <LoadingState label="正在读取指标" />;
}

function Peers({ view, meaning }: { readonly view: WorkloadView; readonly meaning: Meaning }) {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(PlaceRankingDocument, {
    variables: {
      input: {
        codes: [meaning.code],
        within: view.division.id,
        kinds: ['COMMUNITY'],
        periods: [formatPeriod(view.period)],
        memberLimit: 1,
      },
    },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取各社区数据" />;
  const figures: readonly (PeerFigure & {
    readonly definition: { readonly code: string };
    readonly asOf: string;
  })[] = data.indicatorValues.map((row) => ({
    ...readFragment(IndicatorFigureFragmentDoc, row),
    division: row.division,
  }));
  const title = `各社区：${meaning.name}（${NOT_FOR_APPRAISAL}）`;
  if (figures.length === 0) return <WithoutPeers title={title} />;
  const { rows, remark } = peerTable(figures, meaning);
  const unit = toUnit(meaning);
  return (
    <ChartFrame
      title={title}
      sentence={`与同一辖区的社区居委会比较，不含村和虚拟社区。${remark}`}
      table={{
        headers: ['社区', namedWithUnit(meaning.name, unit), '95%波动区间', '位次'],
        rows: rows.map(({ name, text, interval, rank }) => [name, text, interval, rank]),
      }}
      fileName={`${view.division.name}_各社区_${meaning.name}`}
      note={workloadNote(view, figures[0]?.asOf, '任务、报表、检查、挂牌台账')}
      first="table"
      richTable={<PeerRows title={title} rows={rows} meaning={meaning} address={view.address} />}
      extra={<IndicatorChoice view={view} codes={PEER_CODES} label="按哪个指标比较社区" />}
    >
      <RankingChart
        items={largest(toPlaceRanking(figures, meaning.code), MOST_BARS).shown}
        unit={unit}
        seriesName={meaning.name}
        onSelect={(id) => void navigate(workloadLink(id, view.address))}
      />
    </ChartFrame>
  );
}

function WithoutPeers({ title }: { readonly title: string }) {
  return (
    <Section title={title}>
      <EmptyState title="所选辖区没有社区居委会" advice="有社区的辖区才作各社区的比较。" />
    </Section>
  );
}
