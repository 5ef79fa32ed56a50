import { useQuery } from '@apollo/client/react';
import { TaskDepartmentsDocument } from '@weizhi/graphql-client/documents';
import { FilterBar } from '@weizhi/ui';
import { Form, Input, Select } from 'antd';
import { useCan } from '../../../shared/actor-context';
import { DivisionSelect } from '../../../shared/division-select';
import { CLASS_OPTIONS, SOURCE_OPTIONS, type TaskSearch } from '../model/task-address';

export interface TaskSearchFormProps {
  readonly values: TaskSearch;
  readonly onApply: (values: TaskSearch) => void;
  readonly onClear: () => void;
}

/** The search form above the register of tasks. */
export function TaskSearchForm({ values, onApply, onClear }: TaskSearchFormProps) {
  const { data } = useQuery(TaskDepartmentsDocument);
  const mayAssign = useCan('communityTask.assign');
  const departments = (data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FilterBar label="查找任务" values={values} onApply={onApply} onClear={onClear}>
      <Form.Item name="search" label="任务名称">
        <Input allowClear maxLength={50} />
      </Form.Item>
      <Choice name="departmentId" label="交办部门" options={departments} />
      <Choice name="source" label="工作来源" options={SOURCE_OPTIONS} />
      <Choice name="class" label="清单对照" options={CLASS_OPTIONS} />
      <Form.Item name="divisionId" label="区划">
        <DivisionSelect label="区划" />
      </Form.Item>
      <Form.Item name="from" label="收到日期从">
        <Input type="date" />
      </Form.Item>
      <Form.Item name="to" label="到">
        <Input type="date" aria-label="收到日期到" />
      </Form.Item>
      {mayAssign ? <Choice name="own" label="范围" options={[{ value: 'yes', label: '我交办的' }]} /> : null}
    </FilterBar>
  );
}

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
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="不限"
      />
    </Form.Item>
  );
}
