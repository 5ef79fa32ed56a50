import {
  LONGEST_TIME_LIMITS,
  RULE_UNIT_LABELS,
  ruleChoiceLabel,
  type RuleField,
  TIME_LIMIT_UNITS,
  type TimeLimit,
} from '@weizhi/domain';
import { InputNumber, Select, Space } from 'antd';

/** What antd hands to a control inside a form item. */
interface Control<Value> {
  readonly id?: string;
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
}

interface RuleInputProps {
  readonly field: RuleField;
  readonly label: string;
}

/** The control of one field: a number with its unit, a time limit, or what is chosen of a list. */
export function RuleInput({ field, label, ...control }: RuleInputProps & Control<never>) {
  switch (field.kind) {
    case 'count':
      return (
        <InputNumber
          min={field.least}
          max={field.most}
          precision={0}
          suffix={RULE_UNIT_LABELS[field.unit].zh}
          style={{ width: '12em' }}
          {...(control as object)}
        />
      );
    case 'limit':
      return <LimitInput least={field.least} label={label} {...(control as Control<TimeLimit>)} />;
    case 'choices':
      return (
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={field.options.map((option) => ({
            value: option,
            label: ruleChoiceLabel(field.path, option).zh,
          }))}
          {...(control as object)}
        />
      );
  }
}

const UNITS = TIME_LIMIT_UNITS.map((unit) => ({ value: unit, label: RULE_UNIT_LABELS[unit].zh }));

function LimitInput({
  least,
  label,
  id,
  value = { amount: least, unit: 'workingDay' },
  onChange,
}: Control<TimeLimit> & { readonly least: number; readonly label: string }) {
  return (
    <Space.Compact>
      <InputNumber
        {...(id === undefined ? {} : { id })}
        min={least}
        max={LONGEST_TIME_LIMITS[value.unit]}
        precision={0}
        value={value.amount}
        onChange={(amount) => onChange?.({ ...value, amount: amount ?? least })}
      />
      <Select
        aria-label={`${label}的单位`}
        style={{ width: '7.5em' }}
        options={UNITS}
        value={value.unit}
        onChange={(unit) => onChange?.({ unit, amount: Math.min(value.amount, LONGEST_TIME_LIMITS[unit]) })}
      />
    </Space.Compact>
  );
}
