import { Form, Input } from 'antd';

/** A new password, and the same once more. */
export function NewPasswordItems() {
  return (
    <>
      <Form.Item
        name="newPassword"
        label="新密码"
        extra="至少 12 个字符，可以是一句好记的话。"
        rules={[{ required: true, message: '请填写新密码' }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label="再填一次新密码"
        dependencies={['newPassword']}
        rules={[
          { required: true, message: '请再填一次新密码' },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error('两次填写的新密码不一致，请重新填写')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
