import { LoadingState } from '@weizhi/ui';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { hasPlacesBelow } from '../../../shared/place/place-trail';
import { taskBounds } from '../model/burden-rows';
import type { WorkloadView } from '../model/workload-view';
import { PeerChart } from './peer-chart';

/** Residents' committees of the place by their burden index, with what chance leaves open. */
export function BurdenPeers({ view }: { readonly view: WorkloadView }) {
  const [meaning] = useMeanings(['burdenIndex']);
  if (!hasPlacesBelow(view.division)) return null;
  if (!meaning) return <LoadingState label="正在读取指标" />;
  return (
    <PeerChart
      view={view}
      meaning={meaning}
      comparison="与同一辖区的社区居委会比较，已按岗位数折算；没有登记岗位数的为无数据。"
      registers="社区任务台账、岗位登记"
      boundsOf={taskBounds}
      // Without posts or tasks the cards say so already.
      whenEmpty={(_, figures) => (figures.every(({ status }) => status === 'NO_DATA') ? null : undefined)}
    />
  );
}
