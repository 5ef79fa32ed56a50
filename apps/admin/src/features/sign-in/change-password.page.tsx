import { useMutation } from '@apollo/client/react';
import { ChangeOwnPasswordDocument } from '@weizhi/graphql-client/documents';
import { PageHeader } from '@weizhi/ui';
import { Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { fieldRefusalsOf } from '../../shared/refusal';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';
import { NewPasswordItems } from './components/new-password-items';

interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly repeated: string;
}

export function ChangePasswordPage() {
  const [form] = Form.useForm<PasswordChange>();
  const [change] = useMutation(ChangeOwnPasswordDocument);
  const { run, busy, refusal } = useCommand();
  const navigate = useNavigate();
  const submit = async ({ currentPassword, newPassword }: PasswordChange): Promise<void> => {
    const done = await run(async () => {
      const result = (await change({ variables: { input: { currentPassword, newPassword } } })).data
        ?.changeOwnPassword;
      form.setFields(
        fieldRefusalsOf(result).map(({ path, message }) => ({
          name: path as keyof PasswordChange,
          errors: [message],
        })),
      );
      return result;
    }, '密码已修改');
    if (done) void navigate('/');
  };
  return (
    <>
      <PageHeader title="修改密码" subtitle="首次登录须修改初始密码；修改后其他设备上的登录会失效。" />
      <div className="wz-card wz-narrow wz-stack">
        <RefusalAlert refusal={refusal} />
        <Form<PasswordChange> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
          <Form.Item
            name="currentPassword"
            label="现在的密码"
            rules={[{ required: true, message: '请填写现在的密码' }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <NewPasswordItems />
          <Button type="primary" htmlType="submit" loading={busy}>
            修改密码
          </Button>
        </Form>
      </div>
    </>
  );
}
