import { DownloadOutlined } from '@ant-design/icons';
import { EXPIRY_KIND_LABELS, EXPIRY_KINDS, type ExpiryKind } from '@weizhi/domain';
import { Button, Segmented, Select, Space } from 'antd';
import { DAYS_AHEAD, type ExpiryAddress, expiryFilter } from '../model/expiry-address';

interface ExpiryControlsProps {
  readonly divisionId: string;
  readonly address: ExpiryAddress;
  readonly change: (part: Partial<ExpiryAddress>) => void;
}

/** How far ahead, what, in which order, and the way to take it away. */
export function ExpiryControls({ divisionId, address, change }: ExpiryControlsProps) {
  const filter = encodeURIComponent(JSON.stringify(expiryFilter(divisionId, address)));
  return (
    <Space wrap className="wz-card wz-controls wz-no-print">
      <Segmented<number>
        aria-label="多少天内到期"
        value={address.days}
        onChange={(days) => change({ days })}
        options={DAYS_AHEAD.map((days) => ({ value: days, label: `${days} 天内` }))}
      />
      <Select<ExpiryKind | ''>
        aria-label="哪类事项"
        value={address.kind ?? ''}
        onChange={(kind) => change({ kind: kind === '' ? undefined : kind })}
        options={[
          { value: '', label: '全部事项' },
          ...EXPIRY_KINDS.map((kind) => ({ value: kind, label: EXPIRY_KIND_LABELS[kind].zh })),
        ]}
        popupMatchSelectWidth={false}
      />
      <Segmented<ExpiryAddress['order']>
        aria-label="怎样排列"
        value={address.order}
        onChange={(order) => change({ order })}
        options={[
          { value: 'day', label: '按到期日' },
          { value: 'place', label: '按辖区' },
        ]}
      />
      <Button icon={<DownloadOutlined aria-hidden />} href={`/exports/expiries.xlsx?filter=${filter}`}>
        导出全部明细
      </Button>
    </Space>
  );
}
