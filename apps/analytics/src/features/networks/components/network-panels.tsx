import { useQuery } from '@apollo/client/react';
import { type Period, periodBounds } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { SocialNetworkOfDocument } from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  type DataNature,
  EmptyState,
  ErrorState,
  formatDay,
  LoadingState,
  natureText,
  NetworkGraph,
  Section,
} from '@weizhi/ui';
import type { Place } from '../../../shared/place/place-trail';
import {
  bridgingSentence,
  type Network,
  networkSentence,
  personsText,
  tieClasses,
} from '../model/network-words';
import { OverlapTable } from './overlap-table';

export interface NetworkPanelsProps {
  readonly division: Place;
  readonly period: Period;
  readonly nature: DataNature;
}

/** The graph of a place, ties across its groups, and the events that share persons. */
export function NetworkPanels({ division, period, nature }: NetworkPanelsProps) {
  const { data, error, refetch } = useQuery(SocialNetworkOfDocument, {
    variables: { divisionId: division.id, day: periodBounds(period).to },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取社会网络" />;
  const network = data.socialNetwork;
  if (!network || network.drawing === 'NO_DATA') return <WithoutNetwork />;
  return (
    <>
      {network.drawing === 'DRAWN' ? (
        <GraphPanel network={network} division={division} nature={nature} />
      ) : (
        <NotDrawn drawing={network.drawing} />
      )}
      {network.bridging ? (
        <Section title="群体之间的来往">
          <p>{bridgingSentence(network.bridging)}</p>
        </Section>
      ) : null}
      <OverlapTable overlaps={network.overlaps} />
    </>
  );
}

function GraphPanel({
  network,
  division,
  nature,
}: Omit<NetworkPanelsProps, 'period'> & { readonly network: Network }) {
  const { persons, ties, from, asOf } = network;
  const sentence = networkSentence(network);
  const notes = [division.name, `${formatDay(from)}至${formatDay(asOf)}`, '来源：活动签到与归属台账'];
  return (
    <ChartFrame
      title="谁和谁有来往"
      sentence={sentence}
      table={{
        headers: ['关系数', '人数'],
        rows: tieClasses(persons ?? 0, ties).map(({ name, persons: number }) => [name, personsText(number)]),
      }}
      fileName={`${division.name}_社会网络`}
      note={[natureText(nature) ?? [], ...notes].flat().join(' · ')}
    >
      <NetworkGraph size={persons ?? 0} ties={ties} label={sentence} />
    </ChartFrame>
  );
}

function NotDrawn({ drawing }: { readonly drawing: 'TOO_FEW' | 'TOO_MANY' }) {
  return (
    <Section title="谁和谁有来往">
      {drawing === 'TOO_FEW' ? (
        <EmptyState title="不足50人，不画网络图" advice="人数太少时，没有姓名也可能认出具体的人。" />
      ) : (
        <EmptyState title="人数或关系太多，画出来看不清" advice="请选择下级的社区或邻里查看网络图。" />
      )}
    </Section>
  );
}

function WithoutNetwork() {
  return (
    <Section title="谁和谁有来往">
      <EmptyState
        title="所选期间没有活动签到，也没有归属台账"
        advice="社区登记活动签到，或导入“活动与组织归属台账”后，这里显示网络。"
      />
    </Section>
  );
}
