import { PrinterOutlined } from '@ant-design/icons';
import { NatureTag, PageHeader, PeriodPicker, periodLabel } from '@weizhi/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { PlaceTabs } from '../../../shared/place/place-tabs';
import { trailOf } from '../../../shared/place/place-trail';
import { healthLink } from '../model/health-address';
import type { HealthView } from '../model/health-view';

export function HealthHeader({ view }: { readonly view: HealthView }) {
  const { division, period, address, nature, change } = view;
  const trail = trailOf(division).map((step) => ({
    key: step.id,
    name: step.name,
    ...(step.id === division.id ? {} : { link: <Link to={healthLink(step.id, address)}>{step.name}</Link> }),
  }));
  return (
    <>
      <PageHeader
        title={`${division.name} · 组织健康`}
        subtitle={`${periodLabel(period)} · 按期末（未到期末的按今日）在册状态统计`}
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
