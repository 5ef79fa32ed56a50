import { EmptyState, LoadingState, Section } from '@weizhi/ui';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { hasPlacesBelow } from '../../../shared/place/place-trail';
import { chosenCode, PEER_CODES } from '../model/workload-codes';
import type { WorkloadView } from '../model/workload-view';
import { IndicatorChoice } from './indicator-choice';
import { PeerChart } from './peer-chart';

/** Residents' committees of the place among their peers, by an indicator that is chosen. */
export function PeerPanel({ view }: { readonly view: WorkloadView }) {
  const code = chosenCode(PEER_CODES, view.address.indicator);
  const [meaning] = useMeanings([code]);
  if (!hasPlacesBelow(view.division)) return null;
  if (!meaning) return <LoadingState label="正在读取指标" />;
  return (
    <PeerChart
      view={view}
      meaning={meaning}
      comparison="与同一辖区的社区居委会比较，不含村和虚拟社区。"
      registers="任务、报表、检查、挂牌台账"
      whenEmpty={(title, figures) => (figures.length === 0 ? <WithoutPeers title={title} /> : undefined)}
      extra={<IndicatorChoice view={view} codes={PEER_CODES} label="按哪个指标比较社区" />}
    />
  );
}

function WithoutPeers({ title }: { readonly title: string }) {
  return (
    <Section title={title}>
      <EmptyState title="所选辖区没有社区居委会" advice="有社区的辖区才作各社区的比较。" />
    </Section>
  );
}
