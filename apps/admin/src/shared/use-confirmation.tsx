import { useMutation } from '@apollo/client/react';
import { ConfirmIdentityDocument } from '@weizhi/graphql-client/documents';
import { Form, Input, Modal } from 'antd';
import { type ReactNode, useCallback, useState } from 'react';
import { fieldRefusalsOf } from './refusal';
import { RefusalAlert } from './refusal-alert';
import { useCommand } from './use-command';

interface Asked {
  readonly byCode: boolean;
  readonly settle: (confirmed: boolean) => void;
}

/** Commands that an open session alone is not enough for. */
export interface Confirmation {
  /** Sends a command; where the server wants to know who sits there, asks for password or code and sends it again. */
  readonly confirmed: <Answer extends object>(
    send: () => Promise<Answer | null | undefined>,
  ) => Promise<Answer | null | undefined>;
  /** To be shown on the page. */
  readonly dialog: ReactNode;
}

/** One way for every command that asks for a confirmation (二次验证). */
export function useConfirmation(): Confirmation {
  const [asked, setAsked] = useState<Asked>();
  const confirmed = useCallback<Confirmation['confirmed']>(async (send) => {
    const answer = await send();
    const byCode = codeAskedFor(answer);
    if (byCode === undefined) return answer;
    const done = await new Promise<boolean>((settle) => setAsked({ byCode, settle }));
    setAsked(undefined);
    return done ? send() : answer;
  }, []);
  return { confirmed, dialog: asked ? <ConfirmIdentityDialog {...asked} /> : null };
}

/** Whether a code is asked for, or the password; undefined when nothing is asked for. */
function codeAskedFor(answer: object | null | undefined): boolean | undefined {
  if (!answer || !('code' in answer) || answer.code !== 'CONFIRMATION_REQUIRED') return undefined;
  return 'byCode' in answer && answer.byCode === true;
}

interface Values {
  readonly secret: string;
}

function ConfirmIdentityDialog({ byCode, settle }: Asked) {
  const [form] = Form.useForm<Values>();
  const [confirm] = useMutation(ConfirmIdentityDocument, { fetchPolicy: 'no-cache' });
  const { run, busy, refusal } = useCommand();
  const label = byCode ? '验证码' : '登录密码';
  const submit = async ({ secret }: Values): Promise<void> => {
    const done = await run(async () => {
      const answer = (await confirm({ variables: { input: { secret } } })).data?.confirmIdentity;
      form.setFields(fieldRefusalsOf(answer).map(({ message }) => ({ name: 'secret', errors: [message] })));
      return answer;
    });
    if (done) settle(true);
  };
  return (
    <Modal
      open
      title="请再次验证身份"
      okText="确认"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={() => settle(false)}
      onOk={() => form.submit()}
    >
      <Form<Values> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <RefusalAlert refusal={refusal} />
        <Form.Item
          name="secret"
          label={label}
          extra={
            byCode
              ? '填写身份验证器上显示的六位数字；手机不在身边时填写一个恢复码。'
              : '确认是您本人在操作，十分钟内不再询问。'
          }
          rules={[{ required: true, message: `请填写${label}` }]}
        >
          {byCode ? (
            <Input autoFocus autoComplete="one-time-code" maxLength={40} />
          ) : (
            <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
          )}
        </Form.Item>
      </Form>
    </Modal>
  );
}
