import { periodLabel } from '@weizhi/ui';
import { PlacePageHeader } from '../../../shared/place/place-page-header';
import { healthLink } from '../model/health-address';
import type { HealthView } from '../model/health-view';

export function HealthHeader({ view }: { readonly view: HealthView }) {
  const { division, period, address, nature, change } = view;
  return (
    <PlacePageHeader
      division={division}
      title={`${division.name} · 组织健康`}
      subtitle={`${periodLabel(period)} · 按期末（未到期末的按今日）在册状态统计`}
      nature={nature}
      linkOf={(placeId) => healthLink(placeId, address)}
      picker={{
        period,
        comparison: address.base,
        onPeriod: (next) => change({ period: next }),
        onComparison: (base) => change({ base }),
      }}
    />
  );
}
