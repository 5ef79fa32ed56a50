import { Select } from 'antd';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { chosenCode } from '../model/workload-codes';
import type { WorkloadView } from '../model/workload-view';

interface IndicatorChoiceProps {
  readonly view: WorkloadView;
  readonly codes: readonly string[];
  readonly label: string;
}

/** Chooses the indicator by which departments and communities are set side by side. */
export function IndicatorChoice({ view, codes, label }: IndicatorChoiceProps) {
  const meanings = useMeanings(codes);
  return (
    <Select<string>
      aria-label={label}
      size="small"
      value={chosenCode(codes, view.address.indicator)}
      onChange={(indicator) => view.change({ indicator })}
      options={meanings.map(({ code, name }) => ({ value: code, label: name }))}
      popupMatchSelectWidth={false}
    />
  );
}
