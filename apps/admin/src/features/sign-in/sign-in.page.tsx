import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Refusal } from '../../shared/refusal';
import { RefusalAlert } from '../../shared/refusal-alert';
import { safeNext, signIn } from '../../shared/session';

interface Credentials {
  readonly identifier: string;
  readonly password: string;
}

export function SignInPage() {
  const [search] = useSearchParams();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  // Kept for as long as the code is asked for, and nowhere else.
  const [known, setKnown] = useState<Credentials>();
  const submit = async (credentials: Credentials & { readonly code?: string }): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    const outcome = await signIn(credentials);
    setBusy(false);
    if (outcome.signedIn) window.location.assign(safeNext(search.get('next')));
    else if (outcome.code === 'SECOND_FACTOR_REQUIRED') setKnown(credentials);
    else setRefusal(outcome);
  };
  return (
    <div className="wz-sign-in">
      <main className="wz-card wz-stack">
        <div>
          <h1>登录微治</h1>
          <p className="wz-quiet">{known ? '两步验证' : '社区微治理工作台与数据看板'}</p>
        </div>
        <RefusalAlert refusal={refusal} />
        {known ? (
          <CodeForm
            busy={busy}
            onCode={(code) => void submit({ ...known, code })}
            onBack={() => {
              setKnown(undefined);
              setRefusal(undefined);
            }}
          />
        ) : (
          <PasswordForm
            busy={busy}
            onCredentials={({ identifier, password }) =>
              void submit({ identifier: identifier.trim(), password })
            }
          />
        )}
      </main>
    </div>
  );
}

interface PasswordFormProps {
  readonly busy: boolean;
  readonly onCredentials: (credentials: Credentials) => void;
}

function PasswordForm({ busy, onCredentials }: PasswordFormProps) {
  return (
    <>
      <Form<Credentials> layout="vertical" requiredMark={false} onFinish={onCredentials}>
        <Form.Item
          name="identifier"
          label="账号"
          rules={[{ required: true, whitespace: true, message: '请填写账号' }]}
        >
          <Input autoComplete="username" autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <SubmitButton busy={busy} />
      </Form>
      <p className="wz-quiet">忘记密码或账号被锁定，请联系本区系统管理员。</p>
    </>
  );
}

interface CodeFormProps {
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
}

/** The second step, for accounts that have a second factor. */
function CodeForm({ busy, onCode, onBack }: CodeFormProps) {
  return (
    <>
      <Form<{ readonly code: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ code }) => onCode(code)}
      >
        <Form.Item
          name="code"
          label="验证码"
          extra="打开手机上的身份验证器，填写“微治”下的六位数字。"
          rules={[{ required: true, whitespace: true, message: '请填写验证码' }]}
        >
          <Input autoComplete="one-time-code" autoFocus maxLength={40} />
        </Form.Item>
        <SubmitButton busy={busy} />
      </Form>
      <Button type="link" onClick={onBack}>
        返回重新填写账号
      </Button>
      <p className="wz-quiet">
        手机不在身边，可填写一个恢复码；恢复码也没有了，请联系本区系统管理员重置两步验证。
      </p>
    </>
  );
}

/** Not antd's own loading mark: after quick answers it stays behind and the button is called by it. */
function SubmitButton({ busy }: { readonly busy: boolean }) {
  return (
    <Button type="primary" htmlType="submit" block size="large" aria-busy={busy}>
      {busy ? '正在登录…' : '登录'}
    </Button>
  );
}
