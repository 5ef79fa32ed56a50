import { Form, Input, Modal } from 'antd';
import type { Refusal } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';

export interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, and whether it can be taken back. */
  readonly consequence: string;
  readonly confirmLabel: string;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
}

/** Asks for the reason of an act that others will read about. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, consequence, confirmLabel, busy, refusal, onClose, onConfirm } = props;
  const [form] = Form.useForm<{ readonly reason: string }>();
  return (
    <Modal
      open={open}
      title={title}
      okText={confirmLabel}
      okButtonProps={{ danger: true }}
      cancelText="暂不"
      confirmLoading={busy}
      destroyOnHidden
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>{consequence}</p>
      <RefusalAlert refusal={refusal} />
      <Form form={form} layout="vertical" preserve={false} onFinish={({ reason }) => onConfirm(reason)}>
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
