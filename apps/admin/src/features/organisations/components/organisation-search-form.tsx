import { FilterBar } from '@weizhi/ui';
import { Form, Input, Select } from 'antd';
import { DivisionSelect } from '../../../shared/division-select';
import {
  CREDIT_FLAG_OPTIONS,
  LEGAL_FORM_OPTIONS,
  ORDER_OPTIONS,
  type OrganisationSearch,
  SERVICE_KIND_OPTIONS,
} from '../model/list-address';

export interface OrganisationSearchFormProps {
  readonly values: OrganisationSearch;
  readonly onApply: (values: OrganisationSearch) => void;
  readonly onClear: () => void;
}

/** The search form above the list of organisations. */
export function OrganisationSearchForm({ values, onApply, onClear }: OrganisationSearchFormProps) {
  return (
    <FilterBar label="查询社会组织" values={values} onApply={onApply} onClear={onClear}>
      <Form.Item name="search" label="名称、信用代码或备案号">
        <Input allowClear maxLength={50} />
      </Form.Item>
      <Form.Item name="divisionId" label="住所">
        <DivisionSelect label="住所" />
      </Form.Item>
      <Choice name="serviceKind" label="服务类别" options={SERVICE_KIND_OPTIONS} />
      <Choice name="legalForm" label="组织形式" options={LEGAL_FORM_OPTIONS} />
      <Choice name="creditFlag" label="信用" options={CREDIT_FLAG_OPTIONS} />
      <Choice name="hub" label="枢纽组织" options={HUB_OPTIONS} />
      <Choice name="orderBy" label="排序" options={ORDER_OPTIONS} />
    </FilterBar>
  );
}

const HUB_OPTIONS = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
];

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ name, label, options }: ChoiceProps) {
  return (
    <Form.Item name={name} label={label}>
      <Select<string>
        allowClear
        className="wz-choice"
        aria-label={label}
        options={[...options]}
        placeholder="不限"
      />
    </Form.Item>
  );
}
