import { useMutation, useQuery } from '@apollo/client/react';
import { GrantRoleDocument, RolesDocument } from '@weizhi/graphql-client/documents';
import { Section } from '@weizhi/ui';
import { Button, Form, Select } from 'antd';
import { useCan } from '../../../shared/actor-context';
import { DivisionSelect } from '../../../shared/division-select';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

interface NewGrant {
  readonly role: string;
  readonly divisionId: string;
}

/** Grants a role over a division and all below it. */
export function GrantRoleForm({ accountId }: { readonly accountId: string }) {
  const [form] = Form.useForm<NewGrant>();
  const { data } = useQuery(RolesDocument);
  const [grant] = useMutation(GrantRoleDocument);
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const { run, busy, refusal } = useCommand();
  const chosen = Form.useWatch('role', form);
  const permissions = data?.roles.find(({ code }) => code === chosen)?.permissions.map(({ name }) => name);
  if (!useCan('role.grant')) return null;
  const submit = async (values: NewGrant): Promise<void> => {
    const input = { accountId, ...values, idempotencyKey };
    const done = await run(async () => (await grant({ variables: { input } })).data?.grantRole, '角色已授予');
    renew();
    if (done) form.resetFields();
  };
  return (
    <Section title="授予角色">
      <Form<NewGrant>
        form={form}
        layout="vertical"
        className="wz-narrow"
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <Form.Item
          name="role"
          label="角色"
          rules={[{ required: true, message: '请选择角色' }]}
          extra={permissions?.join('；')}
        >
          <Select
            placeholder="请选择"
            options={(data?.roles ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
        <Form.Item
          name="divisionId"
          label="辖区（含以下各级）"
          rules={[{ required: true, message: '请选择辖区' }]}
        >
          <DivisionSelect label="辖区" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          授予角色
        </Button>
      </Form>
    </Section>
  );
}
