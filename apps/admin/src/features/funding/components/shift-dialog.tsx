import { useMutation } from '@apollo/client/react';
import { ShiftBudgetDocument } from '@weizhi/graphql-client/documents';
import { Form, Input, Modal, Select } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import type { ContractDialogProps } from './budget-dialog';

interface Shift {
  readonly fromLineId: string;
  readonly toLineId: string;
  readonly amount: string;
  readonly reason: string;
  readonly approval?: string;
}

/** Shifts money between lines; beyond a tenth of a line it asks for the approval. */
export function ShiftDialog({ contract, onClose }: ContractDialogProps) {
  const [form] = Form.useForm<Shift>();
  const { key, renew } = useIdempotencyKey();
  const [shift] = useMutation(ShiftBudgetDocument);
  const { run, busy, refusal } = useCommand();
  const options = contract.budgetLines.map(({ id, title }) => ({ value: id, label: title }));
  const send = async (values: Shift): Promise<void> => {
    const input = { ...values, idempotencyKey: key };
    const done = await run(
      async () => (await shift({ variables: { input } })).data?.shiftBudget,
      '预算已调剂',
    );
    renew();
    if (done) onClose();
  };
  return (
    <Modal
      open
      title="预算调剂"
      okText="调剂"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Shift> form={form} layout="vertical" onFinish={(values) => void send(values)}>
        <RefusalAlert refusal={refusal} />
        <Form.Item name="fromLineId" label="调出科目" rules={[{ required: true, message: '请选择调出科目' }]}>
          <Select options={options} />
        </Form.Item>
        <Form.Item name="toLineId" label="调入科目" rules={[{ required: true, message: '请选择调入科目' }]}>
          <Select options={options} />
        </Form.Item>
        <Form.Item name="amount" label="金额（元）" rules={[{ required: true, message: '请填写金额' }]}>
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="reason"
          label="调剂理由"
          rules={[{ required: true, whitespace: true, message: '请填写调剂理由' }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item
          name="approval"
          label="批复文号"
          extra="任一科目累计变动超过原预算的10%，须经购买主体批准。"
        >
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
