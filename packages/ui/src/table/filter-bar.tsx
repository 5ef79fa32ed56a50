import { Button, Form } from 'antd';
import { type PropsWithChildren, useEffect } from 'react';

export interface FilterBarProps<Values extends object> {
  readonly label: string;
  readonly values: Values;
  readonly onApply: (values: Values) => void;
  readonly onClear: () => void;
}

/** The search form above a list; what it holds follows the address. */
export function FilterBar<Values extends object>({
  label,
  values,
  onApply,
  onClear,
  children,
}: PropsWithChildren<FilterBarProps<Values>>) {
  const [form] = Form.useForm<Values>();
  useEffect(() => {
    form.resetFields();
    form.setFieldsValue(values);
  }, [form, values]);
  return (
    <Form<Values>
      form={form}
      layout="inline"
      className="wz-filter-bar wz-no-print"
      role="search"
      aria-label={label}
      onFinish={onApply}
    >
      {children}
      <Form.Item>
        <Button type="primary" htmlType="submit">
          查询
        </Button>
      </Form.Item>
      <Form.Item>
        <Button onClick={onClear}>清空条件</Button>
      </Form.Item>
    </Form>
  );
}
