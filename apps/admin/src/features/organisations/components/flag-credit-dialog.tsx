import { useMutation } from '@apollo/client/react';
import {
  type CreditFlag,
  FlagCreditDocument,
  type OrganisationRegistrationPartFragment,
} from '@weizhi/graphql-client/documents';
import { Form, Input, Modal, Select } from 'antd';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { CREDIT_FLAG_OPTIONS } from '../model/list-address';

interface NewFlag {
  readonly flag: CreditFlag;
  readonly occurredOn?: string;
  readonly reason: string;
}

export interface FlagCreditDialogProps {
  readonly organisation: OrganisationRegistrationPartFragment;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Sets or lifts the credit flag, with reason and day. */
export function FlagCreditDialog({ organisation, onClose, onChanged }: FlagCreditDialogProps) {
  const [form] = Form.useForm<NewFlag>();
  const [flag] = useMutation(FlagCreditDocument);
  const { run, busy, refusal } = useCommand();
  const submit = async (values: NewFlag): Promise<void> => {
    const input = {
      ...values,
      occurredOn: values.occurredOn ? values.occurredOn : null,
      organisationId: organisation.id,
      expectedVersion: organisation.version,
    };
    const done = await run(async () => {
      const answer = (await flag({ variables: { input } })).data?.flagCredit;
      form.setFields(
        fieldRefusalsOf(answer).map(({ path, message }) => ({
          name: path as keyof NewFlag,
          errors: [message],
        })),
      );
      return answer;
    }, '信用标记已变更');
    if (!done) return;
    onChanged();
    onClose();
  };
  return (
    <Modal
      open
      title={`信用标记：${organisation.name}`}
      okText="变更"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>已登记的组织列入或移出名录时，登记状态同时变更；备案和未登记的团队只作标记。</p>
      <Form<NewFlag> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <RefusalAlert refusal={refusal} />
        <Form.Item name="flag" label="标记" rules={[{ required: true, message: '请选择标记' }]}>
          <Select
            aria-label="标记"
            placeholder="请选择"
            options={CREDIT_FLAG_OPTIONS.filter(({ value }) => value !== organisation.creditFlag)}
          />
        </Form.Item>
        <Form.Item name="occurredOn" label="日期" extra="不填为今天。">
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由"
          rules={[{ required: true, whitespace: true, message: '请填写理由' }]}
        >
          <Input.TextArea maxLength={200} rows={3} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
