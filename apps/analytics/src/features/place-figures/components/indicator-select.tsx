import { Select } from 'antd';
import type { Meaning } from '../../../shared/figures/to-figure';

export interface IndicatorSelectProps {
  readonly indicators: readonly Meaning[];
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
}

export function IndicatorSelect({ indicators, chosen, onChoose }: IndicatorSelectProps) {
  return (
    <Select
      aria-label="图表显示的指标"
      size="small"
      value={chosen}
      onChange={onChoose}
      popupMatchSelectWidth={false}
      options={indicators.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
