import { useMutation } from '@apollo/client/react';
import { EnableSecondFactorDocument } from '@weizhi/graphql-client/documents';
import { Form, Input, Modal, QRCode } from 'antd';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';

/** What an authenticator is given, as a picture or to type. */
export interface SecondFactorSecret {
  readonly secret: string;
  readonly address: string;
}

interface EnableSecondFactorDialogProps {
  readonly begun: SecondFactorSecret;
  readonly onClose: () => void;
  readonly onEnabled: (recoveryCodes: readonly string[]) => void;
}

interface Values {
  readonly code: string;
}

/** Gives the secret to the authenticator and asks for a first code, so that nobody is locked out by a picture that was not read. */
export function EnableSecondFactorDialog({ begun, onClose, onEnabled }: EnableSecondFactorDialogProps) {
  const [form] = Form.useForm<Values>();
  const [enable] = useMutation(EnableSecondFactorDocument, { fetchPolicy: 'no-cache' });
  const { run, busy, refusal } = useCommand();
  const submit = async ({ code }: Values): Promise<void> => {
    await run(async () => {
      const answer = (await enable({ variables: { input: { code } } })).data?.enableSecondFactor;
      if (answer?.__typename === 'SecondFactorEnabled') onEnabled(answer.recoveryCodes);
      form.setFields(fieldRefusalsOf(answer).map(({ message }) => ({ name: 'code', errors: [message] })));
      return answer;
    });
  };
  return (
    <Modal
      open
      title="启用两步验证"
      okText="启用"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
      mask={{ closable: false }}
    >
      <Form<Values> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <RefusalAlert refusal={refusal} />
        <ol className="wz-steps">
          <li>
            用手机身份验证器扫描二维码；扫不了的，手工填写密钥：
            <QRCode value={begun.address} size={168} type="svg" role="img" aria-label="身份验证器二维码" />
            <p className="wz-secret">{begun.secret.replace(/(.{4})(?=.)/gu, '$1 ')}</p>
          </li>
          <li>填写验证器上显示的六位数字：</li>
        </ol>
        <Form.Item
          name="code"
          label="验证码"
          rules={[{ required: true, whitespace: true, message: '请填写验证码' }]}
        >
          <Input autoComplete="one-time-code" inputMode="numeric" maxLength={10} />
        </Form.Item>
        <p className="wz-quiet">启用后，其他设备上的登录会失效。</p>
      </Form>
    </Modal>
  );
}
