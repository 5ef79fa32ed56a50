import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type DivisionKind,
  IndicatorFigureFragmentDoc,
  PlaceRankingDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { ChartFrame, ErrorState, LoadingState, namedWithUnit, RankingChart } from '@weizhi/ui';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { type Meaning, toUnit } from '../../../shared/figures/to-figure';
import { largest, toPlaceRanking } from '../../../shared/figures/to-series';
import { type PeerFigure, peerTable } from '../../../shared/figures/peer-rows';
import { PeerGroupChoice } from '../../../shared/peers/peer-group-choice';
import { peersSentence } from '../../../shared/peers/peer-groups';
import { usePeerGroups } from '../../../shared/peers/use-peer-groups';
import { workloadLink } from '../model/workload-address';
import { NOT_FOR_APPRAISAL } from '../../../shared/figures/not-for-appraisal';
import { workloadNote, type WorkloadView } from '../model/workload-view';
import { PeerRows } from './peer-rows';

const KINDS: DivisionKind[] = ['COMMUNITY'];

/** How many bars the chart holds; the table has all. */
const MOST_BARS = 40;

interface PeerChartProps {
  readonly view: WorkloadView;
  readonly meaning: Meaning;
  /** With whom communities are compared, as a sentence; what may be said of their order follows it. */
  readonly comparison: string;
  /** Registers that the figures come from. */
  readonly registers: string;
  /** What chance leaves open of a figure, where its parts do not say it. */
  readonly boundsOf?: (figure: {
    readonly value: string | null;
    readonly n: number | null;
  }) => PeerFigure['bounds'];
  /** What stands instead where no community has a figure. */
  readonly whenEmpty: (title: string, figures: readonly PeerFigure[]) => ReactNode | undefined;
  readonly extra?: ReactNode;
}

/** Residents' committees of the place among their peers: villages and virtual communities stand under other laws. */
export function PeerChart(props: PeerChartProps) {
  const { view, meaning, comparison, registers, boundsOf, whenEmpty, extra } = props;
  const navigate = useNavigate();
  const peers = usePeerGroups({ within: view.division.id, kinds: KINDS, wanted: view.address.peers });
  const { data, error, refetch } = useQuery(PlaceRankingDocument, {
    variables: {
      input: {
        codes: [meaning.code],
        within: view.division.id,
        kinds: KINDS,
        periods: [formatPeriod(view.period)],
        memberLimit: 1,
      },
    },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !peers) return <LoadingState label="正在读取各社区数据" />;
  const figures = data.indicatorValues.map((row) => {
    const figure = readFragment(IndicatorFigureFragmentDoc, row);
    return { ...figure, ...(boundsOf && { bounds: boundsOf(figure) }), division: row.division };
  });
  const title = `各社区：${meaning.name}（${NOT_FOR_APPRAISAL}）`;
  const instead = whenEmpty(title, figures);
  if (instead !== undefined) return instead;
  const compared = peers.narrow(figures);
  const { rows, remark, hasIntervals } = peerTable(compared, meaning);
  const unit = toUnit(meaning);
  // Of one group each line would say the same.
  const isGrouped = peers.groups.length > 0 && !peers.chosen;
  return (
    <ChartFrame
      title={title}
      sentence={`${comparison}${peersSentence(peers)}${remark}`}
      table={{
        headers: [
          ...['社区', ...(isGrouped ? ['小区类型'] : []), namedWithUnit(meaning.name, unit)],
          ...(hasIntervals ? ['95%波动区间', '位次'] : []),
        ],
        rows: rows.map(({ id, name, cell, interval, rank }) => [
          ...[name, ...(isGrouped ? [peers.nameOf(id)] : []), cell],
          ...(hasIntervals ? [interval, rank] : []),
        ]),
      }}
      fileName={`${view.division.name}_各社区_${meaning.name}`}
      note={workloadNote(view, figures[0]?.asOf, registers)}
      first="table"
      richTable={
        <PeerRows
          {...{ title, rows, hasIntervals, meaning }}
          address={view.address}
          groupOf={isGrouped ? peers.nameOf : undefined}
        />
      }
      extra={
        <>
          {extra}
          <PeerGroupChoice peers={peers} of={title} onChoose={(group) => view.change({ peers: group })} />
        </>
      }
    >
      <RankingChart
        items={largest(toPlaceRanking(compared, meaning.code), MOST_BARS).shown}
        unit={unit}
        seriesName={meaning.name}
        onSelect={(id) => void navigate(workloadLink(id, view.address))}
      />
    </ChartFrame>
  );
}
