import { PrinterOutlined } from '@ant-design/icons';
import { formatDay, NatureTag, PageHeader, PeriodPicker, periodLabel } from '@weizhi/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { placeLink } from '../model/place-address';
import { PlaceTabs } from '../../../shared/place/place-tabs';
import { trailOf } from '../../../shared/place/place-trail';
import type { PlaceView } from '../model/place-view';

export function PlaceHeader({ view }: { readonly view: PlaceView }) {
  const { division, period, address, span, nature, change } = view;
  const trail = trailOf(division).map((step) => ({
    key: step.id,
    name: step.name,
    ...(step.id === division.id ? {} : { link: <Link to={placeLink(step.id, address)}>{step.name}</Link> }),
  }));
  const rows =
    span.firstDay && span.lastDay
      ? `本区台账收录${formatDay(span.firstDay)}至${formatDay(span.lastDay)}的事项`
      : '台账中还没有事项';
  return (
    <>
      <PageHeader
        title={division.name}
        subtitle={`${periodLabel(period)} · ${rows}`}
        trail={trail}
        marks={<NatureTag nature={nature} />}
        actions={
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            打印
          </Button>
        }
      />
      <PlaceTabs placeId={division.id} />
      <div className="wz-card wz-controls wz-no-print">
        <PeriodPicker
          period={period}
          comparison={address.base}
          onPeriod={(next) => change({ period: next })}
          onComparison={(base) => change({ base })}
        />
      </div>
    </>
  );
}
