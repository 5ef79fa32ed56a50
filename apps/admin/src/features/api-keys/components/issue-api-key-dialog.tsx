import { useMutation } from '@apollo/client/react';
import { IssueApiKeyDocument } from '@weizhi/graphql-client/documents';
import { Checkbox, DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { DivisionSelect } from '../../../shared/division-select';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { SecretOnce } from '../../../shared/secret-once';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { API_SCOPES, scopeWord } from '../model/api-scopes';

interface NewApiKey {
  readonly name: string;
  readonly divisionId: string;
  readonly scopes: string[];
  readonly expiresOn: Dayjs;
}

/** Not `required`: that would put an attribute on the group which its role does not know. */
const AT_LEAST_ONE = {
  validator: (_: unknown, chosen: readonly string[] | undefined) =>
    chosen && chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error('请至少选择一项')),
};

export interface IssueApiKeyDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onIssued: () => void;
}

export function IssueApiKeyDialog({ open, onClose, onIssued }: IssueApiKeyDialogProps) {
  const [form] = Form.useForm<NewApiKey>();
  const [issue] = useMutation(IssueApiKeyDocument);
  const { run, busy, refusal } = useCommand();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const [secret, setSecret] = useState<string>();

  const submit = async ({ expiresOn, ...values }: NewApiKey): Promise<void> => {
    const input = {
      ...values,
      expiresAt: `${expiresOn.format('YYYY-MM-DD')}T23:59:59+08:00`,
      idempotencyKey,
    };
    const done = await run(async () => {
      const result = (await issue({ variables: { input } })).data?.issueApiKey;
      if (result?.__typename === 'ApiKeyIssued') setSecret(result.secret ?? undefined);
      form.setFields(
        fieldRefusalsOf(result).map(({ path, message }) => ({
          name: path as keyof NewApiKey,
          errors: [message],
        })),
      );
      return result;
    });
    renew();
    if (!done) return;
    form.resetFields();
    onIssued();
    onClose();
  };

  return (
    <>
      <Modal
        open={open}
        title="发放接口密钥"
        okText="发放"
        cancelText="取消"
        confirmLoading={busy}
        onCancel={onClose}
        onOk={() => form.submit()}
      >
        <Form<NewApiKey>
          form={form}
          layout="vertical"
          initialValues={{ scopes: [...API_SCOPES] }}
          onFinish={(values) => void submit(values)}
        >
          <RefusalAlert refusal={refusal} />
          <Form.Item
            name="name"
            label="用途"
            extra="写明给谁、做什么用。"
            rules={[{ required: true, whitespace: true, message: '请填写用途' }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item
            name="divisionId"
            label="辖区（含以下各级）"
            rules={[{ required: true, message: '请选择辖区' }]}
          >
            <DivisionSelect label="辖区" />
          </Form.Item>
          <Form.Item name="scopes" label="可用权限" rules={[AT_LEAST_ONE]}>
            <Checkbox.Group
              options={API_SCOPES.map((scope) => ({ value: scope, label: scopeWord(scope) }))}
            />
          </Form.Item>
          <Form.Item
            name="expiresOn"
            label="到期日"
            extra="到期当日仍可使用。"
            rules={[{ required: true, message: '请选择到期日' }]}
          >
            <DatePicker />
          </Form.Item>
        </Form>
      </Modal>
      <SecretOnce
        title="接口密钥"
        advice="请通过可靠渠道交给使用单位；调用接口时放在 Authorization: Bearer 之后。"
        secret={secret}
        onClose={() => setSecret(undefined)}
      />
    </>
  );
}
