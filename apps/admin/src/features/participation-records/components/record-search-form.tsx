import { CORRECTABLE_FIELD_LABELS as LABELS } from '@weizhi/domain';
import { FilterBar } from '@weizhi/ui';
import { Form, Input, Select } from 'antd';
import { DivisionSelect } from '../../../shared/division-select';
import { RECORD_OPTIONS, type RecordSearch } from '../model/record-address';

export interface RecordSearchFormProps {
  readonly values: RecordSearch;
  readonly onApply: (values: RecordSearch) => void;
  readonly onClear: () => void;
}

/** The search form above the records of participation. */
export function RecordSearchForm({ values, onApply, onClear }: RecordSearchFormProps) {
  return (
    <FilterBar
      label="查找参与记录"
      values={values}
      onApply={(next) => onApply({ ...values, ...next })}
      onClear={onClear}
    >
      <Form.Item name="divisionId" label="区划">
        <DivisionSelect label="区划" />
      </Form.Item>
      <Form.Item name="from" label="参与日期从">
        <Input type="date" />
      </Form.Item>
      <Form.Item name="to" label="到">
        <Input type="date" aria-label="参与日期到" />
      </Form.Item>
      <Choice name="mechanism" label={LABELS.mechanism.zh} />
      <Choice name="stage" label={LABELS.stage.zh} />
      <Choice name="capacity" label={LABELS.capacity.zh} />
      <Choice name="channel" label={LABELS.channel.zh} />
      <Choice name="origin" label="来源" />
      <Form.Item name="pseudonym" label="居民化名">
        <Input allowClear maxLength={20} autoComplete="off" placeholder="J 开头的编号" />
      </Form.Item>
    </FilterBar>
  );
}

interface ChoiceProps {
  readonly name: keyof typeof RECORD_OPTIONS;
  readonly label: string;
}

function Choice({ name, label }: ChoiceProps) {
  return (
    <Form.Item name={name} label={label}>
      <Select<string>
        allowClear
        className="wz-choice"
        aria-label={label}
        options={[...RECORD_OPTIONS[name]]}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="不限"
      />
    </Form.Item>
  );
}
