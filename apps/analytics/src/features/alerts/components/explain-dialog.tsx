import { useMutation } from '@apollo/client/react';
import { type AlertRowFragment, ExplainAlertDocument } from '@weizhi/graphql-client/documents';
import { RefusalAlert } from '@weizhi/ui';
import { Form, Input, Modal } from 'antd';
import { useCommand } from '../../../shared/command/use-command';

export interface AlertDialogProps {
  readonly alert: AlertRowFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The explanation of an alert by whoever answers for its place. */
export function ExplainDialog({ alert, onClose, onDone }: AlertDialogProps) {
  const [form] = Form.useForm<{ readonly explanation: string }>();
  const [explain] = useMutation(ExplainAlertDocument);
  const { run, busy, refusal } = useCommand();
  const submit = async (explanation: string): Promise<void> => {
    const input = { alertId: alert.id, expectedVersion: alert.version, explanation };
    const send = async () => (await explain({ variables: { input } })).data?.explainAlert;
    if (await run(send, '说明已记录')) onDone();
  };
  return (
    <Modal
      open
      title={`说明：${alert.division.name}${alert.title}`}
      okText="提交说明"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        name="explain"
        layout="vertical"
        onFinish={(values) => void submit(values.explanation)}
      >
        <RefusalAlert refusal={refusal} />
        <p className="wz-dialog-lead">{alert.reason}</p>
        <Form.Item
          name="explanation"
          label="原因和措施"
          extra="写明为什么会这样、采取了什么措施、预计何时恢复；不写居民姓名"
          rules={[{ required: true, whitespace: true, message: '请填写原因和措施' }]}
        >
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
