import { useMutation } from '@apollo/client/react';
import { RecordExpenseDocument } from '@weizhi/graphql-client/documents';
import { civilDate } from '@weizhi/ui';
import { Form, Input, Modal, Select } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { leftOf } from '../model/budget-bars';
import { yuanWords } from '../model/money';
import type { ContractDialogProps } from './budget-dialog';

interface Expense {
  readonly lineId: string;
  readonly amount: string;
  readonly spentOn: string;
  readonly purpose: string;
  readonly advanceReason?: string;
}

/** Records an expense; its voucher is uploaded from the list. */
export function ExpenseDialog({ contract, onClose }: ContractDialogProps) {
  const [form] = Form.useForm<Expense>();
  const { key, renew } = useIdempotencyKey();
  const [record] = useMutation(RecordExpenseDocument);
  const { run, busy, refusal } = useCommand();
  const options = contract.budgetLines.map(({ id, title, current, spent }) => ({
    value: id,
    label: `${title}（剩余 ${yuanWords(leftOf(current, spent))}）`,
  }));
  const send = async (values: Expense): Promise<void> => {
    const input = { ...values, idempotencyKey: key };
    const done = await run(
      async () => (await record({ variables: { input } })).data?.recordExpense,
      '支出已登记，请上传凭证',
    );
    renew();
    if (done) onClose();
  };
  return (
    <Modal
      open
      title="登记支出"
      okText="登记支出"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Expense>
        form={form}
        layout="vertical"
        initialValues={{ spentOn: civilDate(new Date()) }}
        onFinish={(values) => void send(values)}
      >
        <RefusalAlert refusal={refusal} />
        <Form.Item name="lineId" label="预算科目" rules={[{ required: true, message: '请选择预算科目' }]}>
          <Select options={options} />
        </Form.Item>
        <Form.Item name="amount" label="金额（元）" rules={[{ required: true, message: '请填写金额' }]}>
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item name="spentOn" label="支出日期" rules={[{ required: true, message: '请填写支出日期' }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="purpose"
          label="用途"
          extra="写明买了什么、办了什么，不写个人姓名。"
          rules={[{ required: true, whitespace: true, message: '请填写用途' }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="advanceReason" label="垫付说明" extra="支出超过已到账金额时填写；属自有资金垫付。">
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
