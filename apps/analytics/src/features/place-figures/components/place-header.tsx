import { formatDay, periodLabel } from '@weizhi/ui';
import { PlacePageHeader } from '../../../shared/place/place-page-header';
import { placeLink } from '../model/place-address';
import type { PlaceView } from '../model/place-view';

export function PlaceHeader({ view }: { readonly view: PlaceView }) {
  const { division, period, address, span, nature, change } = view;
  const rows =
    span.firstDay && span.lastDay
      ? `本区台账收录${formatDay(span.firstDay)}至${formatDay(span.lastDay)}的事项`
      : '台账中还没有事项';
  return (
    <PlacePageHeader
      division={division}
      title={division.name}
      subtitle={`${periodLabel(period)} · ${rows}`}
      nature={nature}
      linkOf={(placeId) => placeLink(placeId, address)}
      picker={{
        period,
        comparison: address.base,
        onPeriod: (next) => change({ period: next }),
        onComparison: (base) => change({ base }),
      }}
    />
  );
}
