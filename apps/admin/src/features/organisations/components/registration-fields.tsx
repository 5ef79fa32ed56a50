import { Form, Input, Select } from 'antd';
import type { RegistrationStatus } from '@weizhi/graphql-client/documents';
import { LEGAL_FORM_OPTIONS, STATUS_OPTIONS } from '../model/list-address';

/** Statuses in which an organisation comes in; what lies between is reached by decisions taken here. */
const ENTRY: readonly RegistrationStatus[] = ['UNREGISTERED', 'FILED', 'REGISTERED'];

/** The registration of an organisation to record: which fields there are follows its status. */
export function RegistrationFields() {
  const status = Form.useWatch(
    (values: { readonly registrationStatus?: RegistrationStatus }) => values.registrationStatus,
  );
  return (
    <>
      <Form.Item
        name="registrationStatus"
        label="登记备案状态"
        rules={[{ required: true, message: '请选择登记备案状态' }]}
        extra="备案的团队不是法人，没有统一社会信用代码。"
      >
        <Select
          aria-label="登记备案状态"
          placeholder="请选择"
          options={STATUS_OPTIONS.filter(({ value }) => ENTRY.includes(value))}
        />
      </Form.Item>
      {status === 'FILED' ? (
        <Form.Item
          name="filingNumber"
          label="备案号"
          rules={[{ required: true, whitespace: true, message: '请填写备案号' }]}
        >
          <Input maxLength={50} />
        </Form.Item>
      ) : null}
      {status === 'REGISTERED' ? (
        <>
          <Form.Item
            name="legalForm"
            label="组织形式"
            rules={[{ required: true, message: '请选择组织形式' }]}
          >
            <Select aria-label="组织形式" options={LEGAL_FORM_OPTIONS} placeholder="请选择" />
          </Form.Item>
          <Form.Item
            name="uscc"
            label="统一社会信用代码"
            extra="18 位，前两位 51 为社会团体、52 为社会服务机构、53 为基金会。"
            rules={[{ required: true, whitespace: true, message: '请填写统一社会信用代码' }]}
          >
            <Input maxLength={30} autoComplete="off" />
          </Form.Item>
        </>
      ) : null}
      {status === 'FILED' || status === 'REGISTERED' ? (
        <Form.Item name="statusSince" label="备案（登记）日期">
          <Input type="date" />
        </Form.Item>
      ) : null}
    </>
  );
}
