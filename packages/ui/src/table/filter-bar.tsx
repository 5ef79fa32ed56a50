import { Button, Form, Space } from 'antd';
import { Children, type PropsWithChildren, useEffect, useState } from 'react';

export interface FilterBarProps<Values extends object> {
  readonly label: string;
  readonly values: Values;
  readonly onApply: (values: Values) => void;
  readonly onClear: () => void;
}

/** The search form above a list; what it holds follows the address. On a phone all but the first field begin folded. */
export function FilterBar<Values extends object>({
  label,
  values,
  onApply,
  onClear,
  children,
}: PropsWithChildren<FilterBarProps<Values>>) {
  const [form] = Form.useForm<Values>();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    form.resetFields();
    form.setFieldsValue(values);
  }, [form, values]);
  const chosen = Object.values(values).filter((value) => value !== undefined && value !== '').length;
  return (
    <Form<Values>
      form={form}
      layout="inline"
      className={`wz-filter-bar wz-no-print${open ? ' wz-filter-open' : ''}`}
      role="search"
      aria-label={label}
      onFinish={onApply}
    >
      {children}
      <Form.Item className="wz-filter-acts">
        <Space wrap>
          <Button type="primary" htmlType="submit">
            查询
          </Button>
          <Button onClick={onClear}>清空条件</Button>
          {Children.count(children) > 1 ? (
            <Button
              type="link"
              className="wz-filter-more"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {open ? '收起条件' : `更多条件${chosen > 0 ? `（已选 ${String(chosen)}）` : ''}`}
            </Button>
          ) : null}
        </Space>
      </Form.Item>
    </Form>
  );
}
