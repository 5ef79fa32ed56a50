import { useMutation } from '@apollo/client/react';
import { CreateAccountDocument } from '@weizhi/graphql-client/documents';
import { useFormDraft } from '@weizhi/ui';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { DivisionSelect } from '../../../shared/division-select';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { SecretOnce } from '../../../shared/secret-once';
import { linkAddress } from '../model/link-address';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

interface NewAccount {
  readonly identifier: string;
  readonly displayName: string;
  readonly divisionId: string;
}

export interface CreateAccountDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCreated: () => void;
}

export function CreateAccountDialog({ open, onClose, onCreated }: CreateAccountDialogProps) {
  const [form] = Form.useForm<NewAccount>();
  const draft = useFormDraft<NewAccount>('createAccount');
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const [create] = useMutation(CreateAccountDocument);
  const { run, busy, refusal } = useCommand();
  const [link, setLink] = useState<string>();

  const submit = async (values: NewAccount): Promise<void> => {
    const done = await run(async () => {
      const result = (await create({ variables: { input: { ...values, idempotencyKey } } })).data
        ?.createAccount;
      if (result?.__typename === 'AccountCreated' && result.link) setLink(linkAddress(result.link.path));
      form.setFields(
        fieldRefusalsOf(result).map(({ path, message }) => ({
          name: path as keyof NewAccount,
          errors: [message],
        })),
      );
      return result;
    });
    renew();
    if (!done) return;
    draft.discard();
    form.resetFields();
    onCreated();
    onClose();
  };

  return (
    <>
      <Modal
        open={open}
        title="开通账号"
        okText="开通"
        cancelText="取消"
        confirmLoading={busy}
        onCancel={onClose}
        onOk={() => form.submit()}
      >
        <Form<NewAccount>
          form={form}
          layout="vertical"
          {...(draft.kept === undefined ? {} : { initialValues: draft.kept })}
          onValuesChange={(_, values) => draft.keep(values)}
          onFinish={(values) => void submit(values)}
        >
          <RefusalAlert refusal={refusal} />
          <Form.Item
            name="displayName"
            label="姓名"
            rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
          >
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="identifier"
            label="账号"
            extra="登录时填写，如工号或单位邮箱；开通后不能更改。"
            rules={[{ required: true, whitespace: true, message: '请填写账号' }]}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="divisionId"
            label="由哪个辖区管理"
            extra="该辖区的管理员负责此账号；能看到什么数据，由之后授予的角色决定。"
            rules={[{ required: true, message: '请选择辖区' }]}
          >
            <DivisionSelect label="由哪个辖区管理" />
          </Form.Item>
        </Form>
      </Modal>
      <SecretOnce
        title="设置密码链接"
        advice="请通过可靠渠道发给本人，由本人打开后自设密码。链接三天内有效、只能用一次；过期可在账号页重新发放。"
        secret={link}
        onClose={() => setLink(undefined)}
      />
    </>
  );
}
