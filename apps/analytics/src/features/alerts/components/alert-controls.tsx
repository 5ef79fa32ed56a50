import { DownloadOutlined } from '@ant-design/icons';
import {
  ALERT_KIND_LABELS,
  ALERT_KINDS,
  ALERT_LEVEL_LABELS,
  ALERT_LEVELS,
  ALERT_STATE_LABELS,
  ALERT_STATES,
  type BilingualText,
} from '@weizhi/domain';
import { Button, Segmented, Select, Space } from 'antd';
import { type AlertAddress, alertFilter } from '../model/alert-address';

interface AlertControlsProps {
  readonly divisionId: string;
  readonly hasBelow: boolean;
  readonly address: AlertAddress;
  readonly change: (part: Partial<AlertAddress>) => void;
}

/** Which alerts are listed, and the way to take them away. */
export function AlertControls({ divisionId, hasBelow, address, change }: AlertControlsProps) {
  const filter = encodeURIComponent(JSON.stringify(alertFilter(divisionId, address)));
  return (
    <Space wrap className="wz-card wz-controls wz-no-print">
      <Choice
        label="等级"
        all="全部等级"
        values={ALERT_LEVELS}
        labels={ALERT_LEVEL_LABELS}
        value={address.level}
        onChange={(level) => change({ level })}
      />
      <Choice
        label="类别"
        all="全部类别"
        values={ALERT_KINDS}
        labels={ALERT_KIND_LABELS}
        value={address.kind}
        onChange={(kind) => change({ kind })}
      />
      <Choice
        label="状态"
        all="未消除的"
        values={ALERT_STATES}
        labels={ALERT_STATE_LABELS}
        value={address.state}
        onChange={(state) => change({ state })}
      />
      {hasBelow ? (
        <Segmented<boolean>
          aria-label="辖区范围"
          value={address.here}
          onChange={(here) => change({ here })}
          options={[
            { value: false, label: '本级及下级' },
            { value: true, label: '仅本级' },
          ]}
        />
      ) : null}
      <Button icon={<DownloadOutlined aria-hidden />} href={`/exports/alerts.xlsx?filter=${filter}`}>
        全部预警（Excel）
      </Button>
    </Space>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly all: string;
  readonly values: readonly Value[];
  readonly labels: Readonly<Record<Value, BilingualText>>;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

function Choice<Value extends string>({ label, all, values, labels, value, onChange }: ChoiceProps<Value>) {
  return (
    <Select<string>
      aria-label={label}
      value={value ?? ''}
      onChange={(chosen) => onChange(values.find((each) => each === chosen))}
      options={[
        { value: '', label: all },
        ...values.map((each) => ({ value: each, label: labels[each].zh })),
      ]}
      popupMatchSelectWidth={false}
    />
  );
}
