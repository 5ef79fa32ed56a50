import { useMutation } from '@apollo/client/react';
import { SetPasswordByLinkDocument } from '@weizhi/graphql-client/documents';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { fieldRefusalsOf } from '../../shared/refusal';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';
import { NewPasswordItems } from './components/new-password-items';

interface NewPassword {
  readonly newPassword: string;
  readonly repeated: string;
}

/** Where somebody sets a password who was invited or has forgotten it. The secret stands behind `#`, so no server sees it in an address. */
export function SetPasswordPage() {
  const [token] = useState(useLocation().hash.slice(1));
  const [identifier, setIdentifier] = useState<string>();
  return (
    <div className="wz-sign-in">
      <main className="wz-card wz-stack">
        <div>
          <h1>设置登录密码</h1>
          <p className="wz-quiet">社区微治理工作台与数据看板</p>
        </div>
        {identifier === undefined ? (
          <NewPasswordForm token={token} onSet={setIdentifier} />
        ) : (
          <>
            <Alert type="success" showIcon title="密码已设置" description={`您的账号是 ${identifier}。`} />
            <Button type="primary" size="large" block href="/admin/sign-in">
              去登录
            </Button>
          </>
        )}
      </main>
    </div>
  );
}

interface NewPasswordFormProps {
  readonly token: string;
  readonly onSet: (identifier: string) => void;
}

function NewPasswordForm({ token, onSet }: NewPasswordFormProps) {
  const [form] = Form.useForm<NewPassword>();
  const [set] = useMutation(SetPasswordByLinkDocument, { fetchPolicy: 'no-cache' });
  const { run, busy, refusal } = useCommand();
  const submit = async ({ newPassword }: NewPassword): Promise<void> => {
    await run(async () => {
      const answer = (await set({ variables: { input: { token, newPassword } } })).data?.setPasswordByLink;
      if (answer?.__typename === 'PasswordSetByLink') onSet(answer.identifier);
      form.setFields(
        fieldRefusalsOf(answer).map(({ message }) => ({ name: 'newPassword', errors: [message] })),
      );
      return answer;
    });
  };
  return (
    <>
      <RefusalAlert refusal={refusal} />
      <Form<NewPassword>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void submit(values)}
      >
        <NewPasswordItems />
        <Button type="primary" htmlType="submit" block size="large" aria-busy={busy}>
          设置密码
        </Button>
      </Form>
      <p className="wz-quiet">链接只能使用一次；过期或失效，请联系本区系统管理员重新发送。</p>
    </>
  );
}
