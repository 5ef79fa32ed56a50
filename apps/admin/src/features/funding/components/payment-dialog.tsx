import { useMutation } from '@apollo/client/react';
import { type InstalmentRowFragment, PayInstalmentDocument } from '@weizhi/graphql-client/documents';
import { civilDate } from '@weizhi/ui';
import { Form, Input, Modal } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { yuanWords } from '../model/money';

interface Payment {
  readonly paidOn: string;
  readonly reference: string;
}

export interface PaymentDialogProps {
  readonly instalment: InstalmentRowFragment;
  readonly onClose: () => void;
  readonly onPaid: () => void;
}

export function PaymentDialog({ instalment, onClose, onPaid }: PaymentDialogProps) {
  const [form] = Form.useForm<Payment>();
  const [pay] = useMutation(PayInstalmentDocument);
  const { run, busy, refusal } = useCommand();
  const send = async (payment: Payment): Promise<void> => {
    const input = { instalmentId: instalment.id, expectedVersion: instalment.version, ...payment };
    const done = await run(
      async () => (await pay({ variables: { input } })).data?.payInstalment,
      `第${instalment.ordinal}期已登记拨付`,
    );
    if (!done) return;
    onClose();
    onPaid();
  };
  return (
    <Modal
      open
      title={`拨付第${instalment.ordinal}期`}
      okText="登记拨付"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Payment>
        form={form}
        layout="vertical"
        initialValues={{ paidOn: civilDate(new Date()) }}
        onFinish={(values) => void send(values)}
      >
        <RefusalAlert refusal={refusal} />
        <p>金额 {yuanWords(instalment.amount)}，登记后不能修改。</p>
        <Form.Item name="paidOn" label="拨付日期" rules={[{ required: true, message: '请填写拨付日期' }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="reference"
          label="银行流水号或凭证号"
          rules={[{ required: true, whitespace: true, message: '请填写流水号或凭证号' }]}
        >
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
