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
  const submit = async ({ identifier, password }: Credentials): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    const outcome = await signIn(identifier.trim(), password);
    setBusy(false);
    if (outcome.signedIn) window.location.assign(safeNext(search.get('next')));
    else setRefusal(outcome);
  };
  return (
    <div className="wz-sign-in">
      <main className="wz-card wz-stack">
        <div>
          <h1>登录微治</h1>
          <p className="wz-quiet">社区微治理工作台与数据看板</p>
        </div>
        <RefusalAlert refusal={refusal} />
        <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
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
          {/* Not antd's own loading mark: after quick answers it stays behind and the button is called by it. */}
          <Button type="primary" htmlType="submit" block size="large" aria-busy={busy}>
            {busy ? '正在登录…' : '登录'}
          </Button>
        </Form>
        <p className="wz-quiet">忘记密码或账号被锁定，请联系本区系统管理员。</p>
      </main>
    </div>
  );
}
